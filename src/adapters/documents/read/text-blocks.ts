import type { SourceBlock } from '../../../capabilities/documents/index.ts'
import { clean } from './clean.ts'
import type { Line } from './lines.ts'
import { isFence, markdownLine, plainInline } from './markdown.ts'
import {
  isBlankPipes,
  isProse,
  isRule,
  pipeCells,
  type SeparatedRow,
  separatedTable,
  tabCells,
} from './separated-rows.ts'

type Shape =
  | { readonly kind: 'tabs' | 'pipes'; readonly cells: readonly string[] }
  /** One cell, or only blank ones: a row where rows stand beside it, else one cell of a stream. */
  | { readonly kind: 'perhaps'; readonly cells: readonly string[]; readonly blank: boolean }
  | { readonly kind: 'text' }
  | { readonly kind: 'dropped' }

/**
 * Blocks from lines: neighbouring rows of one kind make a table, everything else is text as printed.
 * @param firstTable number of the first table, from 1
 */
export function textBlocks(lines: readonly Line[], markdown: boolean, firstTable: number): readonly SourceBlock[] {
  const cleaned = lines.map(({ text, line }) => ({ text: clean(text), line }))
  const shapes = settle(cleaned.map(({ text }) => shapeOf(text, markdown)))
  const blocks: SourceBlock[] = []
  let run: SeparatedRow[] = []
  let runKind: 'tabs' | 'pipes' = 'tabs'
  let table = firstTable
  const endRun = (): void => {
    if (run.length > 0) blocks.push(separatedTable(run, table++))
    run = []
  }
  cleaned.forEach(({ text, line }, index) => {
    const shape = shapes[index]
    if (shape?.kind === 'tabs' || shape?.kind === 'pipes') {
      if (shape.kind !== runKind) endRun()
      runKind = shape.kind
      run.push({ line, cells: markdown ? shape.cells.map(plainInline) : shape.cells })
    } else if (shape?.kind !== 'dropped') {
      endRun()
      const { text: plain, headingLevel } = markdown ? markdownLine(text) : { text }
      for (const part of plain.split('\n'))
        blocks.push({ kind: 'text', text: part, place: { line }, ...(headingLevel ? { headingLevel } : {}) })
    }
  })
  endRun()
  return blocks
}

function shapeOf(text: string, markdown: boolean): Shape {
  if (markdown && isFence(text)) return { kind: 'dropped' }
  if (isRule(text)) return { kind: 'dropped' }
  const tabs = tabCells(text)
  if (tabs) return isProse(tabs) ? { kind: 'text' } : { kind: 'tabs', cells: tabs }
  const pipes = pipeCells(text)
  if (!pipes) return { kind: 'text' }
  const blank = isBlankPipes(text)
  if (blank || pipes.length === 1) return { kind: 'perhaps', cells: pipes, blank }
  return isProse(pipes) ? { kind: 'text' } : { kind: 'pipes', cells: pipes }
}

/** Settles the lines that are rows only beside rows: a caption of one cell, a row of blanks below another. */
function settle(shapes: readonly Shape[]): readonly Shape[] {
  const settled: Shape[] = []
  for (const [index, shape] of shapes.entries()) {
    if (shape.kind !== 'perhaps') {
      settled.push(shape)
      continue
    }
    const above = settled[index - 1]?.kind === 'pipes' && (shape.blank || shapes[index - 1]?.kind === 'pipes')
    const below = !shape.blank && shapes[index + 1]?.kind === 'pipes'
    settled.push(above || below ? { kind: 'pipes', cells: shape.cells } : { kind: 'text' })
  }
  return settled
}
