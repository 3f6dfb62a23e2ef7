import { ok, type Refusal, type Result, refuse } from '../../../../capabilities/documents/index.ts'
import { type Engine, pdfium } from '../../read/pdf/engine.ts'
import { damaged, encrypted, noPages, tooManyPages, tooMuchMemory } from '../../read/pdf/refusals.ts'

type Call = (...numbers: number[]) => number

/** The calls of PDFium made here and not by the reader; every pointer and truth value is a number. */
const NAMES = [
  'EPDFText_RedactInRect',
  'FPDFPage_GenerateContent',
  'FPDFPage_GetAnnotCount',
  'FPDFPage_GetAnnot',
  'FPDFPage_CloseAnnot',
  'FPDFPage_RemoveAnnot',
  'FPDFAnnot_GetSubtype',
  'FPDFPage_Flatten',
  'FPDFPage_RemoveObject',
  'FPDFPage_InsertObjectAtIndex',
  'FPDFFormObj_RemoveObject',
  'FPDFPageObj_Destroy',
  'FPDFPageObj_SetIsActive',
  'FPDFPageObj_HasTransparency',
  'FPDFPageObj_GetClipPath',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFText_GetCharBox',
  'FPDFText_GetTextObject',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFTextObj_GetFont',
  'FPDFFont_GetIsEmbedded',
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_FillRect',
  'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetStride',
  'FPDFBitmap_Destroy',
  'FPDF_RenderPageBitmap',
  'FPDF_SaveAsCopy',
  'PDFiumExt_OpenFileWriter',
  'PDFiumExt_GetFileWriterSize',
  'PDFiumExt_GetFileWriterData',
  'PDFiumExt_CloseFileWriter',
  'FPDFDoc_GetAttachmentCount',
  'FPDFDoc_GetJavaScriptActionCount',
  'FPDFBookmark_GetFirstChild',
  'FPDFCatalog_IsTagged',
  'FPDF_CountNamedDests',
] as const

export type Calls = Engine['calls'] & Readonly<Record<(typeof NAMES)[number], Call>>

export interface Document {
  readonly engine: Engine
  readonly calls: Calls
  readonly handle: number
  readonly pages: number
  /** 256 bytes of the engine's memory for results. */
  readonly scratch: number
  close(): void
}

const MOST_PAGES = 500
const SCRATCH_BYTES = 256
const PASSWORD = 4
const SECURITY = 5

export async function openDocument(bytes: Uint8Array): Promise<Result<Document>> {
  const engine = await pdfium()
  const calls = callsOf(engine)
  const [data, scratch] = [calls.malloc(bytes.length), calls.malloc(SCRATCH_BYTES)]
  const release = (): void => {
    calls.free(scratch)
    calls.free(data)
  }
  if (data === 0 || scratch === 0) {
    release()
    return refuse(tooMuchMemory)
  }
  engine.bytes().set(bytes, data)
  const handle = calls.FPDF_LoadMemDocument(data, bytes.length, 0)
  const why = handle === 0 ? whyNotOpened(calls) : countRefusal(calls.FPDF_GetPageCount(handle))
  if (why) {
    if (handle !== 0) calls.FPDF_CloseDocument(handle)
    release()
    return refuse(why)
  }
  return ok({
    engine,
    calls,
    handle,
    pages: calls.FPDF_GetPageCount(handle),
    scratch,
    close: () => {
      calls.FPDF_CloseDocument(handle)
      release()
    },
  })
}

function callsOf(engine: Engine): Calls {
  const calls = engine.calls as Partial<Calls>
  const missing = NAMES.filter((name) => typeof calls[name] !== 'function')
  if (missing.length > 0) throw new Error(`PDFium has no ${missing.join(', ')}`)
  return engine.calls as Calls
}

function whyNotOpened(calls: Calls): Refusal {
  const error = calls.FPDF_GetLastError()
  return error === PASSWORD || error === SECURITY ? encrypted : damaged
}

function countRefusal(pages: number): Refusal | undefined {
  if (pages < 1) return noPages
  return pages > MOST_PAGES ? { ...tooManyPages(pages, MOST_PAGES), message: TOO_MANY_PAGES } : undefined
}

const TOO_MANY_PAGES = `这份 PDF 超过 ${MOST_PAGES} 页，没有处理。请拆成几份，分别区分处理。`

/** Works with one page and closes it again. Undefined where PDFium can't load it. */
export function withPage<T>(document: Document, index: number, work: (page: number) => T): T | undefined {
  const page = document.calls.FPDF_LoadPage(document.handle, index)
  if (page === 0) return undefined
  try {
    return work(page)
  } finally {
    document.calls.FPDF_ClosePage(page)
  }
}

/** Everything written afresh, without encryption: FPDF_REMOVE_SECURITY. */
const WITHOUT_SECURITY = 3

export function saveDocument({ calls, engine, handle }: Document): Uint8Array {
  const writer = calls.PDFiumExt_OpenFileWriter()
  calls.FPDF_SaveAsCopy(handle, writer, WITHOUT_SECURITY)
  const size = calls.PDFiumExt_GetFileWriterSize(writer)
  const buffer = calls.malloc(size)
  if (buffer === 0) throw new RangeError('no memory for the saved document')
  calls.PDFiumExt_GetFileWriterData(writer, buffer, size)
  const saved = engine.bytes().slice(buffer, buffer + size)
  calls.free(buffer)
  calls.PDFiumExt_CloseFileWriter(writer)
  return saved
}
