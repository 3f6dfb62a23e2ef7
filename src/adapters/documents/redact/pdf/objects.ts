import { type Box, boxOf } from './boxes.ts'
import type { Document } from './pdfium.ts'

/** Objects of a page: what PDFium makes of its content. */
export const OBJECT_KINDS = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const

/** An object at the top level of a page, with its box in the page's own coordinates. */
export interface PageObject {
  readonly handle: number
  readonly kind: number
  readonly box: Box
}

const MOST_OBJECTS = 200_000

export function pageObjects({ calls, engine, scratch }: Document, page: number): readonly PageObject[] {
  const count = Math.min(MOST_OBJECTS, calls.FPDFPage_CountObjects(page))
  return Array.from({ length: count }, (_, index) => {
    const handle = calls.FPDFPage_GetObject(page, index)
    calls.FPDFPageObj_GetBounds(handle, scratch, scratch + 4, scratch + 8, scratch + 12)
    const [left = 0, bottom = 0, right = 0, top = 0] = engine.floats().subarray(scratch >> 2, (scratch >> 2) + 4)
    return { handle, kind: calls.FPDFPageObj_GetType(handle), box: boxOf(left, bottom, right, top) }
  })
}

/** The box around an object's clipping paths; undefined where it has none. */
export function clipBox({ calls, engine, scratch }: Document, object: number): Box | undefined {
  const clip = calls.FPDFPageObj_GetClipPath(object)
  const paths = clip === 0 ? 0 : calls.FPDFClipPath_CountPaths(clip)
  if (paths <= 0) return undefined
  let box: Box | undefined
  for (let path = 0; path < Math.min(paths, 64); path++) {
    const [xs, ys]: [number[], number[]] = [[], []]
    const segments = Math.min(calls.FPDFClipPath_CountPathSegments(clip, path), 256)
    for (let i = 0; i < segments; i++) {
      calls.FPDFPathSegment_GetPoint(calls.FPDFClipPath_GetPathSegment(clip, path, i), scratch, scratch + 4)
      const [x = 0, y = 0] = engine.floats().subarray(scratch >> 2, (scratch >> 2) + 2)
      xs.push(x)
      ys.push(y)
    }
    if (xs.length === 0) continue
    const one = boxOf(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
    box =
      box === undefined
        ? one
        : {
            x0: Math.max(box.x0, one.x0),
            y0: Math.max(box.y0, one.y0),
            x1: Math.min(box.x1, one.x1),
            y1: Math.min(box.y1, one.y1),
          }
  }
  return box
}

/** Whether a path is drawn filled. */
export function isFilled({ calls, engine, scratch }: Document, path: number): boolean {
  calls.FPDFPath_GetDrawMode(path, scratch, scratch + 4)
  return engine.ints()[scratch >> 2] !== 0
}
