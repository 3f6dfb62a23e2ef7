import type { LaidOutCell, LaidOutTable } from './laid-out.ts'

/** A cell with its place in the grid, counted from 0, and the header cells that a screen reader says before it. */
export interface PlacedCell {
  readonly cell: LaidOutCell
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Unique within the table. */
  readonly id: string
  /** Ids of the column headers from the top down, then of the row headers from the left; empty for a header cell. */
  readonly headers: readonly string[]
}

type Placed = Omit<PlacedCell, 'headers'>

/**
 * Puts the cells of a laid-out table in their grid, row by row as they are listed.
 * @throws {Error} where spans overlap, leave the grid, or leave a hole in it: whoever laid the table out made a mistake
 */
export function placeCells(table: LaidOutTable): readonly (readonly PlacedCell[])[] {
  const width = table.columnWidths.length
  const grid: (Placed | undefined)[][] = table.rows.map(() => new Array<Placed | undefined>(width).fill(undefined))
  const rows = table.rows.map((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while (grid[row]?.[column]) column++
      const placed = { cell, row, column, rowSpan: cell.rowSpan ?? 1, columnSpan: cell.columnSpan ?? 1 }
      return occupy(grid, { ...placed, id: `r${row + 1}c${column + 1}` }, width)
    })
  })
  for (const [row, line] of grid.entries()) {
    const hole = line.findIndex((cell) => !cell)
    if (hole >= 0) throw new Error(`「${table.caption}」 has no cell at row ${row + 1}, column ${hole + 1}`)
  }
  const above = headersAbove(grid, width)
  return rows.map((cells) => cells.map((placed) => ({ ...placed, headers: headersOf(placed, grid, above) })))
}

function occupy(grid: (Placed | undefined)[][], placed: Placed, width: number): Placed {
  if (placed.column + placed.columnSpan > width || placed.row + placed.rowSpan > grid.length) {
    throw new Error(`「${placed.cell.text}」 reaches out of the table`)
  }
  for (const line of grid.slice(placed.row, placed.row + placed.rowSpan)) {
    for (let column = placed.column; column < placed.column + placed.columnSpan; column++) {
      const other = line[column]
      if (other) throw new Error(`「${placed.cell.text}」 lies over 「${other.cell.text}」`)
      line[column] = placed
    }
  }
  return placed
}

type Grid = readonly (readonly (Placed | undefined)[])[]
/** By row and column: the column headers that hold there. */
type HeadersAbove = readonly (readonly (readonly Placed[])[])[]

/** A block of column headers holds down to the next block: table two has one for each item of art. 20. */
function headersAbove(grid: Grid, width: number): HeadersAbove {
  let current: readonly (readonly Placed[])[] = new Array<readonly Placed[]>(width).fill([])
  return grid.map((line, row) => {
    current = current.map((block, column) => {
      const cell = line[column]
      if (cell?.cell.header !== 'column') return block
      const continues = grid[row - 1]?.[column]?.cell.header === 'column'
      return continues ? [...block, cell] : [cell]
    })
    return current
  })
}

function headersOf(placed: Placed, grid: Grid, above: HeadersAbove): readonly string[] {
  if (placed.cell.header) return []
  const columns = above[placed.row]?.slice(placed.column, placed.column + placed.columnSpan).flat() ?? []
  const left = grid
    .slice(placed.row, placed.row + placed.rowSpan)
    .flatMap((line) => line.slice(0, placed.column))
    .filter((cell) => cell?.cell.header === 'row')
  return [...new Set([...columns, ...left])].flatMap((cell) => cell?.id ?? [])
}
