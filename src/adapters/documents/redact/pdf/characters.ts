import { type Box, boxOf } from './boxes.ts'
import type { Document } from './pdfium.ts'

/** A character of a page; `box` in the page's own coordinates, the advance wide and the line high. */
export interface Character {
  readonly text: string
  readonly box: Box
  /** What it covers with ink, as far as its font says so; else its box. Punctuation has its ink on one side. */
  readonly ink: Box
  /** PDFium made it up between two others. */
  readonly generated: boolean
  /** The text object that draws it, a handle of PDFium's. */
  readonly object: number
}

/** More than any page has; beyond it a page is not looked into but drawn as a picture. */
const MOST_CHARACTERS = 200_000

/** Points. A font that is not there gives letters no ink. */
const THINNEST = 0.1

/** Characters in the order in which the page draws them. Undefined where the page's text can't be read. */
export function readCharacters({ calls, engine, scratch }: Document, page: number): readonly Character[] | undefined {
  const text = calls.FPDFText_LoadPage(page)
  if (text === 0) return undefined
  try {
    const count = calls.FPDFText_CountChars(text)
    if (count > MOST_CHARACTERS) return undefined
    const characters: Character[] = []
    for (let i = 0; i < count; i++) {
      const unit = calls.FPDFText_GetUnicode(text, i)
      calls.FPDFText_GetLooseCharBox(text, i, scratch)
      const [left = 0, top = 0, right = 0, bottom = 0] = engine.floats().subarray(scratch >> 2, (scratch >> 2) + 4)
      const box = boxOf(left, bottom, right, top)
      calls.FPDFText_GetCharBox(text, i, scratch, scratch + 8, scratch + 16, scratch + 24)
      const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = engine.doubles().subarray(scratch >> 3, (scratch >> 3) + 4)
      const ink = boxOf(x0, y0, x1, y1)
      characters.push({
        text: String.fromCharCode(unit),
        box,
        ink: Math.min(ink.x1 - ink.x0, ink.y1 - ink.y0) > THINNEST ? ink : box,
        generated: calls.FPDFText_IsGenerated(text, i) === 1,
        object: calls.FPDFText_GetTextObject(text, i),
      })
    }
    return characters
  } finally {
    calls.FPDFText_ClosePage(text)
  }
}

export const isInk = ({ text, generated }: Character): boolean => !generated && /[^\s\p{Cc}\p{Cf}]/u.test(text)
