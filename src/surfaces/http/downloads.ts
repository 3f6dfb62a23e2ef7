import {
  type AnnualReport,
  type DocumentWriter,
  layoutReport,
  writeReportJson,
} from '../../capabilities/annual-report/index.ts'
import { attachment } from './attachment.ts'
import type { Rendered } from './page-cache.ts'
import { reportCsv } from './report-csv.ts'
import type { ReportInContext } from './report-lookup.ts'
import { DOWNLOAD_POLICY } from './security-headers.ts'

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const

export type DownloadFormat = keyof typeof TYPES
export const DOWNLOAD_FORMATS = Object.keys(TYPES) as readonly DownloadFormat[]
export const isDownloadFormat = (text: string): text is DownloadFormat => text in TYPES

/** The formats of the statutory form itself. */
export const FORM_FORMATS = ['docx', 'pdf', 'html'] as const

/** The report written in the statutory form, or as data, to be saved. */
export async function renderDownload(
  writer: DocumentWriter,
  { stored, organisation, findings }: ReportInContext,
  format: DownloadFormat,
): Promise<Rendered> {
  const { bodyCode, year } = stored
  const title = `${organisation.name}${year}年政府信息公开工作年度报告`
  return renderFile(writer, { ...stored.report, findings }, format, { title, plain: `${bodyCode}-${year}` })
}

/** @param name without extension: in full, and in letters that every header can carry */
export async function renderFile(
  writer: DocumentWriter,
  report: AnnualReport,
  format: DownloadFormat,
  name: { readonly title: string; readonly plain: string },
): Promise<Rendered> {
  return {
    status: 200,
    type: TYPES[format],
    body: await bytesOf(writer, report, format),
    headers: {
      'content-disposition': attachment(`${name.title}.${format}`, `${name.plain}.${format}`),
      'content-security-policy': DOWNLOAD_POLICY,
    },
  }
}

async function bytesOf(writer: DocumentWriter, report: AnnualReport, format: DownloadFormat): Promise<string | Buffer> {
  if (format === 'json') return writeReportJson(report)
  if (format === 'csv') return reportCsv(report)
  return Buffer.from(await writer.write(layoutReport(report), format))
}
