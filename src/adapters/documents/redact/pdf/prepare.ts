import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import type { HiddenContent } from '../../../../capabilities/redaction/index.ts'
import { pageGeometry } from '../../read/pdf/page-geometry.ts'
import { type PdfFile, readFile } from '../objects/read-file.ts'
import { countAnnotations, flattenAnnotations } from './annotations.ts'
import type { Character } from './characters.ts'
import { hasHiddenPicture } from './hidden-pictures.ts'
import { removeHiddenText } from './hidden-text.ts'
import { countVersions, hasSwitchedLayers, pdfFindings } from './pdf-findings.ts'
import { openDocument, saveDocument, withPage } from './pdfium.ts'

/** A PDF of which everything is seen: what was filled in and stamped is part of the pages, hidden text is gone. */
export interface Prepared {
  readonly bytes: Uint8Array
  readonly file: PdfFile
  readonly hidden: readonly HiddenContent[]
  readonly pages: readonly PreparedPage[]
  readonly layers: boolean
}

export interface PreparedPage {
  readonly stuckText: boolean
  readonly hiddenPicture: boolean
  /** Characters that a picture of the page would not show. */
  readonly undrawable: number
  /** The hidden characters that were taken out. */
  readonly unseen: readonly Character[]
}

const NOTHING: PreparedPage = { stuckText: false, hiddenPicture: false, undrawable: 0, unseen: [] }

export async function preparePdf(bytes: Uint8Array): Promise<Result<Prepared>> {
  const opened = await openDocument(bytes)
  if (!opened.ok) return opened
  const document = opened.value
  try {
    const annotations = countAnnotations(document)
    // Before anything is taken away: what the file carries.
    const hidden = pdfFindings(document, readFile(saveDocument(document)), annotations, countVersions(bytes))
    flattenAnnotations(document)
    const unseen: HiddenContent[] = []
    const pages = Array.from({ length: document.pages }, (_, index) => {
      const page = withPage(document, index, (handle) => {
        const geometry = pageGeometry(document.engine, handle, document.scratch)
        const hiddenPicture = hasHiddenPicture(document, handle, geometry)
        const text = removeHiddenText(document, handle, geometry)
        const place = { page: index + 1 }
        const count = text.characters.length
        if (count > 0) unseen.push({ kind: 'hidden-text', count, place, strippable: true })
        if (hiddenPicture) unseen.push({ kind: 'cropped-picture', count: 1, place, strippable: true })
        return { stuckText: text.stuck, hiddenPicture, undrawable: text.undrawable, unseen: text.characters }
      })
      return page ?? NOTHING
    })
    const saved = saveDocument(document)
    const file = readFile(saved)
    return ok({ bytes: saved, file, hidden: [...hidden, ...unseen], pages, layers: hasSwitchedLayers(file) })
  } finally {
    document.close()
  }
}
