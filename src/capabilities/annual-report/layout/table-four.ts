import { formOf, table4Path } from '../../../law/report-form/index.ts'
import type { LaidOutCell, LaidOutTable } from '../../documents/index.ts'
import type { AnnualReport } from '../report.ts'
import { dataCell } from './printed.ts'

/** 表四: one row of figures below three of headers; 行政诉讼 stands over its two ways to court. */
export function layoutTable4(report: AnnualReport, caption: string): LaidOutTable {
  const { groups, results } = formOf(report.edition).table4
  const header = { header: 'column', align: 'center' } as const
  const over = (text: string, count: number): LaidOutCell => ({ text, ...header, columnSpan: count * results.length })
  const labels = (rowSpan: number): readonly LaidOutCell[] =>
    results.map(({ label }) => ({ text: label, ...header, ...(rowSpan > 1 ? { rowSpan } : {}) }))
  const parents = [...new Set(groups.map((group) => group.parent ?? group.label))]
  const width = groups.length * results.length
  return {
    kind: 'table',
    caption,
    columnWidths: new Array<number>(width).fill(1 / width),
    headerRows: 3,
    rows: [
      parents.map((text) => over(text, groups.filter((group) => (group.parent ?? group.label) === text).length)),
      groups.flatMap((group) => (group.parent ? [over(group.label, 1)] : labels(2))),
      groups.flatMap((group) => (group.parent ? labels(1) : [])),
      groups.flatMap((group) => results.map((result) => dataCell(report, table4Path(group.key, result.key)))),
    ],
  }
}
