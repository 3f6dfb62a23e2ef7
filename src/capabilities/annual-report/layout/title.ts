import type { LaidOutBlock } from '../../documents/index.ts'
import type { AnnualReport } from '../report.ts'

/** 二号字一行 20 个字：版心宽 156 毫米。 */
const CHARACTERS_A_LINE = 20

/** The title printed, in one line; where the report has none, the one that the form asks for. */
export function titleOf(report: AnnualReport): string {
  const printed = report.title?.replace(/\s*\n\s*/g, '').trim()
  const year = report.year === null ? '' : `${report.year}年`
  return printed || `${report.body ?? ''}${year}政府信息公开工作年度报告`
}

/** A title too long for a line is broken between the body and the year, never within a word (GB/T 9704). */
export function layoutTitle(report: AnnualReport): LaidOutBlock {
  const text = titleOf(report)
  const year = report.year === null ? -1 : text.indexOf(`${report.year}年`)
  if (text.length <= CHARACTERS_A_LINE || year <= 0) return { kind: 'title', text }
  return { kind: 'title', text, lines: [text.slice(0, year), text.slice(year)] }
}
