import type { Engine } from './engine.ts'
import { type Glyph, type Matrix, transformX, transformY } from './page.ts'
import { type Quarter, quarterOf } from './page-geometry.ts'

/** A character in the page's own coordinates, before the page is turned. */
export interface RawGlyph {
  readonly text: string
  readonly em: number
  readonly afterBlank: boolean
  /** The direction of writing. */
  readonly dx: number
  readonly dy: number
  /** What it stands on, at its beginning. */
  readonly originX: number
  readonly originY: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Type 3 and embedded subset fonts write 一 as ⼀ (U+2F00): the same character to whoever reads it. */
const KANGXI_RADICAL = /[\u2F00-\u2FD5]/
/** PDFium gives a hyphen at the end of a line as U+0002. */
const LINE_END_HYPHEN = 2
const SMALLEST_EM = 0.5

/**
 * The printed characters of a page. Of blanks only those that the author typed are kept, as a mark on the character after them:
 * PDFium makes up others, between Han and digits too. `scratch`: at least 48 bytes of the engine's memory.
 */
export function readGlyphs(
  engine: Engine,
  textPage: number,
  scratch: number,
): { readonly glyphs: readonly RawGlyph[]; readonly unmapped: number } {
  const { calls } = engine
  const count = calls.FPDFText_CountChars(textPage)
  const glyphs: RawGlyph[] = []
  let unmapped = 0
  let highSurrogate = 0
  let afterBlank = false
  for (let i = 0; i < count; i++) {
    const unit = calls.FPDFText_GetUnicode(textPage, i)
    if (isInvisible(unit)) continue
    if (isBlank(unit)) {
      afterBlank ||= calls.FPDFText_IsGenerated(textPage, i) === 0
      continue
    }
    if (unit >= 0xd800 && unit <= 0xdbff) {
      highSurrogate = unit
      continue
    }
    const code = unit >= 0xdc00 && unit <= 0xdfff ? joinSurrogates(highSurrogate, unit) : unit
    if (!isCharacter(code)) {
      unmapped++
      continue
    }
    const glyph = measure(engine, textPage, i, scratch)
    if (glyph !== undefined) glyphs.push({ ...glyph, text: characterOf(code), afterBlank })
    afterBlank = false
  }
  return { glyphs, unmapped }
}

type Measured = Omit<RawGlyph, 'text' | 'afterBlank'>

function measure(engine: Engine, textPage: number, i: number, scratch: number): Measured | undefined {
  const { calls } = engine
  calls.FPDFText_GetMatrix(textPage, i, scratch)
  const floats = engine.floats()
  const at = scratch >> 2
  const [a = 0, b = 0, c = 0, d = 0] = [floats[at], floats[at + 1], floats[at + 2], floats[at + 3]]
  const em = calls.FPDFText_GetFontSize(textPage, i) * Math.hypot(c, d)
  if (!(em >= SMALLEST_EM)) return undefined
  calls.FPDFText_GetLooseCharBox(textPage, i, scratch)
  const [left = 0, top = 0, right = 0, bottom = 0] = [floats[at], floats[at + 1], floats[at + 2], floats[at + 3]]
  calls.FPDFText_GetCharOrigin(textPage, i, scratch, scratch + 8)
  const doubles = engine.doubles()
  const originX = doubles[scratch >> 3] ?? 0
  const originY = doubles[(scratch >> 3) + 1] ?? 0
  return { em, dx: a, dy: b, originX, originY, left, top, right, bottom }
}

/** The way most of the page's text runs, on the page as shown. */
export function writingDirection(glyphs: readonly RawGlyph[], toShown: Matrix): Quarter {
  const votes: [number, number, number, number] = [0, 0, 0, 0]
  for (const { dx, dy } of glyphs) {
    votes[quarterOf(toShown[0] * dx + toShown[2] * dy, toShown[1] * dx + toShown[3] * dy)]++
  }
  const most = Math.max(...votes)
  return ([0, 1, 2, 3] as const).find((quarter) => votes[quarter] === most) ?? 0
}

/** Han and full-width forms: one em each, whatever their ink takes. */
const FULL_WIDTH = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60]/

/**
 * A character begins at its origin and stands on it: boxes depend on what each font says of itself, fonts are mixed in every line,
 * and those of Type 3 (browsers make them of OpenType fonts) have none but their ink's, which puts 一 and 〈 out of order. Its end is
 * the loose box's, the advance; fonts for vertical writing report that in the wrong scale.
 */
export function placeGlyph(raw: RawGlyph, upright: Matrix): Glyph {
  const { text, em, afterBlank } = raw
  const x0 = transformX(upright, raw.originX, raw.originY)
  const baseline = transformY(upright, raw.originX, raw.originY)
  const right = Math.max(transformX(upright, raw.left, raw.top), transformX(upright, raw.right, raw.bottom))
  const least = FULL_WIDTH.test(text) ? x0 + 0.95 * em : x0 + 0.2 * em
  const x1 = right <= x0 + 2.2 * em ? Math.max(right, least) : x0 + em
  return { text, x0, x1, baseline, em, afterBlank }
}

function characterOf(code: number): string {
  if (code === LINE_END_HYPHEN) return '-'
  const text = String.fromCodePoint(code)
  return KANGXI_RADICAL.test(text) ? text.normalize('NFKC') : text
}

const isBlank = (code: number): boolean =>
  (code >= 0x09 && code <= 0x0d) ||
  code === 0x20 ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029
/** Soft hyphens, zero-width characters, marks of direction. */
const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0xfeff

const joinSurrogates = (high: number, low: number): number =>
  high === 0 ? 0 : 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)

/** Neither a control nor of the private area that fonts without a character table use. */
const isCharacter = (code: number): boolean =>
  code === LINE_END_HYPHEN ||
  (code > 0x20 &&
    code <= 0x10ffff &&
    !(code >= 0x7f && code < 0xa0) &&
    !(code >= 0xe000 && code <= 0xf8ff) &&
    !(code >= 0xfff9 && code <= 0xffff) &&
    code < 0xe0000)
