import type { Transaction } from 'kysely'
import {
  type AnnualReport,
  compare,
  figureAt,
  type Severity,
  sortFindings,
} from '../../capabilities/annual-report/index.ts'
import type { OrganisationRow } from './schema/organisations.ts'
import type { Schema } from './schema.ts'

/** A report in force, as its line needs it. */
interface InForce {
  readonly version: number
  readonly report: AnnualReport
  readonly format: string | null
  readonly keptAt: string
}

/** Writes the line of a body's year anew, as the reports in force of that year and the year before have it. */
export async function relist(transaction: Transaction<Schema>, body: OrganisationRow, year: number): Promise<void> {
  const current = await inForce(transaction, body.id, year)
  if (!current) return
  const previous = await inForce(transaction, body.id, year - 1)
  const count = counter(current.report, previous?.report)
  const line = {
    body_code: body.code,
    body_name: body.name,
    sort_key: body.sort_key,
    region: body.region,
    level: body.level,
    version: current.version,
    edition: current.report.edition,
    format: current.format,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    new_received: figureAt(current.report, 'table3.newReceived.total') ?? null,
    kept_at: current.keptAt,
  }
  await transaction
    .insertInto('annual_report_listings')
    .values({ body_id: body.id, year, ...line })
    .onConflict((conflict) => conflict.columns(['body_id', 'year']).doUpdateSet(line))
    .execute()
}

function counter(current: AnnualReport, previous: AnnualReport | undefined): (severity: Severity) => number {
  // Both are kept under one body, whatever name each of them prints.
  const crossYear = previous ? compare(previous, current, { sameBody: true }).findings : []
  const findings = sortFindings([...current.findings, ...crossYear])
  return (severity) => findings.filter((one) => one.severity === severity).length
}

async function inForce(transaction: Transaction<Schema>, bodyId: string, year: number): Promise<InForce | undefined> {
  const row = await transaction
    .selectFrom('annual_reports')
    .select(['version', 'report', 'original_format as format', 'kept_at as keptAt'])
    .where('body_id', '=', bodyId)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, report: row.report as AnnualReport }
}
