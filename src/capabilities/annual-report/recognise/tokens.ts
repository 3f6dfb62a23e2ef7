import type { Place, SourceDocument, SourceTable, SourceText } from '../../documents/index.ts'
import { type FigureToken, readFigure } from './figure-token.ts'
import { compact, foldTight, ordinalOfTight } from './fold.ts'

/**
 * One printed cell or line, in reading order. All formats become this one list; what tells rows apart is `row`, and `grid`
 * where the format had real cells.
 */
export interface Token {
  readonly text: string
  readonly figure: FigureToken
  /** Without blanks and width; '' for a value. */
  readonly tight: string
  /** Words folded with and without their ordinal; '' for a value. */
  readonly folded: string
  readonly label: string
  readonly ordinal: string
  /** Tokens of one printed row share it; it grows down the page. Undefined in running text, where rows are not known. */
  readonly row: number | undefined
  /** Where in its row the cell stands, from 0; separated cells too, though merged ones may be missing before it. */
  readonly column?: number
  readonly grid?: { readonly table: number; readonly column: number; readonly columnSpan: number }
  readonly place: Place
  /** From a table, or from text lines. */
  readonly origin: 'table' | 'text'
  readonly headingLevel?: number
  /** The block of the source that it comes from. */
  readonly block: number
}

export function isValue(token: Token): boolean {
  return token.figure.kind !== 'words'
}

interface Draft {
  readonly text: string
  readonly place: Place
  readonly block: number
  readonly row?: number
  readonly headingLevel?: number
}

/** Every cell and line of the document, labels and values alike. */
export function tokenise(document: SourceDocument): readonly Token[] {
  const tokens: Token[] = []
  let row = 0
  let table = 0
  let text: { block: SourceText; at: number }[] = []
  const flush = () => {
    const drafts = textDrafts(text, () => ++row)
    tokens.push(...drafts.map((draft) => token(draft, 'text')))
    text = []
    row++
  }
  document.blocks.forEach((block, at) => {
    if (block.kind === 'text') {
      text.push({ block, at })
      return
    }
    flush()
    table++
    tokens.push(...tableTokens(block, at, table, row))
    row += block.rows + 1
  })
  flush()
  return tokens
}

function token(draft: Draft, origin: Token['origin'], grid?: Token['grid']): Token {
  const figure = readFigure(draft.text)
  const tight = figure.kind === 'words' ? compact(draft.text) : ''
  const ordinal = ordinalOfTight(tight)
  const folded = foldTight(tight)
  return {
    text: draft.text,
    figure,
    tight,
    folded,
    label: ordinal === '' ? folded : foldTight(tight.slice(ordinal.length)),
    ordinal,
    row: draft.row,
    place: draft.place,
    origin,
    block: draft.block,
    ...(grid ? { grid } : {}),
    ...(draft.headingLevel ? { headingLevel: draft.headingLevel } : {}),
  }
}

function tableTokens(block: SourceTable, at: number, table: number, firstRow: number): Token[] {
  return block.cells.map((cell) => ({
    ...token(
      { text: cell.text, place: cell.place, block: at, row: firstRow + cell.row },
      'table',
      block.structure === 'grid' ? { table, column: cell.column, columnSpan: cell.columnSpan } : undefined,
    ),
    column: cell.column,
  }))
}

type Line = { readonly block: SourceText; readonly at: number }

/** `- 3 -`, `— 5 —`, 第3页: left between the lines by a converter. */
const PAGE_NUMBER = /^\s*(?:[-—–－]+\s*\d{1,4}\s*[-—–－]+|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?)\s*$/

/** Cells that hide in lines: one a line with a leading tab, one up to each pipe, or label and numbers on one line. */
function textDrafts(lines: readonly Line[], nextRow: () => number): Draft[] {
  const drafts: Draft[] = []
  let tabRow: number | undefined
  lines.forEach((line, index) => {
    const { text, place, headingLevel } = line.block
    const draft = (cell: string, row?: number): Draft => ({
      text: cell,
      place,
      block: line.at,
      ...(row === undefined ? {} : { row }),
      ...(headingLevel ? { headingLevel } : {}),
    })
    if (PAGE_NUMBER.test(text)) return
    if (text.startsWith('\t')) {
      tabRow ??= nextRow()
      drafts.push(
        ...text
          .slice(1)
          .split('\t')
          .map((cell) => draft(cell, tabRow)),
      )
      return
    }
    if (text.trim() === '') {
      tabRow = undefined
      return
    }
    if (tabRow !== undefined) {
      // A line break inside the cell that the last tab opened.
      const last = drafts.pop()
      if (last) drafts.push({ ...last, text: `${last.text}\n${text}` })
      return
    }
    if (/[|｜]/.test(text) && /^[^。；]{0,90}$/.test(text)) {
      drafts.push(...pipeCells(drafts, lines, index, draft))
      return
    }
    const cells = lineCells(text)
    const row = cells.length > 1 ? nextRow() : undefined
    drafts.push(...cells.map((cell) => draft(cell, row)))
  })
  return drafts
}

const SHORT_PIECE = 8

/** `cell |` a line, or the cell on lines of its own and then `|`: whatever stands before each pipe is a cell. */
function pipeCells(
  drafts: Draft[],
  lines: readonly Line[],
  index: number,
  draft: (cell: string, row?: number) => Draft,
): Draft[] {
  const cells = (lines[index]?.block.text ?? '').split(/[|｜]/)
  const rest = cells.pop()?.trim() ?? ''
  if (cells[0]?.trim() === '' && cells.length > 0) {
    const open = openCell(drafts, lines, index)
    if (open) cells.shift()
  }
  return [...cells.map((cell) => draft(cell.trim())), ...(rest === '' ? [] : [draft(rest)])]
}

/** Whether the lines before this one are the cell that its first pipe closes; pieces of a few characters are joined. */
function openCell(drafts: Draft[], lines: readonly Line[], index: number): boolean {
  const isOpen = (at: number) => {
    const text = lines[at]?.block.text.trim() ?? ''
    return text !== '' && !/[|｜]/.test(text)
  }
  if (!isOpen(index - 1)) return false
  while (isOpen(index - 2) && drafts.length > 1) {
    const last = drafts.at(-1)
    const before = drafts.at(-2)
    if (!last || !before || last.text.length > SHORT_PIECE || before.text.length > SHORT_PIECE) break
    drafts.splice(-2, 2, { ...before, text: `${before.text}\n${last.text}` })
    index--
  }
  return true
}

const LONGEST_PIECE = 12

/** `行政许可 4529` and `一、本年新收… 217 1 0 0 0 0 218`: a label and the numbers behind it, set apart by blanks. */
function lineCells(text: string): string[] {
  const trimmed = text.trim()
  const match = /^(.*?\D)((?:[\s\u3000]+[+-]?[\d,]+(?:\.\d+)?)+)$/u.exec(trimmed)
  if (match?.[1] && match[2] && trimmed.length < 120 && !/[。；]/.test(trimmed)) {
    return [match[1].trim(), ...match[2].trim().split(/[\s\u3000]+/)]
  }
  if (/^[+-]?[\d,.]+(?:[\s\u3000]+[+-]?[\d,.]+)+$/.test(trimmed)) return trimmed.split(/[\s\u3000]+/)
  const pieces = trimmed.split(/[\s\u3000]{2,}/)
  return pieces.length >= 3 && pieces.every((piece) => piece.length <= LONGEST_PIECE) ? pieces : [trimmed]
}
