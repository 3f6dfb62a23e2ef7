import { createHash } from 'node:crypto'
import type { AnnualReport, ReportSource } from '../../../capabilities/annual-report/index.ts'
import { examine, examineReport, parseReportJson } from '../../../capabilities/annual-report/index.ts'
import type { Result } from '../../../capabilities/documents/index.ts'
import { ok } from '../../../capabilities/documents/index.ts'
import type { DecodedText } from './decode-text.ts'
import { type Detected, detectFormat } from './detect.ts'
import { pageInJson } from './json-page.ts'
import { readDocument } from './read-document.ts'

/**
 * Any published report → the report with its findings, or why it is none. Meant for the child process: nothing here bounds
 * memory or time as a whole.
 * @param name the file's name, only a hint at its format
 */
export async function readReport(bytes: Uint8Array, name: string): Promise<Result<AnnualReport>> {
  const detected = detectFormat(bytes, name)
  if (!detected.ok) return detected
  const source: ReportSource = {
    file: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: detected.value.format,
  }
  if (detected.value.format === 'json') return readJson(detected.value.decoded, bytes, source)
  return readPrinted(bytes, detected.value, source)
}

async function readPrinted(
  bytes: Uint8Array,
  detected: Exclude<Detected, { readonly format: 'json' }>,
  source: ReportSource,
): Promise<Result<AnnualReport>> {
  const document = await readDocument(bytes, detected)
  if (!document.ok) return document
  const { pages } = document.value
  return examine(document.value, pages === undefined ? source : { ...source, pages })
}

/** Report JSON; else, where a string of it holds a page, that page. */
async function readJson(decoded: DecodedText, bytes: Uint8Array, source: ReportSource): Promise<Result<AnnualReport>> {
  const report = parseReportJson(decoded.text)
  if (report.ok) return ok(examineReport(report.value, source))
  const page = pageInJson(decoded)
  return page ? readPrinted(bytes, { format: 'html', decoded: page }, { ...source, format: 'html' }) : report
}
