import type { ReadingNote, SourceBlock, SourceTable } from '../../../../capabilities/documents/index.ts'
import { arrangesPage, type TableFacts } from '../arranges-page.ts'
import { clean } from '../clean.ts'
import { type ListedCell, layOutGrid } from '../grid.ts'
import type { DocxCell, DocxItem, DocxParagraph, DocxTable } from './model.ts'

/** Paragraphs as text, tables as grids; a table that only arranges the page is read through. */
export function docxBlocks(items: readonly DocxItem[], notes: ReadingNote[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  let table = 1
  const read = (item: DocxItem): void => {
    if (item.kind === 'paragraph') {
      for (const block of paragraphBlocks(item)) blocks.push(block)
    } else if (arrangesPage(factsOf(item))) {
      for (const row of item.rows) for (const cell of row.cells) cell.items.forEach(read)
    } else blocks.push(gridOf(item, table++, notes))
  }
  items.forEach(read)
  return blocks
}

/** A soft break parts a paragraph; tabs in front only indent. Empty paragraphs say nothing. */
function paragraphBlocks(paragraph: DocxParagraph): readonly SourceBlock[] {
  const { headingLevel } = paragraph
  return clean(paragraph.text)
    .split('\n')
    .map(withoutOuterTabs)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'text', text, place: {}, ...(headingLevel ? { headingLevel } : {}) }))
}

function withoutOuterTabs(line: string): string {
  let start = 0
  let end = line.length
  while (line[start] === '\t') start++
  while (end > start && line[end - 1] === '\t') end--
  return line.slice(start, end)
}

function gridOf(table: DocxTable, number: number, notes: ReadingNote[]): SourceTable {
  /** Cells that a vertical merge may still reach, by grid column. */
  let above = new Map<number, { rowSpan: number; columnSpan: number; text: string; column: number }>()
  const rows = table.rows.map((row) => {
    const listed: ListedCell[] = []
    const reachable: typeof above = new Map()
    let column = row.before
    for (const cell of row.cells) {
      const before = listed.at(-1) as { columnSpan: number } | undefined
      if (cell.mergedLeft && before) {
        before.columnSpan += cell.span
        column += cell.span
        continue
      }
      const origin = cell.merge === 'above' ? above.get(column) : undefined
      if (origin) {
        origin.rowSpan++
        reachable.set(column, origin)
      } else {
        const own = { text: cellText(cell, number, notes), rowSpan: 1, columnSpan: cell.span, column }
        listed.push(own)
        if (cell.merge !== 'none') reachable.set(column, own)
      }
      column += cell.span
    }
    above = reachable
    return listed
  })
  return layOutGrid(rows, number)
}

function cellText(cell: DocxCell, table: number, notes: ReadingNote[]): string {
  if (cell.items.some((item) => item.kind === 'table'))
    notes.push({
      kind: 'nested-table',
      message: '表格的一个单元格里还有表格，里面的内容按文字读取。',
      place: { table },
    })
  return linesOf(cell.items).join('\n')
}

function linesOf(items: readonly DocxItem[]): readonly string[] {
  return items.flatMap((item) =>
    item.kind === 'paragraph'
      ? paragraphBlocks(item).map((block) => (block.kind === 'text' ? block.text : ''))
      : item.rows.map((row) => row.cells.map((cell) => linesOf(cell.items).join('')).join(' ')),
  )
}

function factsOf(table: DocxTable): TableFacts {
  let filled = 0
  let largestInside = 0
  let longestCell = 0
  let widestRow = 0
  for (const row of table.rows) {
    widestRow = Math.max(widestRow, row.cells.length)
    for (const cell of row.cells) {
      const inside = cellsInside(cell)
      const length = inside > 0 ? 0 : linesOf(cell.items).join('').trim().length
      if (length > 0) filled++
      longestCell = Math.max(longestCell, length)
      largestInside = Math.max(largestInside, inside)
    }
  }
  return { widestRow, filled, largestInside, longestCell }
}

function cellsInside(cell: DocxCell): number {
  let count = 0
  for (const item of cell.items)
    if (item.kind === 'table')
      for (const row of item.rows) for (const inner of row.cells) count += 1 + cellsInside(inner)
  return count
}
