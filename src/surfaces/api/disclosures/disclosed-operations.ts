import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { DISCLOSING_OUTCOMES, type DisclosedEntry } from '../../../capabilities/disclosure-log/index.ts'
import { findOutcome } from '../../../law/outcomes/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { csv } from '../../http/csv.ts'
import { disclosedAddress, disclosedFilter, disclosedQuery } from '../../http/disclosed-address.ts'
import { httpError } from '../../http/http-error.ts'
import { link } from '../../http/link-header.ts'
import { pagesAround } from '../../http/list-query.ts'
import { type BodyName, bodyNames } from '../accounts/body-names.ts'
import { dayOut } from '../form-schemas.ts'
import { nothingElse, prefersCsv, problem } from '../schemas.ts'

const LIST = '/api/v1/disclosed'
const listQuery = disclosedQuery
  .extend({ format: z.enum(['json', 'csv']).optional().describe('csv：UTF-8 带 BOM 的表格文件') })
  .strict()

const entrySchema = z
  .object({
    bodyCode: z.string().nullable(),
    bodyName: z.string(),
    id: z.string(),
    title: z.string(),
    summary: z.string().describe('摘要，由机关另写'),
    disclosed: z.string().describe('提供了什么'),
    answeredOn: dayOut.describe('答复的日期'),
    outcome: z.enum(DISCLOSING_OUTCOMES as [DisclosedEntry['outcome']]),
    outcomeTitle: z.string(),
    link: z.string().nullable().describe('可以看到全文的网址'),
    publishedOn: dayOut.describe('公开的日期'),
    withdrawn: z.object({ on: dayOut, reason: z.string() }).nullable().describe('已经撤下的，撤下的日期和理由'),
    href: z.string().describe('接口地址'),
    page: z.string().describe('网页地址'),
  })
  .meta({ id: 'DisclosedEntry' })
const listAnswer = z.object({ total: z.int(), page: z.int(), size: z.int(), items: z.array(entrySchema) })
const params = z.object({ body: z.string().max(100).describe('机关代码'), id: z.uuid().describe('标识') })

/** What anyone may read of answered requests, by allow-list. */
export function disclosedOperations(api: FastifyInstance, { services }: HttpContext): void {
  api.get<{ Querystring: z.output<typeof listQuery> }>(
    '/disclosed',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'listDisclosed',
        summary: '依申请公开转主动公开的信息',
        description: '已经向申请人公开、现在向社会公开的信息（条例第四十四条），后公开的在前。不含申请人信息。',
        tags: ['依申请公开'],
        querystring: listQuery,
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
      const [nameOf, bodies] = [await bodyNames(services), await services.organisations.list()]
      const filter = disclosedFilter(query, bodies)
      const { items, total } = filter ? await services.disclosed.list(filter) : { items: [], total: 0 }
      link(reply, pagesAround(LIST, request.query, total))
      reply.header('vary', 'Accept').header('x-total-count', total)
      const shown = items.map((entry) => entryOf(entry, nameOf(entry.bodyId)))
      if (format === 'csv' || (format === undefined && prefersCsv(request))) {
        return reply.type('text/csv; charset=utf-8').send(entriesCsv(shown))
      }
      return reply.send({ total, page: query.page, size: query.size, items: shown })
    },
  )
  api.get<{ Params: z.output<typeof params> }>(
    '/disclosed/:body/:id',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'getDisclosed',
        summary: '一件依申请公开转主动公开的信息',
        tags: ['依申请公开'],
        params,
        querystring: nothingElse,
        response: { 200: entrySchema, 400: problem('参数有误'), 404: problem('没有这一件') },
      },
    },
    async (request) => {
      const body = await services.organisations.findByCode(request.params.body)
      const entry = body && (await services.disclosed.find(body.id, request.params.id))
      if (!body || !entry) throw httpError(404, { detail: '没有这一件。可以从列表查找。' })
      return entryOf(entry, { bodyCode: body.code, bodyName: body.name })
    },
  )
}

function entryOf(entry: DisclosedEntry, { bodyCode, bodyName }: BodyName) {
  const { id, title, summary, disclosed, answeredOn, outcome, publishedOn, withdrawn } = entry
  return {
    ...{ bodyCode, bodyName, id, title, summary, disclosed, answeredOn, outcome, publishedOn, withdrawn },
    outcomeTitle: findOutcome(outcome, answeredOn)?.title ?? '',
    link: entry.link,
    href: `${LIST}/${bodyCode}/${id}`,
    page: disclosedAddress(bodyCode ?? '', id),
  }
}

const entriesCsv = (items: readonly ReturnType<typeof entryOf>[]): string =>
  csv(
    [
      'body_code',
      'body',
      'id',
      'title',
      'summary',
      'disclosed',
      'answered_on',
      'outcome',
      'link',
      'published_on',
      'withdrawn_on',
      'withdrawn_reason',
    ],
    items.map((each) => [
      ...[each.bodyCode, each.bodyName, each.id, each.title, each.summary, each.disclosed, each.answeredOn],
      ...[each.outcome, each.link, each.publishedOn, each.withdrawn?.on ?? null, each.withdrawn?.reason ?? null],
    ]),
  )
