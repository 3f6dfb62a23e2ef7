import {
  formOf,
  type ReportForm,
  type Table3Form,
  type Table3Row,
  table3Path,
  table3Rows,
} from '../../../law/report-form/index.ts'
import type { LaidOutCell, LaidOutTable } from '../../documents/index.ts'
import type { AnnualReport } from '../report.ts'
import { dataCell } from './printed.ts'

/** 三、本年度办理结果 · （三）不予公开 · 1.属于国家秘密 */
const LABEL_WIDTHS = [0.055, 0.135, 0.33]
/** Where figures have six digits or more they need the room. */
const LABEL_WIDTHS_FOR_LONG_FIGURES = [0.055, 0.12, 0.24]
const LONG_FIGURE = 6

/** 表三: seven columns of applicants; a row's label takes the label columns that its groups leave. */
export function layoutTable3(report: AnnualReport, caption: string): LaidOutTable {
  const form = formOf(report.edition)
  const { columns } = form.table3
  const rows = rowsOf(report, form)
  const headers = headerRows(form.table3)
  const figures = rows.map((row) => columns.map(({ key }) => dataCell(report, table3Path(row.key, key))))
  const long = figures.flat().some(({ text }) => text.length >= LONG_FIGURE)
  const labelWidths = long ? LABEL_WIDTHS_FOR_LONG_FIGURES : LABEL_WIDTHS
  const rest = 1 - labelWidths.reduce((a, b) => a + b, 0)
  return {
    kind: 'table',
    caption,
    columnWidths: [...labelWidths, ...columns.map(() => rest / columns.length)],
    headerRows: headers.length,
    rows: [...headers, ...rows.map((row, at) => [...labelCells(rows, row, at), ...(figures[at] ?? [])])],
  }
}

/** （六）其他处理 in as many lines as the report itself has, else as its edition has them. */
function rowsOf(report: AnnualReport, form: ReportForm): readonly Table3Row[] {
  const { otherHandling, otherNoCorrection, otherFeeUnpaid, otherOther } = report.table3.rows
  if (otherNoCorrection ?? otherFeeUnpaid ?? otherOther) return formOf('2021').table3.rows
  return table3Rows(form, otherHandling !== undefined)
}

function headerRows(form: Table3Form): readonly (readonly LaidOutCell[])[] {
  const header = { header: 'column', align: 'center' } as const
  const [first, last] = [form.columns[0], form.columns.at(-1)]
  const between = form.columns.slice(1, -1)
  const single = (column: typeof first): LaidOutCell => ({ text: column?.label ?? '', ...header, rowSpan: 2 })
  return [
    [
      { text: form.corner, ...header, align: 'left', rowSpan: 3, columnSpan: LABEL_WIDTHS.length },
      { text: form.applicants, ...header, columnSpan: form.columns.length },
    ],
    [single(first), { text: form.legalPersons, ...header, columnSpan: between.length }, single(last)],
    between.map(({ label }) => ({ text: label, ...header })),
  ]
}

/** The groups that begin in this row, then its own label over the columns left. */
function labelCells(rows: readonly Table3Row[], row: Table3Row, at: number): readonly LaidOutCell[] {
  const groups = row.groups.flatMap((text, depth): readonly LaidOutCell[] => {
    if (isIn(rows[at - 1], row, depth)) return []
    let end = at + 1
    while (isIn(rows[end], row, depth)) end++
    const outermost = depth === 0
    return [
      {
        text,
        header: 'row',
        align: outermost ? 'center' : 'left',
        rowSpan: end - at,
        ...(outermost ? { vertical: true } : {}),
      },
    ]
  })
  const columnSpan = LABEL_WIDTHS.length - row.groups.length
  return [...groups, { text: row.label, header: 'row', align: 'left', ...(columnSpan > 1 ? { columnSpan } : {}) }]
}

const isIn = (other: Table3Row | undefined, row: Table3Row, depth: number): boolean =>
  row.groups.slice(0, depth + 1).every((group, level) => other?.groups[level] === group)
