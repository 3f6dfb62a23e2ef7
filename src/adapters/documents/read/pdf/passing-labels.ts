import type { LayoutCell, LayoutTable } from './layout.ts'
import { SAME_EDGE } from './segments.ts'

const HAN = /\p{Script=Han}/u

/**
 * Browsers leave out the borders of tall labels on a page that these only pass through: the part there begins further right, at the
 * edge of one of the columns above. The labels that stand left of it, as the cells of the last row above; none otherwise.
 */
export function passingLabels(above: LayoutTable, below: LayoutTable): readonly LayoutCell[] {
  const start = above.xs.findIndex((x) => Math.abs(x - (below.xs[0] ?? 0)) <= SAME_EDGE)
  if (start < 1) return []
  const labels = above.cells.filter((cell) => cell.row + cell.rowSpan === above.rows && cell.column < start)
  const width = labels.reduce((sum, cell) => sum + cell.columnSpan, 0)
  return width === start && labels.every((cell) => HAN.test(cell.text)) ? labels : []
}

/** The part below with an empty cell where each passing label would stand. */
export function withPassingLabels(above: LayoutTable, below: LayoutTable): LayoutTable {
  const labels = passingLabels(above, below)
  const start = labels.reduce((sum, cell) => sum + cell.columnSpan, 0)
  if (start === 0) return below
  const empty = labels.map((label) => ({
    ...label,
    row: 0,
    rowSpan: below.rows,
    text: '',
    page: below.page,
    box: below.box,
    full: false,
  }))
  return {
    ...below,
    xs: [...above.xs.slice(0, start), ...below.xs],
    cells: [...empty, ...below.cells.map((cell) => ({ ...cell, column: cell.column + start }))],
  }
}
