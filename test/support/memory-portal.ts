import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import type { AnnualReport } from '../../src/capabilities/annual-report/index.ts'
import { demoCounty } from '../../src/capabilities/demo-county/index.ts'
import { createApp } from '../../src/surfaces/http/create-app.ts'
import type { Services } from '../../src/surfaces/services.ts'
import { type MemoryServices, memoryServices, originalOf } from './memory-services.ts'

/** A portal over services in memory, that says nothing in the log. */
export const portalOf = (services: Services): FastifyInstance =>
  createApp(services, { version: '0', log: { level: 'silent' }, site: { name: '清源县政府信息公开' } })

/** A page as its markup, and as the words that a reader sees. */
export async function pageOf(app: FastifyInstance, url: string) {
  const { body, statusCode } = await app.inject(url)
  return { body, status: statusCode, text: body.replace(/<[^>]+>/g, ' ').replaceAll('&quot;', '"') }
}

const invented = demoCounty().reports.find((r) => r.bodyCode === 'qyx-czj' && r.report.year === 2024)
assert.ok(invented)
/** A report with nothing wrong in it, to be bent to the case. */
export const sampleReport: AnnualReport & { readonly year: number } = invented.report

/** One body, 清源县水利局 (`qyx-slj`), with the reports given; each has an original of its own. */
export async function bodyWith(
  ...reports: readonly (Partial<AnnualReport> & { readonly year: number })[]
): Promise<MemoryServices> {
  const services = memoryServices()
  const body = { code: 'qyx-slj', name: '清源县水利局', region: '清源县', level: 'county-department', parentCode: null }
  await services.organisations.add({ ...body, level: 'county-department' })
  for (const report of reports) {
    const bytes = new TextEncoder().encode(`original ${report.year}`)
    await services.originals.put(bytes)
    const whole = { ...sampleReport, body: body.name, findings: [], ...report }
    await services.reports.keep(body.code, whole, originalOf('年报<b>.html', 'html', bytes), '2025-01-20T02:30:00Z')
  }
  return services
}
