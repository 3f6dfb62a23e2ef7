import type { Engine } from './engine.ts'
import { compose, IDENTITY, type Matrix } from './page.ts'

/** How a page is shown: the size in points after /Rotate, and the way from its own coordinates (y upwards) to those shown. */
export interface PageGeometry {
  readonly width: number
  readonly height: number
  readonly toShown: Matrix
}

/** `scratch`: at least 16 bytes of the engine's memory. */
export function pageGeometry(engine: Engine, page: number, scratch: number): PageGeometry {
  engine.calls.FPDF_GetPageBoundingBox(page, scratch)
  const [left = 0, top = 0, right = 0, bottom = 0] = engine.floats().subarray(scratch >> 2, (scratch >> 2) + 4)
  const [width, height] = [right - left, top - bottom]
  switch (engine.calls.FPDFPage_GetRotation(page)) {
    case 1:
      return { width: height, height: width, toShown: [0, 1, 1, 0, -bottom, -left] }
    case 2:
      return { width, height, toShown: [-1, 0, 0, 1, right, -bottom] }
    case 3:
      return { width: height, height: width, toShown: [0, -1, -1, 0, top, right] }
    default:
      return { width, height, toShown: [1, 0, 0, -1, -left, top] }
  }
}

/** Where text runs on the page as shown: 0 to the right, 1 downwards, 2 to the left (upside down), 3 upwards. */
export type Quarter = 0 | 1 | 2 | 3

export function quarterOf(dx: number, dy: number): Quarter {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2
  return dy > 0 ? 1 : 3
}

export interface Turn {
  readonly width: number
  readonly height: number
  /** From the page as shown to the page with its text upright, and back. */
  readonly upright: Matrix
  readonly back: Matrix
}

/** A wide table is often drawn on its side of an upright page; the page is turned so that its text reads from the left. */
export function turnUpright(shown: PageGeometry, quarter: Quarter): Turn {
  const { width, height } = shown
  switch (quarter) {
    case 1:
      return { width: height, height: width, upright: [0, -1, 1, 0, 0, width], back: [0, 1, -1, 0, width, 0] }
    case 2:
      return { width, height, upright: [-1, 0, 0, -1, width, height], back: [-1, 0, 0, -1, width, height] }
    case 3:
      return { width: height, height: width, upright: [0, 1, -1, 0, height, 0], back: [0, -1, 1, 0, 0, height] }
    default:
      return { width, height, upright: IDENTITY, back: IDENTITY }
  }
}

export const uprightMatrix = (shown: PageGeometry, turn: Turn): Matrix => compose(shown.toShown, turn.upright)
