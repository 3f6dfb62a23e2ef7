import { deflateSync } from 'node:zlib'
import { encode } from 'jpeg-js'
import type { PageGeometry } from '../../read/pdf/page-geometry.ts'
import type { Box } from './boxes.ts'
import type { Document } from './pdfium.ts'
import { paintBlack, type Raster, renderPage } from './render.ts'

/** A page as a picture for a new file. */
export interface PagePicture {
  readonly width: number
  readonly height: number
  readonly points: { readonly width: number; readonly height: number }
  readonly isGrey: boolean
  readonly filter: 'FlateDecode' | 'DCTDecode'
  readonly data: Uint8Array
}

/** 200 dots an inch: small print stays legible. */
const SCALE = 200 / 72
/** Text packs well without loss; photographs above this size are worth JPEG's. */
const LARGE = 1_500_000
const QUALITY = 85

/** Draws the page and burns the areas (of the page as shown) into it. */
export function pictureOf(
  document: Document,
  page: number,
  geometry: PageGeometry,
  areas: readonly Box[],
): PagePicture {
  const raster = renderPage(document, page, geometry, SCALE)
  paintBlack(raster, areas)
  const isGrey = isWithoutColour(raster)
  const exact = deflateSync(isGrey ? greys(raster) : colours(raster))
  const size = {
    width: raster.width,
    height: raster.height,
    points: { width: geometry.width, height: geometry.height },
  }
  if (exact.length <= LARGE) return { ...size, isGrey, filter: 'FlateDecode', data: exact }
  const { data } = encode({ width: raster.width, height: raster.height, data: rgba(raster) }, QUALITY)
  return data.length < exact.length
    ? { ...size, isGrey: false, filter: 'DCTDecode', data }
    : { ...size, isGrey, filter: 'FlateDecode', data: exact }
}

function isWithoutColour({ pixels }: Raster): boolean {
  for (let at = 0; at < pixels.length; at += 4)
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false
  return true
}

function greys({ pixels }: Raster): Uint8Array {
  const out = new Uint8Array(pixels.length / 4)
  for (let i = 0; i < out.length; i++) out[i] = pixels[i * 4] ?? 0
  return out
}

function colours({ pixels }: Raster): Uint8Array {
  const out = new Uint8Array((pixels.length / 4) * 3)
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    out[to] = pixels[from + 2] ?? 0
    out[to + 1] = pixels[from + 1] ?? 0
    out[to + 2] = pixels[from] ?? 0
  }
  return out
}

function rgba({ pixels }: Raster): Uint8Array {
  const out = new Uint8Array(pixels.length)
  for (let at = 0; at < pixels.length; at += 4) {
    out[at] = pixels[at + 2] ?? 0
    out[at + 1] = pixels[at + 1] ?? 0
    out[at + 2] = pixels[at] ?? 0
    out[at + 3] = 255
  }
  return out
}
