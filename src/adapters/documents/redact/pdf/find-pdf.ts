import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import {
  type FileFindings,
  type MarkSuggestion,
  suggestPersonalData,
} from '../../../../capabilities/redaction/index.ts'
import { pageGeometry } from '../../read/pdf/page-geometry.ts'
import { toShown } from './boxes.ts'
import { readCharacters } from './characters.ts'
import { pageText } from './find-places.ts'
import { openDocument, withPage } from './pdfium.ts'
import { preparePdf } from './prepare.ts'

/** What a PDF carries along, and where it seems to hold personal data. */
export async function findPdf(bytes: Uint8Array): Promise<Result<FileFindings>> {
  const prepared = await preparePdf(bytes)
  if (!prepared.ok) return prepared
  const opened = await openDocument(prepared.value.bytes)
  if (!opened.ok) return opened
  const document = opened.value
  try {
    const suggestions: MarkSuggestion[] = []
    for (let index = 0; index < document.pages; index++)
      withPage(document, index, (page) => {
        const geometry = pageGeometry(document.engine, page, document.scratch)
        const { text, boxesOf } = pageText(readCharacters(document, page) ?? [])
        for (const { kind, start, end } of suggestPersonalData(text)) {
          const boxes = boxesOf(start, end).map((box) => toShown(geometry, box))
          suggestions.push({
            kind,
            areas: boxes.map(({ x0, y0, x1, y1 }) => ({ page: index + 1, box: [x0, y0, x1, y1] as const })),
          })
        }
      })
    return ok({ format: 'pdf', pages: document.pages, hidden: prepared.value.hidden, suggestions })
  } finally {
    document.close()
  }
}
