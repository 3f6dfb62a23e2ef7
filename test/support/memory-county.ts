import { randomUUID } from 'node:crypto'
import { check, sortFindings } from '../../src/capabilities/annual-report/index.ts'
import { demoCounty, enterDemoHistory } from '../../src/capabilities/demo-county/index.ts'
import { type MemoryServices, memoryServices, originalOf } from './memory-services.ts'

/** The invented county in memory, checked, with an original file for its newest reports. */
export async function memoryCounty(): Promise<MemoryServices> {
  const services = memoryServices()
  const { organisations, predecessors, reports } = demoCounty()
  for (const organisation of [...organisations, ...predecessors]) await services.organisations.add(organisation)
  await services.atomically((unit) => enterDemoHistory(unit.organisations, '2026-01-31T08:00:00.000Z', randomUUID))
  const newest = Math.max(...reports.map((r) => r.report.year))
  for (const { bodyCode, report } of reports) {
    const bytes = new TextEncoder().encode(`<html><title>${report.title}</title><script>alert(1)</script></html>`)
    const original = report.year === newest ? originalOf(`${report.body}年报.html`, 'html', bytes) : null
    if (original) await services.originals.put(bytes)
    const checked = { ...report, findings: sortFindings(check(report)) }
    await services.reports.keep(bodyCode, checked, original, `${report.year + 1}-01-20T02:30:00.000Z`)
  }
  return services
}
