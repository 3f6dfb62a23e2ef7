import { encode as encodePng } from 'fast-png'
import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import type { FilePages, PageImage, RedactionRefusal, TermPlaces } from '../../../../capabilities/redaction/index.ts'
import { pageGeometry } from '../../read/pdf/page-geometry.ts'
import { noSuchPage } from '../refusals.ts'
import { flattenPage } from './annotations.ts'
import { termPlaces } from './mark-areas.ts'
import { type Document, openDocument, withPage } from './pdfium.ts'
import { preparePdf } from './prepare.ts'
import { type Raster, renderPage } from './render.ts'

async function withDocument<T>(bytes: Uint8Array, work: (document: Document) => T): Promise<Result<T>> {
  const opened = await openDocument(bytes)
  if (!opened.ok) return opened
  try {
    return ok(work(opened.value))
  } finally {
    opened.value.close()
  }
}

export const pdfPages = (bytes: Uint8Array): Promise<Result<FilePages>> =>
  withDocument(bytes, (document) => ({
    format: 'pdf',
    sheets: Array.from({ length: document.pages }, (_, index) => {
      const size = withPage(document, index, (page) => {
        const { width, height } = pageGeometry(document.engine, page, document.scratch)
        return { width, height }
      })
      // A page that can't be loaded keeps its number.
      return size ?? { width: 595, height: 842 }
    }),
  }))

/** A page as it will be released where nothing is marked: with stamps and what was filled in, without notes. @param number from 1 */
export async function pdfPage(
  bytes: Uint8Array,
  number: number,
  width: number,
): Promise<Result<PageImage, RedactionRefusal>> {
  const drawn = await withDocument(bytes, (document) => {
    if (number > document.pages) return undefined
    flattenPage(document, number - 1)
    return withPage(document, number - 1, (page) => {
      const geometry = pageGeometry(document.engine, page, document.scratch)
      return imageOf(renderPage(document, page, geometry, width / Math.max(1, geometry.width)))
    })
  })
  if (!drawn.ok) return drawn
  return drawn.value ? ok(drawn.value) : noSuchPage(number)
}

function imageOf({ width, height, pixels }: Raster): PageImage {
  const data = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    data[to] = pixels[from + 2] ?? 0
    data[to + 1] = pixels[from + 1] ?? 0
    data[to + 2] = pixels[from] ?? 0
  }
  return { width, height, png: encodePng({ width, height, data, channels: 3, depth: 8 }) }
}

/** Where marks of the terms would lie, found in the file as it is cut: words that a scanner recognised count as well. */
export async function findInPdf(
  bytes: Uint8Array,
  terms: readonly string[],
): Promise<Result<readonly TermPlaces[], RedactionRefusal>> {
  const prepared = await preparePdf(bytes)
  if (!prepared.ok) return prepared
  const unseen = prepared.value.pages.map((page) => page.unseen)
  return withDocument(prepared.value.bytes, (document) => terms.map((term) => termPlaces(document, unseen, term)))
}
