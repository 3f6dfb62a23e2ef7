import { type AnnualReport, cellLabel, compare } from '../../../capabilities/annual-report/index.ts'
import type { CellPath } from '../../../law/report-form/index.ts'
import { messages } from '../messages.ts'
import { type Console, EXIT, type Program } from '../program.ts'
import { readAll } from '../read-all.ts'

export interface CompareOptions {
  readonly json?: boolean
}

const SECTIONS: Readonly<Record<string, string>> = {
  overview: '总体情况',
  problems: '存在的主要问题及改进情况',
  other: '其他需要报告的事项',
}

/** `compare OLD NEW`: what changed from one year's report to the next, and what should not have. */
export async function compareCommand(
  program: Program,
  console: Console,
  names: readonly string[],
  options: CompareOptions,
) {
  const reports = await readAll(program, console, names)
  if (!reports) return EXIT.trouble
  const [older, newer] = reports
  if (!older || !newer) return EXIT.trouble
  const { say } = messages(console, false)
  const [was, is] = [older.report.body, newer.report.body]
  // Whoever names two files means one body; a renamed one is told, not refused.
  if (was !== is) say(`两份报告的机关名称不同（${was ?? '未读到'}、${is ?? '未读到'}），按同一机关比较。`)
  const compared = compare(older.report, newer.report, { sameBody: true })
  for (const note of compared.notes) say(note)
  console.out.write(options.json ? `${JSON.stringify(compared)}\n` : `${words(compared, newer.report)}\n`)
  return compared.findings.some((f) => f.severity === 'error') ? EXIT.findings : EXIT.done
}

function words(compared: ReturnType<typeof compare>, newer: AnnualReport): string {
  const changes = compared.changes.map(
    ({ path, old, new: now }) => `  ${cellLabel(path as CellPath, newer.edition)}：${old ?? '空'} → ${now ?? '空'}`,
  )
  const findings = compared.findings.map(
    (f) => `  ${f.severity === 'error' ? '✗ 错误' : '! 警告'} ${f.message}${f.rule ? `（${f.rule}）` : ''}`,
  )
  const similarity = Object.entries(compared.similarity).map(
    ([section, share]) => `  ${SECTIONS[section] ?? section}：${Math.round(share * 100)}%`,
  )
  return [
    `数值变化 ${changes.length} 处${changes.length > 0 ? '：' : ''}`,
    ...changes,
    findings.length > 0 ? `跨年核对发现 ${findings.length} 处：` : '跨年核对：没有发现问题。',
    ...findings,
    '文字相似程度：',
    ...similarity,
  ].join('\n')
}
