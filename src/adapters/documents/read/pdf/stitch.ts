import type { LayoutCell, LayoutTable } from './layout.ts'
import { joinAtBreak } from './page-break.ts'
import { passingLabels, withPassingLabels } from './passing-labels.ts'
import { SAME_EDGE } from './segments.ts'

/** Column edges of both parts agree within this many points. */
const SAME_COLUMN = 4
const MOST_HEADER_ROWS = 6

export interface Stitched {
  readonly table: LayoutTable
  /** See {@link joinAtBreak}. */
  readonly rowMended: boolean
}

/** Whether `below`, first on its page, can be the rest of `above`, last on the page before. */
export function continues(above: LayoutTable, below: LayoutTable): boolean {
  const near = (p = 0, q = 0) => Math.abs(p - q) <= SAME_EDGE
  return (
    near(above.xs.at(-1), below.xs.at(-1)) && (near(above.xs[0], below.xs[0]) || passingLabels(above, below).length > 0)
  )
}

/** One table of two parts: columns at the edges of either, the repeated header dropped, cells that the break cut made whole. */
export function stitch(above: LayoutTable, rest: LayoutTable): Stitched {
  const below = withPassingLabels(above, rest)
  const xs = unionOfEdges(above.xs, below.xs)
  const upper = onEdges(above, xs)
  const headerRows = repeatedHeader(above, below)
  const lower = onEdges(below, xs)
    .filter((cell) => cell.row >= headerRows)
    .map((cell) => ({ ...cell, row: cell.row - headerRows }))
  const { cells, rows, rowMended } = joinAtBreak(upper, above.rows, lower)
  return { table: { ...above, xs, rows, cells, lastPage: below.lastPage, bottom: below.bottom }, rowMended }
}

function unionOfEdges(above: readonly number[], below: readonly number[]): readonly number[] {
  const extra = below.filter((x) => !above.some((other) => Math.abs(other - x) <= SAME_COLUMN))
  return [...above, ...innerOnly(extra, above)].sort((p, q) => p - q)
}

/** The outer edges are the upper part's, so that a table does not grow a sliver of a column on its side. */
const innerOnly = (xs: readonly number[], outer: readonly number[]): readonly number[] =>
  xs.filter((x) => x > (outer[0] ?? 0) + SAME_EDGE && x < (outer.at(-1) ?? 0) - SAME_EDGE)

function onEdges(table: LayoutTable, xs: readonly number[]): readonly LayoutCell[] {
  const indexOf = table.xs.map((x) => {
    const distances = xs.map((other) => Math.abs(other - x))
    return distances.indexOf(Math.min(...distances))
  })
  return table.cells.flatMap((cell) => {
    const column = indexOf[cell.column] ?? 0
    const columnSpan = (indexOf[cell.column + cell.columnSpan] ?? column) - column
    return columnSpan > 0 ? [{ ...cell, column, columnSpan }] : []
  })
}

/** How many of the lower part's first rows say again what the whole table's first rows say. */
function repeatedHeader(above: LayoutTable, below: LayoutTable): number {
  for (let rows = Math.min(MOST_HEADER_ROWS, above.rows, below.rows - 1); rows > 0; rows--) {
    const header = headerTexts(above, rows)
    if (header !== undefined && /\p{Script=Han}/u.test(header) && header === headerTexts(below, rows)) return rows
  }
  return 0
}

/** The texts of the first rows; undefined when a cell hangs over their end. */
function headerTexts(table: LayoutTable, rows: number): string | undefined {
  const cells = table.cells.filter((cell) => cell.row < rows)
  if (cells.some((cell) => cell.row + cell.rowSpan > rows)) return undefined
  return cells.map((cell) => `${cell.row}:${cell.text.replace(/\s+/g, '')}`).join('|')
}
