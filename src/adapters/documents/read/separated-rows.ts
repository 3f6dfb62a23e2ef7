import type { SourceCell, SourceTable } from '../../../capabilities/documents/index.ts'

/** A row of a text table: its line and its cells, blank ones kept. */
export interface SeparatedRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The cells of a line split at tabs; undefined where the line is no row. A single tab in front is an indent, or one cell a
 * line: such a line stays text.
 */
export function tabCells(line: string): readonly string[] | undefined {
  return line.indexOf('\t', 1) > 0 ? line.split('\t') : undefined
}

/** A numbered paragraph (`（一）⇥主动公开…`), or running text with a tab in it: printed with a tab, but no row of a table. */
export function isProse(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const [first = '', ...rest] = filled.map((cell) => cell.trim())
  if (filled.some((cell) => cell.length > 60 && cell.includes('。'))) return true
  return rest.length === 1 && /^([（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]?)$/.test(first) && !/^\d+$/.test(first)
}

/** The cells of `a | b |`, `| a | b |` and `a | b`; undefined where the line has no pipe. Padding of one space is no content. */
export function pipeCells(line: string): readonly string[] | undefined {
  if (!line.includes('|')) return undefined
  const trimmed = line.trim()
  const inner = trimmed.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replace(/^ /, '').replace(/ $/, '').replaceAll('\\|', '|'))
}

/** `|---|:--:|`, which markdown sets under a header. A dash alone in a cell is a value. */
export function isRule(line: string): boolean {
  return line.includes('|') && !/[^\s|:-]/.test(line) && /:-|-:|---/.test(line)
}

/** Only pipes: blank cells, of a row above it or of a stream of one cell a line. */
export const isBlankPipes = (line: string): boolean => line.includes('|') && !/[^\s|]/.test(line)

/** A grid from separated rows; `table` counts from 1 in the document. */
export function separatedTable(rows: readonly SeparatedRow[], table: number): SourceTable {
  const cells: SourceCell[] = rows.flatMap((row, rowIndex) =>
    row.cells.map((text, columnIndex) => ({
      row: rowIndex,
      column: columnIndex,
      rowSpan: 1,
      columnSpan: 1,
      text,
      place: { line: row.line, table, row: rowIndex + 1, column: columnIndex + 1 },
    })),
  )
  return {
    kind: 'table',
    rows: rows.length,
    columns: rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0),
    cells,
    place: { line: rows[0]?.line ?? 1, table },
    structure: 'separated',
  }
}
