import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ReportListing, StoredReport } from '../../capabilities/annual-report/index.ts'
import { nearestState, type OrganisationRecord } from '../../capabilities/organisations/index.ts'
import type { Day } from '../../law/day/index.ts'
import type { HttpContext } from '../http/context.ts'
import { httpError } from '../http/http-error.ts'
import { link } from '../http/link-header.ts'
import { listCsv } from '../http/list-csv.ts'
import { pagesAround, reportFilter } from '../http/list-query.ts'
import { findingsWith, findReportInContext } from '../http/report-lookup.ts'
import { countBySeverity } from '../portal/marks.ts'
import { dayInShanghai } from '../today.ts'
import {
  apiListQuery,
  bodyAnswer,
  bodyParam,
  listAnswer,
  nothingElse,
  prefersCsv,
  problem,
  reportAnswer,
  reportParams,
  versionQuery,
} from './schemas.ts'

const LIST = '/api/v1/annual-reports'

/** What anyone may read of reports. */
export function readOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.get<{ Querystring: z.output<typeof apiListQuery> }>(
    '/annual-reports',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'listAnnualReports',
        summary: '年报列表',
        description: '按条件列出各机关各年度的现行年报。分页见 Link 响应头。',
        tags: ['年报'],
        querystring: apiListQuery,
        response: {
          200: {
            description: '一页列表',
            content: { 'application/json': { schema: listAnswer }, 'text/csv': { schema: z.string() } },
          },
          400: problem('参数有误'),
        },
      },
    },
    async (request, reply) => {
      const { format, ...query } = request.query
      const { items, total } = await services.reports.list(reportFilter(query))
      link(reply, pagesAround(LIST, request.query, total))
      reply.header('vary', 'Accept').header('x-total-count', total)
      if (format === 'csv' || (format === undefined && prefersCsv(request))) {
        return reply.type('text/csv; charset=utf-8').send(listCsv(items))
      }
      return reply.send({ total, page: query.page, size: query.size, items: items.map(listing) })
    },
  )

  api.get<{ Params: z.output<typeof bodyParam> }>(
    '/annual-reports/:body',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'getBodyReports',
        summary: '一个机关的历年年报',
        tags: ['年报'],
        params: bodyParam,
        querystring: nothingElse,
        response: { 200: bodyAnswer, 404: problem('没有这个机关') },
      },
    },
    async (request) => {
      const code = request.params.body
      const register = await services.organisations.register()
      const body = register.bodies.find((one) => one.code === code)
      if (!body) throw httpError(404, { detail: '没有这个机关代码。' })
      const history = await services.reports.history(code)
      const reports = history.map((stored, i) => yearItem(stored, history[i - 1]))
      return { body: bodyItem(body, dayInShanghai(settings.now())), reports }
    },
  )

  api.get<{ Params: z.output<typeof reportParams>; Querystring: z.output<typeof versionQuery> }>(
    '/annual-reports/:body/:year',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'getAnnualReport',
        summary: '一份年报的全部数据',
        description: '报告 JSON，另有 record 说明版本和原文件。findings 含与上年对照发现的问题。',
        tags: ['年报'],
        params: reportParams,
        querystring: versionQuery,
        response: { 200: reportAnswer, 400: problem('参数有误'), 404: problem('没有这份年报') },
      },
    },
    async (request) => {
      const { body, year } = request.params
      const found = await findReportInContext(services, body, Number(year), request.query.version ?? null)
      if (!found) throw httpError(404, { detail: '没有这份年报。' })
      const { stored, findings, versions } = found
      const { bodyCode, original } = stored
      const record = { bodyCode, ...versionItem(stored), original, versions: versions.map(versionItem) }
      return { ...stored.report, findings, record }
    },
  )
}

const listing = (item: ReportListing) => ({ ...item, href: `${LIST}/${item.bodyCode}/${item.year}` })

/** A body beside its reports. */
function bodyItem(body: OrganisationRecord, today: Day) {
  const { code, name, region, level, kind, parentCode, exists } = nearestState(body, today)
  return { code, name, region, level, kind, parentCode, exists, endedAfter: body.endedAfter, href: `${LIST}/${code}` }
}

function versionItem({ bodyCode, year, version, inForce, keptAt }: Omit<StoredReport, 'report'>) {
  const suffix = inForce ? '' : `?version=${version}`
  return { year, version, inForce, keptAt, href: `${LIST}/${bodyCode}/${year}${suffix}` }
}

function yearItem(stored: StoredReport, before: StoredReport | undefined) {
  const yearBefore = before?.year === stored.year - 1 ? before.report : undefined
  const counts = countBySeverity(findingsWith(yearBefore, stored.report))
  return { ...versionItem(stored), errors: counts.error, warnings: counts.warning, infos: counts.info }
}
