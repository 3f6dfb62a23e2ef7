import { COLUMN_KEYS, formForYear, type RowKey, table3Path } from '../../../law/report-form/index.ts'
import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { holdsRow } from './cells.ts'

const SPLIT: readonly RowKey[] = ['otherNoCorrection', 'otherFeeUnpaid', 'otherOther']

/** K17 表式与报告年度不符，或 2021 年表式沿用单行“（六）其他处理”. */
export function formFindings(report: AnnualReport): readonly Finding[] {
  return [...outdated(report), ...otherNotSplit(report)]
}

function outdated(report: AnnualReport): readonly Finding[] {
  const form = report.year === null ? undefined : formForYear(report.year)
  if (!form || form.edition === report.edition) return []
  return [
    finding('OUTDATED_FORM', {
      cells: ['table2', 'table3'],
      expected: form.edition,
      printed: report.edition,
      message: `${report.year} 年度报告应当使用 ${form.edition} 年表式（${form.notice}），原文用的是 ${report.edition} 年表式`,
      article: form.notice,
    }),
  ]
}

function otherNotSplit(report: AnnualReport): readonly Finding[] {
  const split = SPLIT.some((row) => holdsRow(report, row))
  if (report.edition !== '2021' || split || !holdsRow(report, 'otherHandling')) return []
  return [
    finding('FORM_OTHER_HANDLING_NOT_SPLIT', {
      cells: COLUMN_KEYS.map((column) => table3Path('otherHandling', column)),
      message:
        '“（六）其他处理”只有一行；现行格式分为三行：1.申请人无正当理由逾期不补正、2.申请人逾期未按收费通知要求缴纳费用、3.其他',
      article: '国办公开办函〔2021〕30号',
    }),
  ]
}
