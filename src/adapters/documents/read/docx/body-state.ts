import { LIMITS } from '../limits.ts'
import { StopParsing } from '../ooxml/xml.ts'
import { tooBig } from '../refusals.ts'
import { type FieldState, fieldState } from './fields.ts'
import type { DocxCell, DocxItem, DocxRow, DocxTable } from './model.ts'
import type { NumberingCounter } from './numbering.ts'
import type { Styles } from './styles.ts'

interface OpenParagraph {
  readonly runs: string[]
  /** Text boxes anchored here; printed after the paragraph. */
  readonly boxes: DocxItem[]
  style?: string
  listId?: string
  depth?: number
  headingLevel?: number
  /** The paragraph's end was deleted: its text runs on into the next. */
  endDeleted: boolean
}

interface Container {
  readonly items: DocxItem[]
  /** Text of paragraphs whose end was deleted. */
  carried: string
}

/** What stands open while the body is parsed, innermost last. */
export interface BodyState {
  readonly styles: Styles
  readonly numbering: NumberingCounter
  readonly root: Container
  readonly containers: Container[]
  readonly paragraphs: OpenParagraph[]
  readonly tables: DocxTable[]
  readonly rows: DocxRow[]
  readonly cells: DocxCell[]
  readonly runs: { hidden: boolean }[]
  readonly alternatives: { taken: boolean }[]
  readonly fields: FieldState
  /** Insertions or deletions that nobody has accepted yet. */
  tracked: boolean
  /** Characters left out because they are hidden. */
  hidden: number
  /** Paragraphs and cells so far. */
  count: number
}

export function bodyState(styles: Styles, numbering: NumberingCounter): BodyState {
  const root: Container = { items: [], carried: '' }
  return {
    styles,
    numbering,
    root,
    containers: [root],
    paragraphs: [],
    tables: [],
    rows: [],
    cells: [],
    runs: [],
    alternatives: [],
    fields: fieldState(),
    tracked: false,
    hidden: 0,
    count: 0,
  }
}

/** Called at the end of the element that opened something. */
export type Close = () => void

/** Puts a value on a stack until its element ends. */
export function pushed<T>(stack: T[], value: T, close?: Close): Close {
  stack.push(value)
  return () => {
    stack.pop()
    close?.()
  }
}

export function print(state: BodyState, text: string): void {
  if (!state.fields.isPrinted()) return
  if (state.runs.at(-1)?.hidden) state.hidden += text.length
  else state.paragraphs.at(-1)?.runs.push(text)
}

export function openParagraph(state: BodyState): Close {
  counted(state)
  const container = state.containers.at(-1) ?? state.root
  const paragraph: OpenParagraph = { runs: [], boxes: [], endDeleted: false }
  return pushed(state.paragraphs, paragraph, () => endParagraph(state, paragraph, container))
}

function endParagraph(state: BodyState, paragraph: OpenParagraph, container: Container): void {
  const text = container.carried + paragraph.runs.join('')
  container.carried = paragraph.endDeleted ? text : ''
  if (!paragraph.endDeleted) {
    const headingLevel = paragraph.headingLevel ?? state.styles.get(paragraph.style ?? '')?.headingLevel
    const printed = numberBefore(state, paragraph) + text
    container.items.push({ kind: 'paragraph', text: printed, ...(headingLevel ? { headingLevel } : {}) })
  }
  for (const item of paragraph.boxes) container.items.push(item)
}

function numberBefore(state: BodyState, paragraph: OpenParagraph): string {
  const style = state.styles.get(paragraph.style ?? '')
  const listId = paragraph.listId ?? style?.listId
  if (listId === undefined || listId === '0') return ''
  const tied = paragraph.style === undefined ? undefined : state.numbering.depthOfStyle(listId, paragraph.style)
  return state.numbering.next(listId, paragraph.depth ?? tied ?? style?.depth ?? 0)
}

export function openTable(state: BodyState): Close {
  const table: DocxTable = { kind: 'table', rows: [] }
  state.containers.at(-1)?.items.push(table)
  return pushed(state.tables, table)
}

export function openRow(state: BodyState): Close {
  const table = state.tables.at(-1)
  const row: DocxRow = { cells: [], before: 0, deleted: false }
  return pushed(state.rows, row, () => {
    if (!row.deleted) table?.rows.push(row)
  })
}

export function openCell(state: BodyState): Close {
  counted(state)
  const cell: DocxCell = { items: [], span: 1, merge: 'none', mergedLeft: false }
  state.rows.at(-1)?.cells.push(cell)
  state.containers.push({ items: cell.items, carried: '' })
  return pushed(state.cells, cell, () => {
    state.containers.pop()
  })
}

export function openTextBox(state: BodyState): Close {
  const after = state.paragraphs.at(-1)?.boxes ?? state.root.items
  const box: Container = { items: [], carried: '' }
  return pushed(state.containers, box, () => {
    for (const item of box.items) after.push(item)
  })
}

function counted(state: BodyState): void {
  if (++state.count > LIMITS.blocks) throw new StopParsing(tooBig(`的段落或单元格超过 ${LIMITS.blocks} 个`))
}
