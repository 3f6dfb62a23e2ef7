import type { LayoutCell, LayoutTable } from './layout.ts'
import { joinAtBreak } from './page-break.ts'

/** Outer edges of a table's parts agree within this many points. */
const SAME_EDGE = 6
/** Column edges of both parts agree within this many points. */
const SAME_COLUMN = 4
const MOST_HEADER_ROWS = 6

export interface Stitched {
  readonly table: LayoutTable
  /** See {@link joinAtBreak}. */
  readonly rowMended: boolean
}

const near = (p = 0, q = 0): boolean => Math.abs(p - q) <= SAME_EDGE

/** Whether `below`, first on its page, can be the rest of `above`, last on the page before. */
export function continues(above: LayoutTable, below: LayoutTable): boolean {
  return near(above.xs.at(-1), below.xs.at(-1)) && (near(above.xs[0], below.xs[0]) || lacksLabels(above, below))
}

/** Browsers leave a tall label's borders out on the pages it only passes through: the part there begins further right. */
function lacksLabels(above: LayoutTable, below: LayoutTable): boolean {
  const start = above.xs.findIndex((x) => near(x, below.xs[0]))
  return (
    start > 0 &&
    above.cells.some(
      (cell) =>
        cell.rowSpan > 1 && cell.row + cell.rowSpan === above.rows && cell.column === 0 && cell.columnSpan === start,
    )
  )
}

/** The part below with an empty cell where the passing label stands. */
function withPassingLabel(above: LayoutTable, below: LayoutTable): LayoutTable {
  const [left = 0] = above.xs
  if (near(left, below.xs[0])) return below
  const label: LayoutCell = {
    row: 0,
    column: 0,
    rowSpan: below.rows,
    columnSpan: 1,
    text: '',
    page: below.page,
    box: below.box,
    full: false,
    vertical: false,
  }
  return {
    ...below,
    xs: [left, ...below.xs],
    cells: [label, ...below.cells.map((cell) => ({ ...cell, column: cell.column + 1 }))],
  }
}

/** One table of two parts: columns at the edges of either, the repeated header dropped, cells that the break cut made whole. */
export function stitch(above: LayoutTable, rest: LayoutTable): Stitched {
  const below = withPassingLabel(above, rest)
  const xs = unionOfEdges(above.xs, below.xs)
  const upper = onEdges(above, xs)
  const headerRows = repeatedHeader(above, below)
  const lower = onEdges(below, xs)
    .filter((cell) => cell.row >= headerRows)
    .map((cell) => ({ ...cell, row: cell.row - headerRows }))
  const { cells, rows, rowMended } = joinAtBreak(upper, above.rows, lower)
  return { table: { ...above, xs, rows, cells }, rowMended }
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
