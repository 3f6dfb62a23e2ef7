import { type CellText, cellText } from './cell-text.ts'
import { buildGrid, type Grid, type GridCell } from './grid.ts'
import { joinOpenSided } from './open-sided.ts'
import { type Glyph, type Matrix, type PageContent, transformX, transformY } from './page.ts'
import { findRegions } from './regions.ts'
import { mergeSegments, nearest } from './segments.ts'
import { glyphCentre, glyphMiddle, lineBottom, lineTop, type TextLine, toLines } from './text-lines.ts'

type Box = readonly [x0: number, y0: number, x1: number, y1: number]

export interface LayoutCell extends GridCell, CellText {
  readonly page: number
  /** On the page as shown. */
  readonly box: Box
}

export interface LayoutTable {
  readonly kind: 'table'
  readonly page: number
  readonly top: number
  /** Where its last part ends, when it goes over pages. */
  readonly lastPage: number
  readonly bottom: number
  readonly box: Box
  /** Column edges on the upright page. */
  readonly xs: readonly number[]
  readonly rows: number
  readonly cells: readonly LayoutCell[]
}

export interface LayoutLine {
  readonly kind: 'line'
  readonly page: number
  readonly top: number
  readonly box: Box
  readonly line: TextLine
}

export interface PageLayout {
  readonly number: number
  readonly width: number
  readonly height: number
  /** Top to bottom. */
  readonly items: readonly (LayoutTable | LayoutLine)[]
}

/** More lines than this, once joined, are a map or a drawing; its text is kept, its lines are not taken for tables. */
const MOST_LINES = 2000

/** Parts a page into its tables and the lines of text between them. */
export function layOut(page: PageContent): PageLayout {
  const grids = findGrids(page)
  const inCells = grids.map((grid) => grid.cells.map((): Glyph[] => []))
  const cellAt = grids.map(cellFinder)
  const free: Glyph[] = []
  for (const glyph of page.glyphs) {
    const [x, y] = [glyphCentre(glyph), glyphMiddle(glyph)]
    if (x < 0 || y < 0 || x > page.width || y > page.height) continue
    const at = grids.findIndex((grid) => contains(grid, x, y))
    const cell = at < 0 ? undefined : inCells[at]?.[cellAt[at]?.(x, y) ?? -1]
    ;(cell ?? free).push(glyph)
  }
  const tables = grids.map((grid, index) => toTable(page, grid, inCells[index] ?? []))
  const lines = toLines(free).map((line) => toLayoutLine(page, line))
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    items: [...tables.filter(hasText), ...lines].sort((p, q) => p.top - q.top),
  }
}

/** Smallest first, so that a table inside another's cell, or inside a frame, gets its own characters. */
function findGrids({ rulings: { horizontal, vertical }, glyphs }: PageContent): readonly Grid[] {
  const rulings = { horizontal: mergeSegments(horizontal), vertical: mergeSegments(vertical) }
  if (rulings.horizontal.length + rulings.vertical.length > MOST_LINES) return []
  const { regions, lonely } = findRegions(rulings)
  const grids = joinOpenSided(regions, lonely, glyphs).flatMap((region) => buildGrid(region) ?? [])
  return grids.sort((p, q) => area(p) - area(q))
}

const hasText = (table: LayoutTable): boolean => table.cells.some((cell) => cell.text !== '')

const first = (positions: readonly number[]): number => positions[0] ?? 0
const last = (positions: readonly number[]): number => positions.at(-1) ?? 0
const area = ({ xs, ys }: Grid): number => (last(xs) - first(xs)) * (last(ys) - first(ys))
const contains = ({ xs, ys }: Grid, x: number, y: number): boolean =>
  x >= first(xs) && x <= last(xs) && y >= first(ys) && y <= last(ys)

/** Finds the index of the cell at a point inside the grid. */
function cellFinder(grid: Grid): (x: number, y: number) => number | undefined {
  const columns = grid.xs.length - 1
  const owners = new Int32Array(columns * (grid.ys.length - 1))
  for (const [index, cell] of grid.cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      owners.fill(index, row * columns + cell.column, row * columns + cell.column + cell.columnSpan)
  }
  return (x, y) => owners[bandOf(grid.ys, y) * columns + bandOf(grid.xs, x)]
}

function bandOf(edges: readonly number[], at: number): number {
  const edge = nearest(edges, at)
  const band = at < (edges[edge] ?? 0) ? edge - 1 : edge
  return Math.min(Math.max(band, 0), edges.length - 2)
}

function toTable(page: PageContent, grid: Grid, glyphs: readonly (readonly Glyph[])[]): LayoutTable {
  const { xs, ys } = grid
  return {
    kind: 'table',
    page: page.number,
    top: first(ys),
    lastPage: page.number,
    bottom: last(ys),
    box: shownBox(page.toShown, [first(xs), first(ys), last(xs), last(ys)]),
    xs,
    rows: ys.length - 1,
    cells: grid.cells.map((cell, index) => {
      const [x0 = 0, x1 = 0] = [xs[cell.column], xs[cell.column + cell.columnSpan]]
      const [y0 = 0, y1 = 0] = [ys[cell.row], ys[cell.row + cell.rowSpan]]
      return {
        ...cell,
        ...cellText(glyphs[index] ?? [], x1 - x0),
        page: page.number,
        box: shownBox(page.toShown, [x0, y0, x1, y1]),
      }
    }),
  }
}

const toLayoutLine = (page: PageContent, line: TextLine): LayoutLine => ({
  kind: 'line',
  page: page.number,
  top: lineTop(line),
  box: shownBox(page.toShown, [line.x0, lineTop(line), line.x1, lineBottom(line)]),
  line,
})

/** Tenths of a point are as exact as anyone can point. */
function shownBox(toShown: Matrix, [x0, y0, x1, y1]: Box): Box {
  const [ax, ay] = [transformX(toShown, x0, y0), transformY(toShown, x0, y0)]
  const [bx, by] = [transformX(toShown, x1, y1), transformY(toShown, x1, y1)]
  const tenths = (value: number) => Math.round(value * 10) / 10
  return [tenths(Math.min(ax, bx)), tenths(Math.min(ay, by)), tenths(Math.max(ax, bx)), tenths(Math.max(ay, by))]
}
