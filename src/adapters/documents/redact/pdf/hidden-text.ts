import type { PageGeometry } from '../../read/pdf/page-geometry.ts'
import { toShown } from './boxes.ts'
import { type Character, isInk, readCharacters } from './characters.ts'
import { OBJECT_KINDS, pageObjects } from './objects.ts'
import type { Document } from './pdfium.ts'
import { differences, pixelsOf, type Raster, renderPage } from './render.ts'

export interface HiddenText {
  /** Characters that nobody sees: drawn invisibly, in the colour of the ground, below something, outside the page. */
  readonly characters: readonly Character[]
  /** Some of them can't be taken away without what is seen. */
  readonly stuck: boolean
  /** Characters of fonts that the file doesn't bring along and that we can't draw: the page must not become a picture. */
  readonly undrawable: number
}

const INVISIBLE = new Set([3, 7])
const SCALE = 2
/** Steps of 255 below which nobody sees a difference. */
const SEEN = 10

/**
 * Draws the page with and without its text: a character that makes no difference is one that nobody sees. Text objects that consist of
 * such characters are taken out of the page.
 */
export function removeHiddenText(document: Document, page: number, geometry: PageGeometry): HiddenText {
  const { calls } = document
  const characters = (readCharacters(document, page) ?? []).filter(
    (character) => isInk(character) && character.object !== 0,
  )
  if (characters.length === 0) return { characters: [], stuck: false, undrawable: 0 }
  const hidden = hiddenOnes(document, page, geometry, characters)
  const isUndrawable = memo((object) => calls.FPDFFont_GetIsEmbedded(calls.FPDFTextObj_GetFont(object)) === 0)
  const isInvisible = memo((object) => INVISIBLE.has(calls.FPDFTextObj_GetTextRenderMode(object)))
  const undrawable = characters.filter((c) => hidden.has(c) && !isInvisible(c.object) && isUndrawable(c.object)).length
  const isUnseen = (c: Character): boolean => isInvisible(c.object) || (hidden.has(c) && !isUndrawable(c.object))
  const top = new Set(pageObjects(document, page).map(({ handle }) => handle))
  const found: Character[] = []
  let stuck = false
  for (const [object, members] of Map.groupBy(characters, (character) => character.object)) {
    const unseen = members.filter(isUnseen)
    found.push(...unseen)
    if (unseen.length === 0) continue
    if (unseen.length === members.length && top.has(object) && calls.FPDFPage_RemoveObject(page, object) === 1)
      calls.FPDFPageObj_Destroy(object)
    else stuck = true
  }
  if (found.length > 0) calls.FPDFPage_GenerateContent(page)
  return { characters: found, stuck, undrawable }
}

function memo(of: (object: number) => boolean): (object: number) => boolean {
  const known = new Map<number, boolean>()
  return (object) => {
    const value = known.get(object) ?? of(object)
    known.set(object, value)
    return value
  }
}

function hiddenOnes(
  document: Document,
  page: number,
  geometry: PageGeometry,
  characters: readonly Character[],
): ReadonlySet<Character> {
  const { calls } = document
  const drawn = pageObjects(document, page).filter(
    ({ kind }) => kind === OBJECT_KINDS.text || kind === OBJECT_KINDS.form,
  )
  const withText = renderPage(document, page, geometry, SCALE)
  for (const { handle } of drawn) calls.FPDFPageObj_SetIsActive(handle, 0)
  const without = renderPage(document, page, geometry, SCALE)
  for (const { handle } of drawn) calls.FPDFPageObj_SetIsActive(handle, 1)
  const same = differences(withText, without, [], SEEN) === 0
  return new Set(characters.filter(({ box }) => same || !differs(withText, without, toShown(geometry, box))))
}

function differs(a: Raster, b: Raster, box: Parameters<typeof pixelsOf>[1]): boolean {
  const { left, top, right, bottom } = pixelsOf(a, box, 0)
  for (let y = top; y < bottom; y++)
    for (let at = (y * a.width + left) * 4; at < (y * a.width + right) * 4; at++)
      if (at % 4 !== 3 && Math.abs((a.pixels[at] ?? 0) - (b.pixels[at] ?? 0)) > SEEN) return true
  return false
}
