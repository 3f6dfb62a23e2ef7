import { ok, type Result, type SourceDocument } from '../documents/index.ts'
import { check } from './check/check.ts'
import { sortFindings } from './finding.ts'
import { recognise } from './recognise/index.ts'
import type { AnnualReport, ReportSource } from './report.ts'

/** A document as a report with every finding that it can show by itself; or why it is none. */
export function examine(document: SourceDocument, source: ReportSource): Result<AnnualReport> {
  const recognised = recognise(document)
  if (!recognised.ok) return recognised
  const { report, preface } = recognised.value
  // Which tables are missing is told once, by whoever saw why.
  const told = report.findings.some((f) => f.code === 'TABLES_MISSING')
  const checked = check(report, { preface }).filter((f) => !(told && f.code === 'TABLES_MISSING'))
  const findings = sortFindings([...report.findings, ...checked])
  return ok({ ...report, source, findings })
}

/** A report given as data, examined anew: findings it came with are not taken over. */
export function examineReport(report: AnnualReport, source?: ReportSource): AnnualReport {
  return { ...report, ...(source ? { source } : {}), findings: sortFindings(check(report)) }
}
