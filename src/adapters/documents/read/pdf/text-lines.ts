import type { Glyph } from './page.ts'

/** Characters on one baseline, left to right. `text` has single blanks where the page shows a gap. */
export interface TextLine {
  readonly text: string
  readonly glyphs: readonly Glyph[]
  readonly x0: number
  readonly x1: number
  readonly baseline: number
  readonly em: number
}

/** What part of an em a character reaches above and below its baseline. */
const ASCENT = 0.88
const DESCENT = 0.12

export const lineTop = (line: TextLine): number => line.baseline - ASCENT * line.em
export const lineBottom = (line: TextLine): number => line.baseline + DESCENT * line.em
/** The height at which a character's middle stands, whatever its font says of itself. */
export const glyphMiddle = (glyph: Glyph): number => glyph.baseline - 0.38 * glyph.em
export const glyphCentre = (glyph: Glyph): number => (glyph.x0 + glyph.x1) / 2

/** Baselines nearer than this part of an em are one line: superscripts, fonts mixed in a line. */
const SAME_BASELINE = 0.45
/** The same character again within this part of an em is the same character: bold made by printing twice. */
const PRINTED_TWICE = 0.25

/** Gathers characters into lines, top to bottom. */
export function toLines(glyphs: readonly Glyph[]): readonly TextLine[] {
  const sorted = [...glyphs].sort((p, q) => p.baseline - q.baseline)
  const lines: TextLine[] = []
  let members: Glyph[] = []
  let baseline = 0
  for (const glyph of sorted) {
    const last = members.at(-1)
    if (last !== undefined && glyph.baseline - baseline > SAME_BASELINE * Math.min(last.em, glyph.em)) {
      lines.push(toLine(members))
      members = []
    }
    if (members.length === 0) baseline = glyph.baseline
    members.push(glyph)
  }
  if (members.length > 0) lines.push(toLine(members))
  return lines
}

export function toLine(members: readonly Glyph[]): TextLine {
  const sorted = [...members].sort((p, q) => p.x0 - q.x0)
  const spread = spreadOf(sorted)
  const glyphs: Glyph[] = []
  let text = ''
  for (const glyph of sorted) {
    const before = glyphs.at(-1)
    if (before !== undefined) {
      if (isPrintedTwice(glyphs, glyph)) continue
      if (isGap(before, glyph, spread)) text += ' '
    }
    text += glyph.text
    glyphs.push(glyph)
  }
  const em = Math.max(...glyphs.map((glyph) => glyph.em))
  return {
    text,
    glyphs,
    x0: glyphs[0]?.x0 ?? 0,
    x1: Math.max(...glyphs.map((glyph) => glyph.x1)),
    baseline: glyphs.find((glyph) => glyph.em === em)?.baseline ?? 0,
    em,
  }
}

function isPrintedTwice(line: readonly Glyph[], glyph: Glyph): boolean {
  for (let i = line.length - 1; i >= 0 && i >= line.length - 3; i--) {
    const other = line[i]
    if (other?.text === glyph.text && Math.abs(other.x0 - glyph.x0) < PRINTED_TWICE * glyph.em) return true
  }
  return false
}

const LETTER = /^[A-Za-z,.;:!?)(]$/
/** Lines shorter than this do not tell how far apart their characters are spread. */
const SPREAD_FROM = 8

/** How far a justified line spreads its characters: the middle one of its gaps, in ems. */
function spreadOf(glyphs: readonly Glyph[]): number {
  if (glyphs.length < SPREAD_FROM) return 0
  const gaps = glyphs.flatMap((glyph, i) => {
    const before = glyphs[i - 1]
    return before === undefined ? [] : [gapBetween(before, glyph)]
  })
  return Math.max(0, gaps.sort((p, q) => p - q)[gaps.length >> 1] ?? 0)
}

const gapBetween = (before: Glyph, after: Glyph): number => (after.x0 - before.x1) / Math.max(before.em, after.em)

/**
 * Word and WPS set a quarter of an em between Han and digits (2024 年), justified lines spread their characters, digits too: neither
 * is a blank unless one was typed. Between Latin letters a quarter is one, however it came about.
 */
function isGap(before: Glyph, after: Glyph, spread: number): boolean {
  const gap = gapBetween(before, after) - spread
  if (after.afterBlank) return gap > 0.1
  return gap > (LETTER.test(before.text) && LETTER.test(after.text) ? 0.22 : 0.6)
}
