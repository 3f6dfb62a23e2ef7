import { ok, type Result, refuse } from '../../../capabilities/documents/index.ts'
import type {
  FileFindings,
  FilePages,
  LeakSearch,
  RedactionMark,
  RedactionOptions,
  RedactionRefusal,
  ReleaseCopy,
} from '../../../capabilities/redaction/index.ts'
import { isZip } from '../read/foreign-formats.ts'
import { discardEngine } from '../read/pdf/engine.ts'
import { damaged, tooMuchMemory } from '../read/pdf/refusals.ts'
import { webAssembly } from '../read/pdf/web-assembly.ts'
import { refusal } from '../read/refusals.ts'
import { PdfSyntaxError } from './objects/lexer.ts'
import { releaseOffice } from './office/release-office.ts'
import { stripOffice } from './office/strip-office.ts'
import { suggestOffice } from './office/suggest-office.ts'
import { findPdf } from './pdf/find-pdf.ts'
import { findInPdf, pdfPage, pdfPages } from './pdf/look-pdf.ts'
import { redactPdf } from './pdf/redact-pdf.ts'
import { picturePage, picturePages } from './picture/look-picture.ts'
import { decodePicture, pictureFormat } from './picture/pixels.ts'
import { pictureFindings, redactPicture } from './picture/redact-picture.ts'
import { NO_PAGES_SHOWN, TERM_IN_PICTURE } from './refusals.ts'
import { scanOffice } from './scan/scan-office.ts'
import { scanPdf } from './scan/scan-pdf.ts'
import { scanPicture } from './scan/scan-picture.ts'
import type { RedactionTask } from './task.ts'

type Format = 'pdf' | 'office' | 'png' | 'jpeg'

/** Works on one file. Meant for the child process: nothing here bounds memory or time as a whole. */
export async function runTask(bytes: Uint8Array, task: RedactionTask): Promise<Result<unknown, RedactionRefusal>> {
  const format = formatOf(bytes)
  if (!format)
    return refusal(
      'unsupported-format',
      '区分处理目前只用于 PDF、PNG、JPEG、Word（.docx）和 Excel（.xlsx）文件。请在原来的软件中另存为其中一种，再试。',
    )
  try {
    switch (task.kind) {
      case 'pages':
        return await pages(bytes, format)
      case 'page':
        if (format === 'office') return refuse(NO_PAGES_SHOWN)
        return format === 'pdf'
          ? await pdfPage(bytes, task.page, task.width)
          : picturePage(bytes, format, task.page, task.width)
      case 'find':
        if (format === 'office') return refuse(NO_PAGES_SHOWN)
        return format === 'pdf' ? await findInPdf(bytes, task.terms) : refuse(TERM_IN_PICTURE)
      case 'findings':
        return await findings(bytes, format)
      case 'redact':
        return await redact(bytes, format, task.marks, task.options)
      case 'scan':
        return await scan(bytes, format, task.search)
    }
  } catch (error) {
    return refuseBroken(error)
  } finally {
    // A document that broke PDFium, or left it large, costs its instance and never the next document.
    discardEngine()
  }
}

function formatOf(bytes: Uint8Array): Format | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  return isZip(buffer) ? 'office' : pictureFormat(bytes)
}

async function pages(bytes: Uint8Array, format: Format): Promise<Result<FilePages, RedactionRefusal>> {
  if (format === 'pdf') return pdfPages(bytes)
  if (format !== 'office') return picturePages(bytes, format)
  const office = await stripOffice(bytes)
  return office.ok ? ok({ format: office.value.format, sheets: [] }) : office
}

async function findings(bytes: Uint8Array, format: Format): Promise<Result<FileFindings, RedactionRefusal>> {
  if (format === 'pdf') return findPdf(bytes)
  if (format === 'office') {
    const stripped = await stripOffice(bytes)
    if (!stripped.ok) return stripped
    const suggestions = await suggestOffice(stripped.value.bytes)
    const { hidden, format: kind } = stripped.value
    return suggestions.ok ? ok({ format: kind, pages: 0, hidden, suggestions: suggestions.value }) : suggestions
  }
  const picture = decodePicture(bytes, format)
  return picture.ok ? ok({ format, pages: 1, hidden: pictureFindings(bytes), suggestions: [] }) : picture
}

async function redact(
  bytes: Uint8Array,
  format: Format,
  marks: readonly RedactionMark[],
  options: RedactionOptions,
): Promise<Result<ReleaseCopy, RedactionRefusal>> {
  if (format === 'pdf') return redactPdf(bytes, marks, options)
  return format === 'office' ? releaseOffice(bytes, marks, options) : redactPicture(bytes, format, marks)
}

async function scan(bytes: Uint8Array, format: Format, search: LeakSearch) {
  if (format === 'pdf') return scanPdf(bytes, search)
  return format === 'office' ? scanOffice(bytes, search) : scanPicture(bytes, search)
}

/** What is wrong with the file, as far as it is that; everything else is a fault of ours and thrown. */
function refuseBroken(error: unknown): Result<never, RedactionRefusal> {
  if (error instanceof PdfSyntaxError) return refuse(damaged)
  if (error instanceof RangeError) return refuse(tooMuchMemory)
  if (error instanceof webAssembly.RuntimeError)
    return refuse(/abort|memory|unreachable/i.test(error.message) ? tooMuchMemory : damaged)
  throw error
}
