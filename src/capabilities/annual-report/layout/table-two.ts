import { formOf, TABLE2_ITEM_HEADER, type Table2Block, table2Path } from '../../../law/report-form/index.ts'
import type { LaidOutCell, LaidOutTable } from '../../documents/index.ts'
import type { AnnualReport } from '../report.ts'
import { dataCell } from './printed.ts'

const LABEL_WIDTH = 0.28

/** 表二: a block for each item of 条例第二十条, one below the other in one grid that every block's columns divide evenly. */
export function layoutTable2(report: AnnualReport, caption: string): LaidOutTable {
  const blocks = formOf(report.edition).table2
  const columns = blocks.map((block) => block.columns.length).reduce(leastCommonMultiple, 1)
  return {
    kind: 'table',
    caption,
    columnWidths: [LABEL_WIDTH, ...new Array<number>(columns).fill((1 - LABEL_WIDTH) / columns)],
    headerRows: 0,
    rows: blocks.flatMap((block) => layoutBlock(report, block, columns)),
  }
}

function layoutBlock(report: AnnualReport, block: Table2Block, columns: number): readonly (readonly LaidOutCell[])[] {
  const columnSpan = columns / block.columns.length
  const header = { header: 'column', align: 'center' } as const
  return [
    [{ text: block.caption, ...header, shaded: true, columnSpan: columns + 1 }],
    [
      { text: TABLE2_ITEM_HEADER, ...header },
      ...block.columns.map(({ label }) => ({ text: label, ...header, columnSpan })),
    ],
    ...block.rows.map((row): readonly LaidOutCell[] => [
      { text: row.label, header: 'row', align: 'left' },
      ...block.columns.map((column) => dataCell(report, table2Path(row.key, column.key), columnSpan)),
    ]),
  ]
}

function leastCommonMultiple(a: number, b: number): number {
  let multiple = a
  while (multiple % b !== 0) multiple += a
  return multiple
}
