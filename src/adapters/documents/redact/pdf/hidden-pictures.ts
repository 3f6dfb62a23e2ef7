import type { PageGeometry } from '../../read/pdf/page-geometry.ts'
import { areaOf, type Box, boxOf, common, meets, toPage } from './boxes.ts'
import { clipBox, isFilled, OBJECT_KINDS, pageObjects } from './objects.ts'
import type { Document } from './pdfium.ts'

/** Shares of a picture's area: less than this is an edge, more than this is a part that somebody did not want seen. */
const HIDDEN_SHARE = 0.02

/**
 * Whether a picture of the page has a part that is not seen: cropped by the page or a clipping path, or with an opaque shape laid over
 * it, which is how people black out a scan with the wrong tool. The pixels are all still there.
 */
export function hasHiddenPicture(document: Document, page: number, geometry: PageGeometry): boolean {
  const sheet = toPage(geometry, boxOf(0, 0, geometry.width, geometry.height))
  const objects = pageObjects(document, page)
  return objects.some(({ handle, kind, box }, index) => {
    if (kind !== OBJECT_KINDS.image || areaOf(box) < 1) return false
    const seen = areaOf(common(common(box, sheet), clipBox(document, handle) ?? sheet))
    if (seen < areaOf(box) * (1 - HIDDEN_SHARE)) return true
    const covers = (over: Box): boolean => meets(over, box) && areaOf(common(over, box)) > 2
    return objects
      .slice(index + 1)
      .some(
        (over) =>
          over.kind === OBJECT_KINDS.path && !isThin(over.box) && covers(over.box) && isFilled(document, over.handle),
      )
  })
}

const isThin = (box: Box): boolean => Math.min(box.x1 - box.x0, box.y1 - box.y0) < 2.5
