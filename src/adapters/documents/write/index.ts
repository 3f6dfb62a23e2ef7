import type { DocumentWriter } from '../../../capabilities/annual-report/index.ts'
import { writeDocx } from './docx.ts'
import { writeHtml } from './html.ts'
import { createPdfWriter } from './pdf.ts'
import { writeXlsx } from './xlsx.ts'
import { streamXlsx } from './xlsx-stream.ts'

export { docxFiller } from './fill-docx.ts'

export interface DocumentWriterOptions {
  /** Folders with an office's own licensed fonts (仿宋_GB2312, 方正小标宋…), for PDF; they come before ours. */
  readonly fontDirectories?: readonly string[]
}

/** Writes documents and workbooks. PDF is set in a worker thread, which `close` ends. */
export function createDocumentWriter(options: DocumentWriterOptions = {}): DocumentWriter {
  const pdf = createPdfWriter(options)
  return {
    async write(document, format) {
      if (format === 'pdf') return pdf.write(document)
      return format === 'docx' ? writeDocx(document) : writeHtml(document)
    },
    workbook: async (workbook) => writeXlsx(workbook),
    longSheet: streamXlsx,
    close: () => pdf.close(),
  }
}
