import { COLUMN_KEYS, formOf, type RowKey, table3Path } from '../../../law/report-form/index.ts'
import { rowLabel } from '../cell-label.ts'
import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { counted, countedSum, PART_COLUMNS, readable } from './cells.ts'

/** K1 表三每行：自然人＋…＋其他＝总计。 */
export function rowSumFindings(report: AnnualReport): readonly Finding[] {
  return (Object.keys(report.table3.rows) as RowKey[]).flatMap((row) => rowSum(report, row))
}

function rowSum(report: AnnualReport, row: RowKey): readonly Finding[] {
  const totalCell = table3Path(row, 'total')
  const total = readable(report, totalCell)
  const expected = countedSum(PART_COLUMNS.map((column) => readable(report, table3Path(row, column))))
  if (expected === undefined) return []
  const label = `表三“${rowLabel(row, report.edition)}”`
  if (total.kind === 'blank' && expected !== 0) {
    return [
      finding('T3_ROW_TOTAL_BLANK', {
        cells: [totalCell],
        expected,
        printed: null,
        message: `${label}：各列合计 ${expected}，总计空白，应填 ${expected}`,
      }),
    ]
  }
  if (total.kind !== 'known' || total.value === expected) return []
  return [
    finding('T3_ROW_SUM', {
      cells: COLUMN_KEYS.map((column) => table3Path(row, column)),
      expected,
      printed: total.value,
      message: `${label}：${addition(report, row)} = ${expected}，总计印为 ${total.value}`,
    }),
  ]
}

function addition(report: AnnualReport, row: RowKey): string {
  return formOf(report.edition)
    .table3.columns.filter((column) => column.key !== 'total')
    .map((column) => `${column.label} ${counted(readable(report, table3Path(row, column.key))) ?? 0}`)
    .join(' + ')
}
