import {
  type AnnualReport,
  compare,
  type Finding,
  type StoredReport,
  sortFindings,
} from '../../capabilities/annual-report/index.ts'
import { explainCarryOver, type Organisation } from '../../capabilities/organisations/index.ts'
import type { Services } from '../services.ts'
import { isBodyCode } from './report-address.ts'

/** One report with what a page about it needs. */
export interface ReportInContext {
  readonly organisation: Organisation
  readonly stored: StoredReport
  /** The report's own and those of the comparison with the year before. */
  readonly findings: readonly Finding[]
  /** Newest first. */
  readonly versions: readonly Omit<StoredReport, 'report'>[]
  /** What a merger or the like within the year did to 上年结转; null where there was none. */
  readonly carryOver: string | null
  readonly hasYearBefore: boolean
  readonly hasYearAfter: boolean
}

/** @param version the one in force where null; undefined (not a number at all) finds nothing */
export async function findReport(
  services: Services,
  code: string,
  year: number,
  version: number | null | undefined,
): Promise<StoredReport | undefined> {
  if (!isBodyCode(code) || version === undefined) return undefined
  return services.reports.find(code, year, version ?? undefined)
}

/** Everything beside one report that its page shows; undefined where there is no such report. */
export async function findReportInContext(
  services: Services,
  code: string,
  year: number,
  version: number | null | undefined,
): Promise<ReportInContext | undefined> {
  const stored = await findReport(services, code, year, version)
  if (!stored) return undefined
  const [organisation, register, before, versions, after] = await Promise.all([
    services.organisations.findByCode(code),
    services.organisations.register(),
    services.reports.find(code, year - 1),
    services.reports.versions(code, year),
    services.reports.versions(code, year + 1),
  ])
  return {
    organisation: organisation ?? unregistered(stored),
    stored,
    findings: findingsWith(before?.report, stored.report),
    carryOver: explainCarryOver(register, organisation?.id ?? '', year)?.message ?? null,
    versions: [...versions].sort((a, b) => b.version - a.version),
    hasYearBefore: before !== undefined,
    hasYearAfter: after.length > 0,
  }
}

/** The report's own findings and those that only the year before can show, errors first. */
export function findingsWith(before: AnnualReport | undefined, report: AnnualReport): readonly Finding[] {
  // One body by its code, whatever names its reports bear.
  const across = before ? compare(before, report, { sameBody: true }).findings : []
  return sortFindings([...report.findings, ...across])
}

/** A body that left the register keeps its reports, under the name they bear. */
function unregistered({ bodyCode, report }: StoredReport): Organisation {
  const { body, region } = report
  return { id: '', code: bodyCode, name: body ?? bodyCode, region, level: null, parentCode: null }
}
