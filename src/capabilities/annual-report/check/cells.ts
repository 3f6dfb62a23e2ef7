import {
  type CellPath,
  type ChallengeKey,
  COLUMN_KEYS,
  type ColumnKey,
  type RowKey,
  table3Path,
  table4Path,
} from '../../../law/report-form/index.ts'
import { figureAt, sum } from '../figures.ts'
import type { AnnualReport } from '../report.ts'

/** The six applicant columns, without 总计. */
export const PART_COLUMNS: readonly ColumnKey[] = COLUMN_KEYS.filter((column) => column !== 'total')

/** A figure as a sum may use it. Anything but `known` and `blank` stops the sum: it would accuse on what was not read. */
export type Readable =
  | { readonly kind: 'known'; readonly value: number }
  /** Blank, `/` or `-`: counts as 0. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'uncertain' }
  /** The report does not hold the cell. */
  | { readonly kind: 'absent' }

const BLANK: Readable = { kind: 'blank' }
const UNCERTAIN: Readable = { kind: 'uncertain' }
const ABSENT: Readable = { kind: 'absent' }

export function readable(report: AnnualReport, path: CellPath): Readable {
  const value = figureAt(report, path)
  if (value === undefined) return ABSENT
  if (report.cells?.[path]?.state === 'uncertain') return UNCERTAIN
  if (value === null) return BLANK
  return Number.isFinite(value) ? { kind: 'known', value } : UNCERTAIN
}

/** What the cell counts as: its figure, 0 where blank, undefined where nothing may be said of it. */
export function counted(cell: Readable): number | undefined {
  if (cell.kind === 'known') return cell.value
  return cell.kind === 'blank' ? 0 : undefined
}

/** The exact sum of the cells; undefined as soon as one of them may not be counted. */
export function countedSum(cells: readonly Readable[]): number | undefined {
  const values = cells.map(counted)
  return values.every((value) => value !== undefined) ? sum(values) : undefined
}

/** A cell of table three as sums use it: a blank 总计 stands for the sum of its row. */
export function rowFigure(report: AnnualReport, row: RowKey, column: ColumnKey): number | undefined {
  const cell = readable(report, table3Path(row, column))
  if (column !== 'total' || cell.kind !== 'blank') return counted(cell)
  return countedSum(PART_COLUMNS.map((part) => readable(report, table3Path(row, part))))
}

/** 总计 of a group of table four; a blank one stands for the sum of its results. */
export function challengeTotal(report: AnnualReport, group: ChallengeKey): number | undefined {
  const cell = readable(report, table4Path(group, 'total'))
  if (cell.kind !== 'blank') return counted(cell)
  const parts = (['upheld', 'corrected', 'other', 'pending'] as const).map((key) => table4Path(group, key))
  return countedSum(parts.map((path) => readable(report, path)))
}

export const holdsRow = (report: AnnualReport, row: RowKey): boolean => report.table3.rows[row] !== undefined
