import type { PageGeometry } from '../../read/pdf/page-geometry.ts'
import type { Box } from './boxes.ts'
import type { Document } from './pdfium.ts'

/** A page as pixels: blue, green, red and a byte of nothing each, from the top left. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
  /** Pixels per point. */
  readonly scale: number
}

const BGRX = 3
const WHITE = 0xffffffff
const MOST_PIXELS = 9_000_000

/** `scale`: pixels per point, less where the page is so large that it would take too much memory. Annotations are not drawn. */
export function renderPage({ calls, engine }: Document, page: number, geometry: PageGeometry, scale: number): Raster {
  const area = Math.max(1, geometry.width * geometry.height)
  const fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / area))
  const [width, height] = [geometry.width, geometry.height].map((points) =>
    Math.max(1, Math.round(points * fitting)),
  ) as [number, number]
  const bitmap = calls.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0)
  if (bitmap === 0) throw new RangeError('no memory for a picture of the page')
  calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
  calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
  const [buffer, stride] = [calls.FPDFBitmap_GetBuffer(bitmap), calls.FPDFBitmap_GetStride(bitmap)]
  const pixels = engine.bytes().slice(buffer, buffer + stride * height)
  calls.FPDFBitmap_Destroy(bitmap)
  if (stride !== width * 4) throw new RangeError('rows of the picture have another length')
  return { width, height, pixels, scale: fitting }
}

interface PixelBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Pixels within a box of the page as shown; `inset` leaves out those at the edge, where what is inside and outside mix. */
export function pixelsOf({ width, height, scale }: Raster, box: Box, inset: number): PixelBox {
  const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value))
  return {
    left: clamp(Math.floor(box.x0 * scale) + inset, width),
    top: clamp(Math.floor(box.y0 * scale) + inset, height),
    right: clamp(Math.ceil(box.x1 * scale) - inset, width),
    bottom: clamp(Math.ceil(box.y1 * scale) - inset, height),
  }
}

/** Brightest and darkest of the three colours within the box; undefined where it holds no pixel. */
export function rangeWithin(
  raster: Raster,
  box: Box,
  inset: number,
): { readonly low: number; readonly high: number } | undefined {
  const { left, top, right, bottom } = pixelsOf(raster, box, inset)
  let [low, high] = [255, 0]
  for (let y = top; y < bottom; y++)
    for (let at = (y * raster.width + left) * 4; at < (y * raster.width + right) * 4; at += 4)
      for (let colour = 0; colour < 3; colour++) {
        const value = raster.pixels[at + colour] ?? 0
        if (value < low) low = value
        if (value > high) high = value
      }
  return low > high ? undefined : { low, high }
}

export function paintBlack(raster: Raster, boxes: readonly Box[]): void {
  for (const box of boxes) {
    const { left, top, right, bottom } = pixelsOf(raster, box, 0)
    for (let y = top; y < bottom; y++)
      raster.pixels.fill(0, (y * raster.width + left) * 4, (y * raster.width + right) * 4)
  }
}

/** Pixels that differ clearly between two rasters of one size, but for those within the boxes. */
export function differences(a: Raster, b: Raster, besides: readonly Box[], clearly: number): number {
  if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY
  const skipped = new Uint8Array(a.width * a.height)
  for (const box of besides) {
    const { left, top, right, bottom } = pixelsOf(a, box, 0)
    for (let y = top; y < bottom; y++) skipped.fill(1, y * a.width + left, y * a.width + right)
  }
  let count = 0
  for (let i = 0; i < skipped.length; i++) {
    if (skipped[i] === 1) continue
    const at = i * 4
    for (let colour = 0; colour < 3; colour++)
      if (Math.abs((a.pixels[at + colour] ?? 0) - (b.pixels[at + colour] ?? 0)) > clearly) {
        count++
        break
      }
  }
  return count
}
