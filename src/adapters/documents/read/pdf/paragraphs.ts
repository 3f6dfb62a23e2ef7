import type { SourceText } from '../../../../capabilities/documents/index.ts'
import type { LayoutLine } from './layout.ts'

/** Where the running text of a document stands. Points on the upright page. */
export interface TextColumn {
  readonly left: number
  readonly right: number
  /** The usual distance between two baselines, in ems. */
  readonly pitch: number
}

/** 一、 or （一） at the beginning of a line, after a sentence's end, opens a paragraph even without an indent. */
const HEADING = /^([一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/
const SENTENCE_END = /[。！？；：.!?;:]$/
/** What stands at both sides of a line's end when it parts two Latin words; a number may be broken anywhere. */
const BETWEEN_WORDS = /[A-Za-z] [A-Za-z0-9(]|[0-9,.;:)%] [A-Za-z]/

/** A widest line narrower than this share of the page is no full line: the text has none. */
const FULL_LINE = 0.6

/** Measured over the whole document: margins are the same on every page, and a last page may hold two short lines. */
export function measureColumn(lines: readonly LayoutLine[], pageWidth: number): TextColumn {
  const widest = Math.max(0, ...lines.map(({ line }) => line.x1 - line.x0))
  const long = lines.filter(({ line }) => line.x1 - line.x0 >= 0.75 * widest)
  const pitches = lines.flatMap((item, index) => {
    const next = lines[index + 1]
    if (next === undefined || next.page !== item.page || !sameSize(item, next)) return []
    const pitch = (next.line.baseline - item.line.baseline) / item.line.em
    return pitch > 0.9 && pitch < 4 ? [pitch] : []
  })
  const left = quantile(
    long.map(({ line }) => line.x0),
    0.15,
  )
  const right = quantile(
    long.map(({ line }) => line.x1),
    0.9,
  )
  return {
    left,
    right: widest < FULL_LINE * pageWidth ? Math.max(right, pageWidth - left) : right,
    pitch: pitches.length > 0 ? quantile(pitches, 0.5) : 1.8,
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((p, q) => p - q)
  return sorted[Math.floor(share * Math.max(0, sorted.length - 1))] ?? 0
}

const sameSize = (p: LayoutLine, q: LayoutLine): boolean =>
  Math.max(p.line.em, q.line.em) / Math.min(p.line.em, q.line.em) < 1.12

/**
 * Lines into paragraphs the way 公文 are set: a paragraph begins with an indent of two characters, and a line that ends before the
 * right margin is its last. Titles and headings thus stand alone.
 */
export function toParagraphs(lines: readonly LayoutLine[], column: TextColumn): readonly SourceText[] {
  const paragraphs: LayoutLine[][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const before = open?.at(-1)
    if (open !== undefined && before !== undefined && goesOn(before, line, column)) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map(toBlock)
}

function goesOn(before: LayoutLine, line: LayoutLine, column: TextColumn): boolean {
  const { em } = line.line
  if (!sameSize(before, line)) return false
  if (isWrappedTitle(before, line, column)) return true
  if (line.line.x0 > column.left + 0.9 * em) return false
  if (before.line.x1 < column.right - 1.7 * em) return false
  if (HEADING.test(line.line.text) && SENTENCE_END.test(before.line.text)) return false
  if (before.page !== line.page) return true
  return line.line.baseline - before.line.baseline <= 1.35 * column.pitch * em
}

/** A centred line that fills the column, and a centred rest below it. */
function isWrappedTitle(before: LayoutLine, line: LayoutLine, column: TextColumn): boolean {
  const { em, x0, x1 } = line.line
  if (SENTENCE_END.test(before.line.text)) return false
  const centred = (item: LayoutLine) => Math.abs(item.line.x0 + item.line.x1 - column.left - column.right) < em
  return (
    before.page === line.page &&
    centred(before) &&
    centred(line) &&
    before.line.x1 - before.line.x0 > column.right - column.left - 2.5 * em &&
    x1 - x0 < before.line.x1 - before.line.x0 &&
    x0 > column.left + em &&
    line.line.baseline - before.line.baseline <= 2.2 * em
  )
}

function toBlock(lines: readonly LayoutLine[]): SourceText {
  const [first] = lines
  if (first === undefined) throw new Error('a paragraph without lines')
  const onFirstPage = lines.filter((line) => line.page === first.page)
  return {
    kind: 'text',
    text: lines.reduce((text, { line }) => text + joint(text, line.text) + line.text, ''),
    place: {
      page: first.page,
      box: [
        Math.min(...onFirstPage.map((line) => line.box[0])),
        Math.min(...onFirstPage.map((line) => line.box[1])),
        Math.max(...onFirstPage.map((line) => line.box[2])),
        Math.max(...onFirstPage.map((line) => line.box[3])),
      ],
    },
  }
}

/** A line's end is a blank only between Latin words. */
const joint = (text: string, next: string): string =>
  BETWEEN_WORDS.test(`${text.slice(-1)} ${next.slice(0, 1)}`) ? ' ' : ''
