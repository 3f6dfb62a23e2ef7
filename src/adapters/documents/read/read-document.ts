import type { Result, SourceDocument } from '../../../capabilities/documents/index.ts'
import type { Detected } from './detect.ts'
import { withinLimits } from './within-limits.ts'

/** A file of a known format as blocks and grids. Each reader is loaded when it is first needed. */
export async function readDocument(
  bytes: Uint8Array,
  detected: Exclude<Detected, { readonly format: 'json' }>,
): Promise<Result<SourceDocument>> {
  const document = await readAs(bytes, detected)
  return document.ok ? withinLimits(document.value) : document
}

async function readAs(
  bytes: Uint8Array,
  detected: Exclude<Detected, { readonly format: 'json' }>,
): Promise<Result<SourceDocument>> {
  switch (detected.format) {
    case 'pdf':
      return (await import('./pdf/index.ts')).readPdf(bytes)
    case 'docx':
      return (await import('./docx/index.ts')).readDocx(bytes)
    case 'html':
      return (await import('./html/index.ts')).readHtml(detected.decoded)
    default:
      return (await import('./text.ts')).readText(detected.decoded, detected.format)
  }
}
