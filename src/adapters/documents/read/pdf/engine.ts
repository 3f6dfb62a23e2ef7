import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { init } from '@embedpdf/pdfium'
import { webAssembly } from './web-assembly.ts'

/** The calls of PDFium that the reader makes, straight from the wasm: every pointer, length and truth value is a number. */
interface PdfiumCalls {
  malloc(bytes: number): number
  free(pointer: number): void
  PDFiumExt_Init(): void
  FPDF_LoadMemDocument(data: number, bytes: number, password: number): number
  FPDF_GetLastError(): number
  FPDF_CloseDocument(document: number): void
  FPDF_GetPageCount(document: number): number
  FPDF_GetMetaText(document: number, tag: number, buffer: number, bytes: number): number
  FPDF_LoadPage(document: number, index: number): number
  FPDF_ClosePage(page: number): void
  FPDF_GetPageBoundingBox(page: number, rect: number): number
  FPDFPage_GetRotation(page: number): number
  FPDFPage_CountObjects(page: number): number
  FPDFPage_GetObject(page: number, index: number): number
  FPDFFormObj_CountObjects(form: number): number
  FPDFFormObj_GetObject(form: number, index: number): number
  FPDFPageObj_GetType(object: number): number
  FPDFPageObj_GetMatrix(object: number, matrix: number): number
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number
  FPDFPath_CountSegments(path: number): number
  FPDFPath_GetPathSegment(path: number, index: number): number
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number
  FPDFPathSegment_GetType(segment: number): number
  FPDFPathSegment_GetClose(segment: number): number
  FPDFText_LoadPage(page: number): number
  FPDFText_ClosePage(textPage: number): void
  FPDFText_CountChars(textPage: number): number
  FPDFText_GetUnicode(textPage: number, index: number): number
  FPDFText_IsGenerated(textPage: number, index: number): number
  FPDFText_GetFontSize(textPage: number, index: number): number
  FPDFText_GetMatrix(textPage: number, index: number, matrix: number): number
  FPDFText_GetLooseCharBox(textPage: number, index: number, rect: number): number
  FPDFText_GetCharOrigin(textPage: number, index: number, x: number, y: number): number
}

/** One PDFium. The views move whenever its memory grows: read them afresh after every call that may allocate. */
export interface Engine {
  readonly calls: PdfiumCalls
  readonly bytes: () => Uint8Array
  readonly ints: () => Int32Array
  readonly floats: () => Float32Array
  readonly doubles: () => Float64Array
}

/**
 * What one document may take of PDFium's memory, in bytes. A report takes 20 MB; a few kilobytes that inflate to gigabytes end
 * here, in the same second, with an abort() that the reader turns into a refusal.
 */
const MEMORY_LIMIT = 256 * 1024 * 1024
/** wasm memory never shrinks: after a document that took this much, the next one gets a new instance. */
const RECYCLE_ABOVE = 128 * 1024 * 1024

interface EmscriptenHost {
  readonly wasmExports: PdfiumCalls
  readonly HEAPU8: Uint8Array
  readonly HEAP32: Int32Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
}

type Imports = Record<string, Record<string, (...args: number[]) => unknown>>

let compiled: Promise<object> | undefined
let current: Promise<Engine> | undefined

/** The engine of this process, made at first use. Work with it is synchronous, so that documents never mix. */
export function pdfium(): Promise<Engine> {
  current ??= start()
  return current
}

/** Lets go of an engine that aborted or grew large; the next document gets a new one. */
export function discardEngine(): void {
  current = undefined
}

export const hasGrown = (engine: Engine): boolean => engine.bytes().length > RECYCLE_ABOVE

async function start(): Promise<Engine> {
  compiled ??= readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'))).then((wasm) =>
    webAssembly.compile(wasm),
  )
  const module = await compiled
  const overrides = {
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm: (imports: Imports, receive: (instance: object) => void) => {
      limitMemory(imports)
      void webAssembly.instantiate(module, imports).then(receive)
      return {}
    },
  }
  const { pdfium: host } = (await init(overrides as unknown as Parameters<typeof init>[0])) as unknown as {
    readonly pdfium: EmscriptenHost
  }
  host.wasmExports.PDFiumExt_Init()
  return {
    calls: host.wasmExports,
    bytes: () => host.HEAPU8,
    ints: () => host.HEAP32,
    floats: () => host.HEAPF32,
    doubles: () => host.HEAPF64,
  }
}

function limitMemory(imports: Imports): void {
  const env = imports.env
  const grow = env?.emscripten_resize_heap
  if (env === undefined || grow === undefined) throw new Error('PDFium no longer asks its host for memory')
  env.emscripten_resize_heap = (bytes = 0) => (bytes >>> 0 > MEMORY_LIMIT ? 0 : grow(bytes))
}
