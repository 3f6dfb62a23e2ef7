import { type AnnualReport, finding } from '../../src/capabilities/annual-report/index.ts'
import { demoCounty } from '../../src/capabilities/demo-county/index.ts'
import { type MemoryServices, memoryServices, originalOf } from './memory-services.ts'

/** The invented county in memory, checked, with an original file for its newest reports. */
export async function memoryCounty(): Promise<MemoryServices> {
  const services = memoryServices()
  const { organisations, reports } = demoCounty()
  for (const organisation of organisations) await services.organisations.add(organisation)
  const newest = Math.max(...reports.map((r) => r.report.year))
  for (const { bodyCode, report } of reports) {
    const bytes = new TextEncoder().encode(`<html><title>${report.title}</title><script>alert(1)</script></html>`)
    const original = report.year === newest ? originalOf(`${report.body}年报.html`, 'html', bytes) : null
    if (original) await services.originals.put(bytes)
    await services.reports.keep(bodyCode, examined(report), original, `${report.year + 1}-01-20T02:30:00.000Z`)
  }
  return services
}

function examined<R extends AnnualReport>(report: R): R {
  const total = report.table3.rows.granted?.[6] ?? 0
  if (total < 3) return report
  return {
    ...report,
    findings: [
      finding('T3_ROW_SUM', {
        cells: ['table3.granted.total', 'table3.granted.naturalPerson'],
        expected: total,
        printed: total + 1,
        message: `“（一）予以公开”一行：各类申请人相加为 ${total}，总计印为 ${total + 1}，相差 1。`,
      }),
      finding('T4_SUM', { cells: ['table4.review.total'], message: '行政复议：四种结果之和与总计不等。' }),
      finding('FEE_SENTENCE_MISSING', { section: 'other', message: '第六部分没有报告信息处理费收取情况。' }),
      finding('BLANK_CELLS', { cells: ['table2.fees.amountWanYuan'], message: '有 1 格空白，应填 0。' }),
    ],
  }
}
