import { type AnnualReport, rollUp } from '../src/capabilities/annual-report/index.ts'
import { type BenchOptions, figure, median, type Section, verdict } from './harness.ts'

/** Seconds for 200,000 reports, design §4. */
const TARGET = 1

/** Adds up a country's worth of reports: the invented ones over and over, each under a name of its own. */
export function measureRollUp(reports: readonly AnnualReport[], { quick }: BenchOptions): Section {
  const rows = (quick ? [20_000, 50_000] : [50_000, 100_000, 200_000]).map((count) => {
    const parts = Array.from({ length: count }, (_, index) => {
      const report = reports[index % reports.length]
      if (report === undefined) throw new Error('no reports to add up')
      return { report: { ...report, body: `第${index + 1}号单位` } }
    })
    const runs = Array.from({ length: 3 }, () => {
      const start = performance.now()
      const sum = rollUp(parts)
      if (!sum.ok) throw new Error(sum.error.message)
      return (performance.now() - start) / 1000
    })
    const seconds = median(runs)
    const target = (TARGET * count) / 200_000
    return [
      String(count),
      figure(seconds),
      figure((seconds / count) * 1e6),
      `≤ ${figure(target)}`,
      verdict(seconds <= target),
    ]
  })
  return {
    title: '汇总（逐格精确相加）',
    header: ['报告份数', '秒', '微秒/份', '指标（秒）', ''],
    rows,
    notes: ['微秒/份不随份数增长，即为线性。'],
  }
}
