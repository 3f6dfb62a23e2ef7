import type { Segment } from './page.ts'
import type { Region } from './regions.ts'
import { clusterPositions, nearest, SAME_LINE } from './segments.ts'

export interface GridCell {
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A table's skeleton: column edges, row edges, and the cells that tile them. Points, ascending. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

/** An elementary rectangle's side counts as drawn when this share of it is, and no more than so many points are missing. */
const DRAWN = 0.6
/** An underline keeps the cell's paddings free on both sides, and does not part it. */
const MISSING = 5
/** Lines that reach further out than this past the last border close an open side. Points. */
const OPEN_SIDE = 6
const MOST_RECTANGLES = 100_000

/**
 * The cells that a region's lines enclose: the smallest rectangles between its lines, joined wherever no line stands between two
 * of them. Undefined for a frame around one thing, or a drawing with more lines than a table.
 */
export function buildGrid(region: Region): Grid | undefined {
  const xs = edges(region.vertical, region.horizontal)
  const ys = edges(region.horizontal, region.vertical)
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MOST_RECTANGLES) return undefined
  const rightSides = drawnSides(region.vertical, xs, ys)
  const lowerSides = drawnSides(region.horizontal, ys, xs)
  const areas = joinRectangles(rows, columns, (row, column) => ({
    right: rightSides[column + 1]?.[row] ?? true,
    below: lowerSides[row + 1]?.[column] ?? true,
  }))
  const cells = cutIntoCells(areas, rows, columns)
  return cells.length < 2 ? undefined : dropUnusedEdges({ xs, ys, cells })
}

/** Positions of the lines, and of the far ends of the crossing lines where at least two of them reach past an open side. */
function edges(lines: readonly Segment[], crossing: readonly Segment[]): readonly number[] {
  const positions = clusterPositions(lines.map((line) => line.at))
  const [first = 0, last = 0] = [positions.at(0), positions.at(-1)]
  const start = Math.min(...crossing.map((line) => line.from))
  const end = Math.max(...crossing.map((line) => line.to))
  const open = (distance: number, ends: number) => distance > OPEN_SIDE && ends >= 2
  if (open(first - start, crossing.filter((line) => line.from <= start + SAME_LINE).length)) positions.unshift(start)
  if (open(end - last, crossing.filter((line) => line.to >= end - SAME_LINE).length)) positions.push(end)
  return positions
}

/** `sides[i][j]`: whether a line is drawn at `positions[i]` between `across[j]` and `across[j + 1]`. */
function drawnSides(
  lines: readonly Segment[],
  positions: readonly number[],
  across: readonly number[],
): readonly (readonly boolean[])[] {
  const covered = positions.map(() => new Float64Array(across.length - 1))
  for (const line of lines) {
    const row = covered[nearest(positions, line.at)]
    if (row === undefined) continue
    for (let j = 0; j < row.length; j++) {
      const [from = 0, to = 0] = [across[j], across[j + 1]]
      const length = Math.min(line.to, to) - Math.max(line.from, from)
      if (length > 0) row[j] = (row[j] ?? 0) + length / (to - from)
    }
  }
  return covered.map((row) =>
    Array.from(row, (share, j) => {
      const length = (across[j + 1] ?? 0) - (across[j] ?? 0)
      return share >= DRAWN && (1 - share) * length <= MISSING
    }),
  )
}

/** One number per elementary rectangle, row by row; rectangles with the same number have no line between them. */
function joinRectangles(
  rows: number,
  columns: number,
  sides: (row: number, column: number) => { readonly right: boolean; readonly below: boolean },
): Int32Array {
  const areas = new Int32Array(rows * columns).map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (areas[root] !== root) root = areas[root] ?? root
    return root
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column
      const { right, below } = sides(row, column)
      if (!right && column + 1 < columns) areas[rootOf(index + 1)] = rootOf(index)
      if (!below && row + 1 < rows) areas[rootOf(index + columns)] = rootOf(index)
    }
  }
  return areas.map((_, index) => rootOf(index))
}

/** Reading order. An area that is not a rectangle, because a piece of line is missing, is cut into rectangles. */
function cutIntoCells(areas: Int32Array, rows: number, columns: number): readonly GridCell[] {
  const taken = new Uint8Array(rows * columns)
  const cells: GridCell[] = []
  for (let start = 0; start < areas.length; start++) {
    if (taken[start] === 1) continue
    const [row, column] = [Math.floor(start / columns), start % columns]
    const free = (r: number, c: number) => areas[r * columns + c] === areas[start] && taken[r * columns + c] === 0
    let columnSpan = 1
    while (column + columnSpan < columns && free(row, column + columnSpan)) columnSpan++
    let rowSpan = 1
    const wholeRowFree = (r: number) => {
      for (let c = column; c < column + columnSpan; c++) if (!free(r, c)) return false
      return true
    }
    while (row + rowSpan < rows && wholeRowFree(row + rowSpan)) rowSpan++
    for (let r = row; r < row + rowSpan; r++) taken.fill(1, r * columns + column, r * columns + column + columnSpan)
    cells.push({ row, column, rowSpan, columnSpan })
  }
  return cells
}

/** Forgets edges at which no cell begins or ends: underlines, and lines of a drawing. */
function dropUnusedEdges({ xs, ys, cells }: Grid): Grid {
  const usedX = usedEdges(cells.flatMap((cell) => [cell.column, cell.column + cell.columnSpan]))
  const usedY = usedEdges(cells.flatMap((cell) => [cell.row, cell.row + cell.rowSpan]))
  return {
    xs: xs.filter((_, index) => usedX.has(index)),
    ys: ys.filter((_, index) => usedY.has(index)),
    cells: cells.map((cell) => {
      const column = usedX.get(cell.column) ?? 0
      const row = usedY.get(cell.row) ?? 0
      return {
        row,
        column,
        rowSpan: (usedY.get(cell.row + cell.rowSpan) ?? 0) - row,
        columnSpan: (usedX.get(cell.column + cell.columnSpan) ?? 0) - column,
      }
    }),
  }
}

function usedEdges(indices: readonly number[]): ReadonlyMap<number, number> {
  const used = [...new Set(indices)].sort((p, q) => p - q)
  return new Map(used.map((index, position) => [index, position]))
}
