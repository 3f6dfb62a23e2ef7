import type { PictureReason } from '../../../../capabilities/redaction/index.ts'
import { pageGeometry } from '../../read/pdf/page-geometry.ts'
import { type Box, grown } from './boxes.ts'
import { type Document, openDocument, withPage } from './pdfium.ts'
import { differences, type Raster, renderPage } from './render.ts'

const SCALE = 1.5
/** What is a letter's breadth beside a mark may have gone with it: letters are taken as wholes. */
const BESIDE = 14
const CLEARLY = 70
/** Pixels that may differ: smoothing falls out otherwise where numbers were rounded. */
const FEW = 12

/** Pages of the new file that look otherwise than the original where nothing is marked. */
export async function changedPages(
  original: Document,
  bytes: Uint8Array,
  areas: readonly (readonly Box[])[],
  pictures: ReadonlyMap<number, unknown>,
): Promise<ReadonlyMap<number, PictureReason>> {
  const opened = await openDocument(bytes)
  const changed = new Map<number, PictureReason>()
  const all = (): ReadonlyMap<number, PictureReason> => {
    for (let index = 0; index < original.pages; index++) changed.set(index, 'changed-elsewhere')
    return changed
  }
  if (!opened.ok) return all()
  const copy = opened.value
  try {
    if (copy.pages !== original.pages) return all()
    for (let index = 0; index < original.pages; index++) {
      if (pictures.has(index)) continue
      const [before, after] = [draw(original, index), draw(copy, index)]
      const besides = (areas[index] ?? []).map((area) => grown(area, BESIDE))
      if (!before || !after || differences(before, after, besides, CLEARLY) > FEW)
        changed.set(index, 'changed-elsewhere')
    }
    return changed
  } finally {
    copy.close()
  }
}

const draw = (document: Document, index: number): Raster | undefined =>
  withPage(document, index, (page) =>
    renderPage(document, page, pageGeometry(document.engine, page, document.scratch), SCALE),
  )
