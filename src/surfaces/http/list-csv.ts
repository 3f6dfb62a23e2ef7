import type { ReportListing } from '../../capabilities/annual-report/index.ts'
import { csv } from './csv.ts'

const COLUMNS = [
  ['body_code', (r) => r.bodyCode],
  ['body', (r) => r.bodyName],
  ['region', (r) => r.region],
  ['level', (r) => r.level],
  ['year', (r) => r.year],
  ['version', (r) => r.version],
  ['edition', (r) => r.edition],
  ['errors', (r) => r.errors],
  ['warnings', (r) => r.warnings],
  ['infos', (r) => r.infos],
  ['new_received', (r) => r.newReceived],
] as const satisfies readonly (readonly [string, (row: ReportListing) => string | number | null])[]

export function listCsv(items: readonly ReportListing[]): string {
  return csv(
    COLUMNS.map(([name]) => name),
    items.map((row) => COLUMNS.map(([, value]) => value(row))),
  )
}
