import { COLUMN_KEYS, REPORT_FORMS } from '../../../law/report-form/index.ts'
import { foldLabel } from './fold.ts'
import type { Pick } from './settle.ts'
import type { Token } from './tokens.ts'

export const COLUMNS = COLUMN_KEYS

/** Where the seven column headings stand, by table of the source. */
export type HeaderColumns = ReadonlyMap<number, readonly { readonly from: number; readonly to: number }[]>

const LABELS = (REPORT_FORMS[0]?.table3.columns ?? []).map((column) => foldLabel(column.label))

/** The grid columns under the seven headings 自然人 … 总计, where a table has them all, each once in the form's order. */
export function headerColumns(tokens: readonly Token[], from: number, to: number): HeaderColumns {
  const found = new Map<number, { from: number; to: number }[]>()
  for (const token of tokens.slice(from, to)) {
    if (!token.grid || token.figure.kind !== 'words') continue
    const index = LABELS.indexOf(token.label)
    if (index < 0 || token.ordinal !== '') continue
    const columns = found.get(token.grid.table) ?? []
    columns[index] ??= { from: token.grid.column, to: token.grid.column + token.grid.columnSpan }
    found.set(token.grid.table, columns)
  }
  const whole = [...found].filter(([, columns]) =>
    LABELS.every((_, i) => {
      const column = columns[i]
      const before = columns[i - 1]
      return column !== undefined && (i === 0 || (before !== undefined && before.to <= column.from))
    }),
  )
  return new Map(whole)
}

/** One value under each heading; undefined where the grid does not give exactly that. */
export function pickByColumns(values: readonly Token[], headers: HeaderColumns): Pick | undefined {
  const table = values[0]?.grid?.table
  const columns = table === undefined ? undefined : headers.get(table)
  if (!columns) return undefined
  const picks = columns.map(({ from, to }) => {
    const under = values.flatMap((value, i) =>
      value.grid && value.grid.table === table && value.grid.column >= from && value.grid.column < to ? [i] : [],
    )
    return under.length === 1 ? (under[0] ?? -1) : -1
  })
  if (picks.includes(-1)) return undefined
  const left = values.filter((value, i) => !picks.includes(i) && value.figure.kind !== 'blank')
  return left.length === 0 ? picks : undefined
}
