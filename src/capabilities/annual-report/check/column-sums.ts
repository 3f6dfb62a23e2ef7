import {
  type ColumnKey,
  formOf,
  type RowKey,
  type Table3Row,
  table3Path,
  table3Rows,
} from '../../../law/report-form/index.ts'
import { rowLabel } from '../cell-label.ts'
import { sum } from '../figures.ts'
import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { holdsRow, readable, rowFigure } from './cells.ts'

interface Column {
  readonly key: ColumnKey
  readonly label: string
}

/** K2 and K3 of table three, column by column. */
export function columnSumFindings(report: AnnualReport): readonly Finding[] {
  const rows = resultRows(report)
  return formOf(report.edition).table3.columns.flatMap((column) => {
    const results = rows?.map((row) => rowFigure(report, row, column.key))
    const expected = results?.every((value) => value !== undefined) ? sum(results) : undefined
    return [
      ...(rows && expected !== undefined ? columnSum(report, column, rows, expected) : []),
      ...balance(report, column, expected),
    ]
  })
}

const isResult = (row: Table3Row) => row.role === 'result'

/**
 * The rows that （七）总计 adds up: those of the form, with （六）其他处理 in three lines or in one, as the report has it. A value
 * that holds both kinds has them all added. Undefined when a row is not held: nothing may be said of the column then.
 */
function resultRows(report: AnnualReport): readonly RowKey[] | undefined {
  const form = formOf(report.edition)
  const three = [...table3Rows(form, false)].filter(isResult).map((row) => row.key)
  const one = table3Rows(form, true)
    .filter(isResult)
    .map((row) => row.key)
  const common = one.filter((row) => row !== 'otherHandling')
  const split: readonly RowKey[] = ['otherNoCorrection', 'otherFeeUnpaid', 'otherOther']
  const splitHeld = split.filter((row) => holdsRow(report, row))
  if (splitHeld.length !== 0 && splitHeld.length !== split.length) return undefined
  if (![...three, ...one].every((row) => row === 'otherHandling' || split.includes(row) || holdsRow(report, row))) {
    return undefined
  }
  const other: readonly RowKey[] = [
    ...splitHeld,
    ...(holdsRow(report, 'otherHandling') ? ['otherHandling' as const] : []),
  ]
  return other.length === 0 ? undefined : [...common, ...other]
}

/** K2 每列：各项办理结果之和＝（七）总计。 */
function columnSum(
  report: AnnualReport,
  column: Column,
  rows: readonly RowKey[],
  expected: number,
): readonly Finding[] {
  const totalCell = table3Path('resultTotal', column.key)
  const total = readable(report, totalCell)
  if (total.kind === 'blank') {
    // The corner cell is told by its own row (K1) when that row is filled in.
    const told = column.key === 'total' && rowFigure(report, 'resultTotal', 'total') !== 0
    if (expected === 0 || told) return []
    return [
      finding('T3_RESULT_TOTAL_BLANK', {
        cells: [totalCell],
        expected,
        printed: null,
        message: `表三${column.label}一列：各项办理结果合计 ${expected}，（七）总计空白，应填 ${expected}`,
      }),
    ]
  }
  if (total.kind !== 'known' || total.value === expected) return []
  const terms = rows.flatMap((row) => {
    const value = rowFigure(report, row, column.key)
    return value ? [`${rowLabel(row, report.edition)} ${value}`] : []
  })
  return [
    finding('T3_COLUMN_SUM', {
      cells: [...rows.map((row) => table3Path(row, column.key)), totalCell],
      expected,
      printed: total.value,
      message:
        `表三${column.label}一列：${terms.length > 0 ? terms.join(' + ') : '各项办理结果'} = ${expected}，` +
        `（七）总计印为 ${total.value}`,
    }),
  ]
}

/** K3 每列：第一项加第二项之和，等于第三项加第四项之和。A blank （七）总计 stands for what it should add up. */
function balance(report: AnnualReport, column: Column, resultSum: number | undefined): readonly Finding[] {
  const rows: readonly RowKey[] = ['newReceived', 'carriedOver', 'resultTotal', 'carriedForward']
  if (!rows.every((row) => holdsRow(report, row))) return []
  const blankTotal = readable(report, table3Path('resultTotal', column.key)).kind === 'blank'
  const received = rowFigure(report, 'newReceived', column.key)
  const over = rowFigure(report, 'carriedOver', column.key)
  const done = blankTotal ? resultSum : rowFigure(report, 'resultTotal', column.key)
  const forward = rowFigure(report, 'carriedForward', column.key)
  if (received === undefined || over === undefined || done === undefined || forward === undefined) return []
  const intake = sum([received, over])
  const outcome = sum([done, forward])
  if (intake === outcome) return []
  return [
    finding('T3_BALANCE', {
      cells: rows.map((row) => table3Path(row, column.key)),
      expected: intake,
      printed: outcome,
      message:
        `表三${column.label}一列：一、本年新收 ${received} + 二、上年结转 ${over} = ${intake}，` +
        `三、办理结果总计 ${done} + 四、结转下年度 ${forward} = ${outcome}，两边应当相等`,
    }),
  ]
}
