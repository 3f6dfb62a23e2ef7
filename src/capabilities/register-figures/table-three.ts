import { type CountingSettings, DEFAULT_COUNTING } from '../../law/counting/index.ts'
import { yearOf } from '../../law/day/index.ts'
import {
  type CellPath,
  type Edition,
  formForYear,
  type ReportForm,
  type RowKey,
  table3Path,
} from '../../law/report-form/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { CountedRequest, LeftOut } from './counted-request.ts'
import { type Unit, unitsOf } from './units.ts'

/** A cell counted from the register: how many, and which cases. */
export interface CountedCell {
  readonly figure: number
  /** Each case once, even where it counts for several applicants. */
  readonly ids: readonly string[]
}

export interface CountedTable {
  readonly year: number
  readonly edition: Edition
  readonly cells: Readonly<Record<CellPath, CountedCell>>
}

/** `leftOut`: what counts in no year at all, with the reason; none of it is an error by itself. */
export interface TableThree extends CountedTable {
  readonly leftOut: readonly LeftOut[]
}

export interface CountRefusal {
  readonly kind: 'no-form'
  readonly year: number
  readonly message: string
}

export interface CountedFor {
  readonly bodyId: string
  readonly year: number
  /** Readings that differ from the usual ones. */
  readonly settings?: Partial<CountingSettings>
}

/**
 * 表三 of a body for a year, from its requests of all years: 本年新收 by the legal day of receipt, results by the day on which they were
 * decided, 上年结转 and 结转下年 what lies open at either end of the year. Requests of other bodies don't count.
 */
export function countTableThree(
  requests: readonly CountedRequest[],
  { bodyId, year, settings }: CountedFor,
): Result<TableThree, CountRefusal> {
  const form = formForYear(year)
  if (!form) return refuse(noForm(year))
  const own = requests.filter((request) => request.bodyId === bodyId)
  const { units, leftOut } = unitsOf(own, { ...DEFAULT_COUNTING, ...settings })
  const placed = units.flatMap((unit) => rowsIn(unit, year, form).map((row) => ({ unit, row })))
  const byRow = Map.groupBy(placed, ({ row }) => row)
  const cells = form.table3.rows.flatMap(({ key: row }) =>
    form.table3.columns.map(({ key: column }) => {
      const inRow = (byRow.get(row) ?? []).map(({ unit }) => unit)
      const counted = column === 'total' ? inRow : inRow.filter(({ kind }) => kind === column)
      return [table3Path(row, column), cellOf(counted)] as const
    }),
  )
  return accept({ year, edition: form.edition, cells: Object.fromEntries(cells) as TableThree['cells'], leftOut })
}

export const noForm = (year: number): CountRefusal => ({
  kind: 'no-form',
  year,
  message: `${year}年度没有全国统一的年度报告格式，不能计数。请选择 2019 年及以后的年度。`,
})

export const cellOf = (counted: readonly { readonly id: string }[]): CountedCell => ({
  figure: counted.length,
  ids: [...new Set(counted.map(({ id }) => id))],
})

/** The rows of the year in which a unit counts: none before it was received and after the year in which it ended. */
function rowsIn({ receivedOn, end }: Unit, year: number, form: ReportForm): readonly RowKey[] {
  const [received, ended] = [yearOf(receivedOn), end ? yearOf(end.on) : Number.POSITIVE_INFINITY]
  if (received > year || ended < year) return []
  const intake: RowKey = received === year ? 'newReceived' : 'carriedOver'
  if (!end || ended > year) return [intake, 'carriedForward']
  const printed = form.table3.rows.some(({ key }) => key === end.row) ? end.row : 'otherHandling'
  return [intake, printed, 'resultTotal']
}

/** The cells that a case is behind, in the order of the form. */
export const cellsOf = ({ cells }: CountedTable, id: string): readonly CellPath[] =>
  (Object.keys(cells) as CellPath[]).filter((path) => cells[path]?.ids.includes(id))
