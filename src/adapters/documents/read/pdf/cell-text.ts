import type { Glyph } from './page.ts'
import { type TextLine, toLines } from './text-lines.ts'

export interface CellText {
  readonly text: string
  /** No further character would have fitted into the last line: the text may go on elsewhere. */
  readonly full: boolean
  /** The lines run downwards, one character each (三、本年度办理结果). */
  readonly vertical: boolean
}

/** What a cell's two paddings take, in points: Word and WPS set 5.4 on either side. */
const PADDINGS = 11
const FIGURES = /^[\d,，.]+$/

/** Lines in reading order, joined by \n; without it where writing runs downwards, and where a number is too wide for its cell. */
export function cellText(glyphs: readonly Glyph[], width: number): CellText {
  const lines = toLines(glyphs)
  const vertical = isVertical(lines)
  const full = vertical || isFull(lines.at(-1), width, 1)
  const unbroken = vertical || isBrokenNumber(lines, width)
  return { text: lines.map((line) => line.text).join(unbroken ? '' : '\n'), full, vertical }
}

const isFull = (line: TextLine | undefined, width: number, ems: number): boolean =>
  line !== undefined && width - (line.x1 - line.x0) < ems * line.em + PADDINGS

const isBrokenNumber = (lines: readonly TextLine[], width: number): boolean =>
  lines.length > 1 &&
  lines.every((line) => FIGURES.test(line.text)) &&
  lines.slice(0, -1).every((line) => isFull(line, width, 0.6))

/** Every line one character; in a long label a number may stand upright in its line (第10条). */
function isVertical(lines: readonly TextLine[]): boolean {
  if (lines.length < 2) return false
  const single = lines.filter((line) => line.glyphs.length === 1).length
  return single === lines.length || (lines.length >= 5 && single >= 0.75 * lines.length)
}
