import { randomUUID } from 'node:crypto'
import { check, sortFindings } from '../../src/capabilities/annual-report/index.ts'
import { demoCounty, enterDemoHistory } from '../../src/capabilities/demo-county/index.ts'
import { day } from '../../src/law/day/index.ts'
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
  await discloseIn(services)
  return services
}

/** One entry that is open to all, and one that was withdrawn. */
async function discloseIn({ organisations, disclosed }: MemoryServices): Promise<void> {
  const body = await organisations.findByCode('qyx-scjgj')
  if (!body) return
  const common = {
    ...{ bodyId: body.id, summary: '年度计划，列明检查的家数和时间安排。', disclosed: '计划正文。', files: [] },
    ...{ answeredOn: day('2025-11-20'), publishedOn: day('2025-12-01'), changedAt: '2025-12-01T02:00:00.000Z' },
    ...({ outcome: 'provided', link: 'https://www.example.com/plan.pdf', withdrawn: null } as const),
  }
  await disclosed.publish({ ...common, id: DISCLOSED_IDS.open, title: '清源县特种设备安全监督检查计划' })
  await disclosed.publish({ ...common, id: DISCLOSED_IDS.withdrawn, title: '食品抽检不合格产品名单' })
  const gone = { on: day('2025-12-20'), at: '2025-12-20T02:00:00.000Z', reason: '名单已经更新，另行公布。' }
  await disclosed.withdraw({ bodyId: body.id, id: DISCLOSED_IDS.withdrawn }, gone)
}

export const DISCLOSED_IDS = {
  open: '019b0000-0000-7000-8000-000000000001',
  withdrawn: '019b0000-0000-7000-8000-000000000002',
} as const
