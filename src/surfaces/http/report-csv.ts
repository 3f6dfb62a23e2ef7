import { type AnnualReport, figureAt } from '../../capabilities/annual-report/index.ts'
import { formCells, formOf } from '../../law/report-form/index.ts'
import { csv } from './csv.ts'

/** A figure a line, in the order of the form: where it stands, what it is called, its value, the token printed, how sure. */
export function reportCsv(report: AnnualReport): string {
  const cells = formCells(formOf(report.edition), report.table3.rows.otherHandling !== undefined)
  const held = cells.filter((cell) => figureAt(report, cell.path) !== undefined)
  return csv(
    ['path', 'label', 'value', 'raw', 'state'],
    held.map(({ path, label }) => {
      const value = figureAt(report, path) ?? null
      const cell = report.cells[path]
      return [path, label, value, cell?.raw ?? (value === null ? '' : String(value)), cell?.state ?? 'entered']
    }),
  )
}
