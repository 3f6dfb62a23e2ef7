import type { SourceCell, SourceTable } from '../../../capabilities/documents/index.ts'

/** Beyond this column no span grows. */
const WIDEST = 4000

/** A cell as the format lists it: in its row, with the spans it claims. */
export interface ListedCell {
  readonly text: string
  /** At least 1; clamp before, `Infinity` is not welcome. */
  readonly rowSpan: number
  readonly columnSpan: number
  /** Grid column, where the format says it; else the first free one. */
  readonly column?: number
}

/**
 * Lays listed rows out in a grid: spans are cut where the table or another cell ends them, so that a claimed span of a
 * million allocates nothing. Irregular rows stay as they are.
 * @param table number of the table in the document, from 1
 */
export function layOutGrid(rows: readonly (readonly ListedCell[])[], table: number, line?: number): SourceTable {
  const cells: SourceCell[] = []
  /** Per column: up to which row (exclusive) it is covered from above. */
  const coveredTo: number[] = []
  const isFree = (column: number, row: number): boolean => (coveredTo[column] ?? 0) <= row
  rows.forEach((listed, row) => {
    let next = 0
    for (const cell of listed) {
      let column = Math.max(cell.column ?? 0, next)
      while (!isFree(column, row)) column++
      let columnSpan = 1
      while (columnSpan < cell.columnSpan && column + columnSpan < WIDEST && isFree(column + columnSpan, row))
        columnSpan++
      const rowSpan = Math.min(cell.rowSpan, rows.length - row)
      for (let c = column; c < column + columnSpan; c++) coveredTo[c] = row + rowSpan
      next = column + columnSpan
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        text: cell.text,
        place: { table, row: row + 1, column: column + 1 },
      })
    }
  })
  return {
    kind: 'table',
    ...trimmed(cells),
    rows: rows.length,
    place: line === undefined ? { table } : { line, table },
    structure: 'grid',
  }
}

/** No column begins beyond the last one that a cell begins in: what spans further (a title over 999 columns) ends there. */
function trimmed(cells: readonly SourceCell[]): Pick<SourceTable, 'columns' | 'cells'> {
  const columns = cells.reduce((last, cell) => Math.max(last, cell.column + 1), 0)
  const fits = (cell: SourceCell): boolean => cell.column + cell.columnSpan <= columns
  return { columns, cells: cells.map((cell) => (fits(cell) ? cell : { ...cell, columnSpan: columns - cell.column })) }
}
