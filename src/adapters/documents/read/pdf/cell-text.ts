import type { Glyph } from './page.ts'
import { type TextLine, toLines } from './text-lines.ts'

/** What a cell says: its lines, and whether they run downwards, one character each (三、本年度办理结果). */
export interface CellText {
  readonly text: string
  readonly lines: readonly TextLine[]
  readonly vertical: boolean
}

/** Lines in reading order, joined by \n; vertical writing joined without. */
export function cellText(glyphs: readonly Glyph[]): CellText {
  const lines = toLines(glyphs)
  const vertical = isVertical(lines)
  return { text: lines.map((line) => line.text).join(vertical ? '' : '\n'), lines, vertical }
}

/** Every line one character; in a long label a number may stand upright in its line (第10条). */
function isVertical(lines: readonly TextLine[]): boolean {
  if (lines.length < 2) return false
  const single = lines.filter((line) => line.glyphs.length === 1).length
  return single === lines.length || (lines.length >= 5 && single >= 0.75 * lines.length)
}
