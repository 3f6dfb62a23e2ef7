import type { ReadingNote, SourceTable } from '../../../../capabilities/documents/index.ts'
import { arrangesPage, type TableFacts } from '../arranges-page.ts'
import { type ListedCell, layOutGrid } from '../grid.ts'
import { LIMITS } from '../limits.ts'
import { attribute, type HtmlElement, type HtmlNode, isElement } from './bounded-parse.ts'
import { type FlowOptions, walkFlow } from './flow.ts'
import { isHidden, isUnprinted } from './visible.ts'

interface Row {
  readonly cells: HtmlElement[]
  /** How many rows of its group follow, this one included: no span goes further. */
  groupRows: number
}

/** Whether the table only arranges the page, so that its cells are read as if they stood outside. */
export function isLayout(table: HtmlElement, options: FlowOptions): boolean {
  return arrangesPage(examineTable(table, options))
}

/** The table as a grid. A table inside a cell is text of the cell, with a note. */
export function readGrid(
  table: HtmlElement,
  number: number,
  notes: ReadingNote[],
  options: FlowOptions,
  line?: number,
): SourceTable {
  const rows = rowsOf(table, options).map((row) =>
    row.cells.map((cell, column): ListedCell => {
      const rowSpan = spanOf(cell, 'rowspan')
      return {
        text: cellText(cell, options, () => notes.push(nestedNote(number, column))),
        columnSpan: Math.min(LIMITS.columnSpan, Math.max(1, spanOf(cell, 'colspan'))),
        rowSpan: rowSpan === 0 ? row.groupRows : Math.min(rowSpan, row.groupRows),
      }
    }),
  )
  return layOutGrid(rows, number, line)
}

const nestedNote = (table: number, column: number): ReadingNote => ({
  kind: 'nested-table',
  message: '表格的一个单元格里还有表格，里面的内容按文字读取。',
  place: { table, column: column + 1 },
})

/** The span as html reads it: leading digits, 1 where there are none; rowspan 0 goes to the end of the group. */
function spanOf(cell: HtmlElement, name: 'rowspan' | 'colspan'): number {
  const digits = /^\s*\+?(\d{1,9})/.exec(attribute(cell, name) ?? '1')?.[1]
  return digits === undefined ? 1 : Number(digits)
}

/** Paragraphs and breaks of a cell as lines; a blank cell keeps the space that was typed into it. */
function cellText(cell: HtmlElement, options: FlowOptions, onTable: () => void): string {
  const lines: string[] = []
  walkFlow(
    cell,
    {
      paragraph: (text) => lines.push(text),
      preformatted: (text) => lines.push(text.trim()),
      table: () => {
        onTable()
        return false
      },
    },
    options,
  )
  const printed = lines.filter((line) => line.trim() !== '')
  return (printed.length > 0 ? printed : lines.slice(0, 1)).join('\n')
}

function rowsOf(table: HtmlElement, options: FlowOptions): readonly Row[] {
  const rows: Row[] = []
  const visible = (node: HtmlNode): node is HtmlElement => isElement(node) && (options.withHidden || !isHidden(node))
  for (const group of table.childNodes) {
    if (!visible(group) || !/^(tbody|thead|tfoot)$/.test(group.tagName)) continue
    const ofGroup: Row[] = []
    for (const row of group.childNodes) {
      if (!visible(row) || row.tagName !== 'tr') continue
      const cells = row.childNodes.filter(visible).filter((c) => c.tagName === 'td' || c.tagName === 'th')
      ofGroup.push({ cells, groupRows: 0 })
    }
    ofGroup.forEach((row, index) => {
      row.groupRows = ofGroup.length - index
      rows.push(row)
    })
  }
  return rows
}

function examineTable(table: HtmlElement, options: FlowOptions): TableFacts {
  const rows = rowsOf(table, options)
  let filled = 0
  let largestInside = 0
  let longestCell = 0
  let widestRow = 0
  for (const row of rows) {
    widestRow = Math.max(widestRow, row.cells.length)
    for (const cell of row.cells) {
      const { text, cellsInside } = examineCell(cell)
      if (cellsInside === 0 && text > 0) filled++
      if (cellsInside === 0) longestCell = Math.max(longestCell, text)
      largestInside = Math.max(largestInside, cellsInside)
    }
  }
  return { widestRow, filled, largestInside, longestCell }
}

/** Length of the text of a cell, and how many cells the tables inside it have. */
function examineCell(cell: HtmlElement): { readonly text: number; readonly cellsInside: number } {
  let text = 0
  let cellsInside = 0
  const stack: HtmlNode[] = [...cell.childNodes]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) {
      if (isUnprinted(node)) continue
      if (node.tagName === 'td' || node.tagName === 'th') cellsInside++
      for (const child of node.childNodes) stack.push(child)
    } else if ('value' in node) text += node.value.trim().length
  }
  return { text, cellsInside }
}
