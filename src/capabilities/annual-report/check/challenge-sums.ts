import { type ChallengeKey, formOf, table4Path } from '../../../law/report-form/index.ts'
import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { counted, countedSum, readable } from './cells.ts'

/** K5 表四每组：结果维持＋结果纠正＋其他结果＋尚未审结＝总计。 */
export function challengeSumFindings(report: AnnualReport): readonly Finding[] {
  return formOf(report.edition).table4.groups.flatMap((group) => challengeSum(report, group))
}

function challengeSum(
  report: AnnualReport,
  group: { readonly key: ChallengeKey; readonly label: string; readonly parent?: string },
): readonly Finding[] {
  const results = formOf(report.edition).table4.results
  const parts = results.filter((result) => result.key !== 'total')
  const expected = countedSum(parts.map((result) => readable(report, table4Path(group.key, result.key))))
  if (expected === undefined) return []
  const totalCell = table4Path(group.key, 'total')
  const total = readable(report, totalCell)
  const label = group.parent ? `${group.parent}（${group.label}）` : group.label
  if (total.kind === 'blank' && expected !== 0) {
    return [
      finding('T4_TOTAL_BLANK', {
        cells: [totalCell],
        expected,
        printed: null,
        message: `${label}：各项合计 ${expected}，总计空白，应填 ${expected}`,
      }),
    ]
  }
  if (total.kind !== 'known' || total.value === expected) return []
  const added = parts
    .map((result) => `${result.label} ${counted(readable(report, table4Path(group.key, result.key))) ?? 0}`)
    .join(' + ')
  return [
    finding('T4_SUM', {
      cells: results.map((result) => table4Path(group.key, result.key)),
      expected,
      printed: total.value,
      message: `${label}：${added} = ${expected}，总计印为 ${total.value}`,
    }),
  ]
}
