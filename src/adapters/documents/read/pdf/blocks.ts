import type { ReadingNote, SourceBlock, SourceTable } from '../../../../capabilities/documents/index.ts'
import { withoutFurniture } from './furniture.ts'
import type { LayoutLine, LayoutTable, PageLayout } from './layout.ts'
import { withOverhang } from './overhang.ts'
import { measureColumn, type TextColumn, toParagraphs } from './paragraphs.ts'
import { findSeparatedRows, toSeparatedTable } from './separated.ts'
import { continues, stitch } from './stitch.ts'

/** Pages into one document: furniture away, tables made whole over page breaks, lines joined into paragraphs. */
export function toBlocks(pages: readonly PageLayout[]): {
  readonly blocks: readonly SourceBlock[]
  readonly notes: readonly ReadingNote[]
} {
  const { items, notes } = stitchPages(withoutFurniture(pages).map((page) => page.items))
  const column = measureColumn(
    items.filter((item) => item.kind === 'line'),
    pages[0]?.width ?? 0,
  )
  const blocks: SourceBlock[] = []
  let tables = 0
  for (const stretch of stretches(items)) {
    if (stretch.kind === 'table') blocks.push(toSourceTable(stretch, ++tables))
    else for (const block of textBlocks(stretch.lines, column, () => ++tables)) blocks.push(block)
  }
  return { blocks, notes }
}

type Item = LayoutTable | LayoutLine

function stitchPages(pages: readonly (readonly Item[])[]): {
  readonly items: readonly Item[]
  readonly notes: readonly ReadingNote[]
} {
  const items: Item[] = []
  const notes: ReadingNote[] = []
  for (const page of pages) {
    const [first, ...rest] = page
    const above = first?.kind === 'table' ? tableAbove(items, first) : undefined
    if (first?.kind === 'table' && above !== undefined) {
      const { table, rowMended } = stitch(above.table, first)
      items.splice(above.at, Infinity, table)
      if (rowMended) notes.push(mendedRow(first))
    } else if (first !== undefined) items.push(first)
    items.push(...rest)
  }
  return { items, notes }
}

/** The table that ends the page before and that `below` continues, with what hangs over its end. */
function tableAbove(
  items: readonly Item[],
  below: LayoutTable,
): { readonly at: number; readonly table: LayoutTable } | undefined {
  const at = items.findLastIndex((item) => item.kind === 'table')
  const above = items[at]
  if (above?.kind !== 'table' || !continues(above, below)) return undefined
  const table = withOverhang(
    above,
    items.slice(at + 1).filter((item) => item.kind === 'line'),
  )
  return table && { at, table }
}

const mendedRow = (below: LayoutTable): ReadingNote => ({
  kind: 'table-split',
  message: `表格中有一行被分在第 ${below.page - 1} 页末和第 ${below.page} 页首，已合并为一行读取，请核对该行。`,
  place: { page: below.page, box: below.box },
})

function stretches(
  items: readonly Item[],
): readonly (LayoutTable | { readonly kind: 'lines'; readonly lines: LayoutLine[] })[] {
  const result: (LayoutTable | { readonly kind: 'lines'; readonly lines: LayoutLine[] })[] = []
  for (const item of items) {
    const open = result.at(-1)
    if (item.kind === 'table') result.push(item)
    else if (open?.kind === 'lines') open.lines.push(item)
    else result.push({ kind: 'lines', lines: [item] })
  }
  return result
}

function textBlocks(lines: readonly LayoutLine[], column: TextColumn, nextTable: () => number): readonly SourceBlock[] {
  return findSeparatedRows(lines).flatMap((stretch): readonly SourceBlock[] =>
    stretch.kind === 'rows' ? [toSeparatedTable(stretch.lines, nextTable())] : toParagraphs(stretch.lines, column),
  )
}

function toSourceTable(table: LayoutTable, number: number): SourceTable {
  const cells = [...table.cells].sort((p, q) => p.row - q.row || p.column - q.column)
  return {
    kind: 'table',
    structure: 'grid',
    rows: table.rows,
    columns: table.xs.length - 1,
    cells: cells.map(({ row, column, rowSpan, columnSpan, text, page, box }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text,
      place: { page, box, table: number, row: row + 1, column: column + 1 },
    })),
    place: { page: table.page, box: table.box, table: number },
  }
}
