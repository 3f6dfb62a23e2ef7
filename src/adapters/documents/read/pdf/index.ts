import {
  ok,
  type ReadingNote,
  type Result,
  refuse,
  type SourceDocument,
} from '../../../../capabilities/documents/index.ts'
import { toBlocks } from './blocks.ts'
import { type PdfContent, readContent } from './document.ts'
import { discardEngine, type Engine, hasGrown, pdfium } from './engine.ts'
import { layOut } from './layout.ts'
import type { PageContent } from './page.ts'
import { damaged, scanned, tooMuchMemory, unmapped } from './refusals.ts'
import { webAssembly } from './web-assembly.ts'

/**
 * A PDF with real text: its ruling lines become grids, the text between them paragraphs. Refused are files with a password, broken
 * ones, scans, fonts without a character table, more than 500 pages, and what takes more memory or objects than any report.
 * What takes long is not stopped here: the caller bounds time from outside.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<SourceDocument>> {
  const engine = await pdfium()
  const content = readBounded(engine, bytes)
  if (!content.ok) return content
  const { title, pages } = content.value
  const characters = pages.reduce((sum, page) => sum + page.glyphs.length, 0)
  const lost = pages.reduce((sum, page) => sum + page.unmapped, 0)
  if (characters === 0 && lost === 0) return refuse(scanned)
  if (lost > characters) return refuse(unmapped)
  const { blocks, notes } = toBlocks(pages.map(layOut))
  return ok({
    format: 'pdf',
    pages: pages.length,
    ...(title === '' ? {} : { metaTitle: title }),
    blocks,
    notes: [...notes, ...pages.filter((page) => page.isPicture).map(picturePage)],
  })
}

const picturePage = ({ number }: PageContent): ReadingNote => ({
  kind: 'picture-page',
  message: `第 ${number} 页是图片，没有文字，其中的内容没有读到，请对照原件核对。`,
  place: { page: number },
})

/** A document that breaks PDFium costs its instance, never the next document. */
function readBounded(engine: Engine, bytes: Uint8Array): Result<PdfContent> {
  try {
    const content = readContent(engine, bytes)
    if (hasGrown(engine)) discardEngine()
    return content
  } catch (error) {
    discardEngine()
    if (error instanceof webAssembly.RuntimeError) return refuse(ranOut(engine, error) ? tooMuchMemory : damaged)
    if (error instanceof RangeError) return refuse(damaged)
    throw error
  }
}

/** abort() after memory was refused; every other trap is a file that PDFium could not make sense of. */
const ranOut = (engine: Engine, error: Error): boolean =>
  hasGrown(engine) && /abort|memory|unreachable/i.test(error.message)
