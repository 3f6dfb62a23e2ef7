import { ok, type Refusal, type Result, refuse } from '../../../../capabilities/documents/index.ts'
import type { Engine } from './engine.ts'
import { placeGlyph, readGlyphs, writingDirection } from './glyphs.ts'
import type { PageContent } from './page.ts'
import { pageGeometry, turnUpright, uprightMatrix } from './page-geometry.ts'
import { damaged, damagedPage, encrypted, noPages, tooManyObjects, tooManyPages, tooMuchMemory } from './refusals.ts'
import { readRulings, TooManyObjects } from './rulings.ts'

const MOST_PAGES = 500
/** Objects, path points and characters of one page. A dense report page has 5,000. */
const MOST_OBJECTS = 300_000
/** Pictures that cover this share of a page without text are what the page says. */
const PICTURE_PAGE = 0.25
const SCRATCH_BYTES = 64
/** FPDF_GetLastError: a password is wanted, or the file is sealed in a way PDFium does not know. */
const PASSWORD = 4
const SECURITY = 5

export interface PdfContent {
  readonly title: string
  readonly pages: readonly PageContent[]
}

/** Characters and ruling lines of every page. Whatever was opened is closed again, unless PDFium itself breaks down. */
export function readContent(engine: Engine, bytes: Uint8Array): Result<PdfContent> {
  const { calls } = engine
  const data = calls.malloc(bytes.length)
  const scratch = calls.malloc(SCRATCH_BYTES)
  if (data === 0 || scratch === 0) {
    calls.free(data)
    calls.free(scratch)
    return refuse(tooMuchMemory)
  }
  engine.bytes().set(bytes, data)
  const document = calls.FPDF_LoadMemDocument(data, bytes.length, 0)
  try {
    return document === 0 ? refuse(whyNotOpened(engine)) : readPages(engine, document, scratch)
  } finally {
    if (document !== 0) calls.FPDF_CloseDocument(document)
    calls.free(scratch)
    calls.free(data)
  }
}

function whyNotOpened({ calls }: Engine): Refusal {
  const error = calls.FPDF_GetLastError()
  return error === PASSWORD || error === SECURITY ? encrypted : damaged
}

function readPages(engine: Engine, document: number, scratch: number): Result<PdfContent> {
  const count = engine.calls.FPDF_GetPageCount(document)
  if (count < 1) return refuse(noPages)
  if (count > MOST_PAGES) return refuse(tooManyPages(count, MOST_PAGES))
  const pages: PageContent[] = []
  for (let number = 1; number <= count; number++) {
    const page = readPage(engine, document, number, scratch)
    if (!page.ok) return page
    pages.push(page.value)
  }
  return ok({ title: metaTitle(engine, document), pages })
}

function readPage(engine: Engine, document: number, number: number, scratch: number): Result<PageContent> {
  const { calls } = engine
  const page = calls.FPDF_LoadPage(document, number - 1)
  if (page === 0) return refuse(damagedPage(number))
  const textPage = calls.FPDFText_LoadPage(page)
  try {
    if (textPage === 0) return refuse(damagedPage(number))
    if (calls.FPDFText_CountChars(textPage) > MOST_OBJECTS) return refuse(tooManyObjects(number))
    return ok(contentOf(engine, page, textPage, number, scratch))
  } catch (error) {
    if (error instanceof TooManyObjects) return refuse(tooManyObjects(number))
    throw error
  } finally {
    if (textPage !== 0) calls.FPDFText_ClosePage(textPage)
    calls.FPDF_ClosePage(page)
  }
}

function contentOf(engine: Engine, page: number, textPage: number, number: number, scratch: number): PageContent {
  const shown = pageGeometry(engine, page, scratch)
  const { glyphs, unmapped } = readGlyphs(engine, textPage, scratch)
  const turn = turnUpright(shown, writingDirection(glyphs, shown.toShown))
  const upright = uprightMatrix(shown, turn)
  const rulings = readRulings(engine, page, upright, scratch, MOST_OBJECTS)
  return {
    number,
    width: turn.width,
    height: turn.height,
    glyphs: glyphs.map((glyph) => placeGlyph(glyph, upright)),
    unmapped,
    rulings,
    isPicture: glyphs.length === 0 && unmapped === 0 && rulings.pictures > PICTURE_PAGE * turn.width * turn.height,
    toShown: turn.back,
  }
}

/** The title of the file's metadata, in UTF-16; empty when there is none, or one of more than 500 characters. */
function metaTitle(engine: Engine, document: number): string {
  const { calls } = engine
  const [tag, room] = [calls.malloc(8), 1024]
  const buffer = calls.malloc(room)
  engine.bytes().set(new TextEncoder().encode('Title\0'), tag)
  const length = calls.FPDF_GetMetaText(document, tag, buffer, room)
  const title =
    length > 2 && length <= room
      ? new TextDecoder('utf-16le').decode(engine.bytes().slice(buffer, buffer + length - 2))
      : ''
  calls.free(buffer)
  calls.free(tag)
  return title.trim()
}
