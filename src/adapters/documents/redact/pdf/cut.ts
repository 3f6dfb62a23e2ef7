import type { PictureReason } from '../../../../capabilities/redaction/index.ts'
import type { PageGeometry } from '../../read/pdf/page-geometry.ts'
import { areaOf, type Box, common, grown, holdsCentre, meets, toPage, within } from './boxes.ts'
import { type Character, isInk, readCharacters } from './characters.ts'
import { isFilled, OBJECT_KINDS, type PageObject, pageObjects } from './objects.ts'
import type { Document } from './pdfium.ts'
import { rangeWithin, renderPage } from './render.ts'

const SCALE = 3
/** Steps of 255: what is left of an edge that was smoothed. */
const UNIFORM = 24
const THIN = 2.5
const SLACK = 1

/**
 * Takes text, drawings and pixels below the areas out of the page, then looks whether they are gone: no character's centre in an area, and
 * what is drawn there of one colour.
 * @param areas boxes of the page as shown
 * @returns why it can't be done so; undefined where it is done
 */
export function cutPage(
  document: Document,
  page: number,
  geometry: PageGeometry,
  areas: readonly Box[],
): PictureReason | undefined {
  const marks = areas.map((area) => toPage(geometry, area))
  const before = readCharacters(document, page)
  if (!before) return 'text-not-cut'
  const order = pageObjects(document, page)
  if (order.some((object) => isBeyondCutting(document, object, marks))) return 'drawing-not-cut'
  const grounds = order.filter((object) => isGround(document, object, marks))
  for (const { handle } of grounds) document.calls.FPDFPage_RemoveObject(page, handle)
  for (const box of characterBoxes(before, marks)) removeBelow(document, page, box)
  const textIsLeft = hasTextBelow(document, page, marks)
  // Letters beside an area may touch it: they are laid aside while pixels and drawings go.
  const beside = pageObjects(document, page).filter(
    ({ kind, box }) => kind === OBJECT_KINDS.text && marks.some((mark) => meets(mark, box)),
  )
  for (const { handle } of beside) document.calls.FPDFPage_RemoveObject(page, handle)
  for (const mark of marks) removeBelow(document, page, mark)
  const wrong =
    textIsLeft || hasTextBelow(document, page, marks) ? 'text-not-cut' : drawingsLeft(document, page, geometry, areas)
  putBack(document, page, order, new Set([...grounds, ...beside].map(({ handle }) => handle)))
  document.calls.FPDFPage_GenerateContent(page)
  return wrong
}

/** Shadings reach anywhere; pictures with transparency may hide what they hold. */
const isBeyondCutting = ({ calls }: Document, { handle, kind, box }: PageObject, marks: readonly Box[]): boolean =>
  marks.some((mark) => meets(mark, box)) &&
  (kind === OBJECT_KINDS.shading || (kind === OBJECT_KINDS.image && calls.FPDFPageObj_HasTransparency(handle) === 1))

/** Thin lines that go through an area, and grounds that it lies on as a whole: they say nothing about what stands there. */
function isGround(document: Document, { handle, kind, box }: PageObject, marks: readonly Box[]): boolean {
  if (kind !== OBJECT_KINDS.path) return false
  const touched = marks.filter((mark) => meets(mark, grown(box, 0.01)))
  if (touched.length === 0) return false
  const isLine = Math.min(box.x1 - box.x0, box.y1 - box.y0) <= THIN
  if (isLine) return touched.every((mark) => !within(box, mark, SLACK))
  const isPlain = document.calls.FPDFPath_CountSegments(handle) <= 6
  return touched.every((mark) => within(mark, box) && (isPlain || !isFilled(document, handle)))
}

/** Characters that stand in an area for a good part, each with a box that meets its ink and not its neighbours'. */
function characterBoxes(characters: readonly Character[], marks: readonly Box[]): readonly Box[] {
  return characters.filter(isInk).flatMap(({ box, ink }) => {
    const share = Math.max(
      0,
      ...marks.map((mark) => (meets(mark, ink) ? areaOf(common(mark, ink)) / Math.max(0.01, areaOf(ink)) : 0)),
    )
    if (share < 0.2 && !marks.some((mark) => holdsCentre(mark, ink))) return []
    if (ink !== box) return [shrunk(ink, 0.05, 0.05, 0.05)]
    // Without a font PDFium takes a letter for a point where it begins.
    return [shrunk(box, -0.01, 0.04, 0.05)]
  })
}

/** Shares of width and height. */
function shrunk({ x0, y0, x1, y1 }: Box, left: number, right: number, upright: number): Box {
  const [width, height] = [x1 - x0, y1 - y0]
  return { x0: x0 + width * left, x1: x1 - width * right, y0: y0 + height * upright, y1: y1 - height * upright }
}

const RECURSE = 1
const NO_BLACK_BOX = 0

function removeBelow({ calls, engine, scratch }: Document, page: number, box: Box): void {
  engine.floats().set([box.x0, box.y1, box.x1, box.y0], scratch >> 2)
  calls.EPDFText_RedactInRect(page, scratch, RECURSE, NO_BLACK_BOX)
}

function hasTextBelow(document: Document, page: number, marks: readonly Box[]): boolean {
  const characters = readCharacters(document, page)
  return !characters || characters.some((one) => isInk(one) && marks.some((mark) => holdsCentre(mark, one.ink)))
}

function drawingsLeft(
  document: Document,
  page: number,
  geometry: PageGeometry,
  areas: readonly Box[],
): PictureReason | undefined {
  const raster = renderPage(document, page, geometry, SCALE)
  const isUniform = (area: Box): boolean => {
    const range = rangeWithin(raster, area, 1)
    return range === undefined || range.high - range.low <= UNIFORM
  }
  return areas.every(isUniform) ? undefined : 'drawing-not-cut'
}

/** What was laid aside goes back below what was drawn over it. */
function putBack({ calls }: Document, page: number, order: readonly PageObject[], aside: ReadonlySet<number>): void {
  const present = new Map<number, number>()
  const count = calls.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) present.set(calls.FPDFPage_GetObject(page, index), index)
  // From the top down, so that the places below stay what they were.
  let place = count
  for (const { handle } of [...order].reverse()) {
    if (aside.has(handle)) calls.FPDFPage_InsertObjectAtIndex(page, handle, place)
    else place = present.get(handle) ?? place
  }
}
