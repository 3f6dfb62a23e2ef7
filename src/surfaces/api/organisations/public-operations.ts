import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { listBodies } from '../../../capabilities/organisations/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { link } from '../../http/link-header.ts'
import { pagesAround } from '../../http/list-query.ts'
import { publicBody } from '../../public-body.ts'
import { bodyParam, nothingElse, organisationSchema, problem } from '../schemas.ts'
import { contactAnswer } from './answers.ts'
import { todayOf } from './context.ts'
import { listQuery } from './schemas.ts'

const BODIES = '/api/v1/bodies'
const REPORTS = '/api/v1/annual-reports'

const named = z.object({ code: z.string(), name: z.string() })
const bodiesQuery = listQuery.omit({ on: true, line: true, parent: true })
const bodiesAnswer = z.object({ total: z.int(), page: z.int(), size: z.int(), items: z.array(organisationSchema) })
const bodyAnswer = organisationSchema
  .extend({
    creditCode: z.string().nullable().describe('统一社会信用代码'),
    parent: named.nullable().describe('所属机关'),
    supervisors: z.array(named).describe('政府信息公开工作主管部门（条例第三条）'),
    contact: contactAnswer.nullable().describe('政府信息公开工作机构（条例第十二条第二款）'),
    formerNames: z.array(z.object({ name: z.string(), from: z.string().nullable(), until: z.string().nullable() })),
    history: z
      .array(z.object({ on: z.string().nullable(), text: z.string(), other: named.nullable() }))
      .describe('沿革，从早到晚'),
    answering: named.nullable().describe('已撤并的机关，现在由谁答复'),
  })
  .meta({ id: 'BodyInFull' })

/** Who discloses, for anyone. */
export function bodyOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.get<{ Querystring: z.output<typeof bodiesQuery> }>(
    '/bodies',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'listBodies',
        summary: '机关列表',
        tags: ['机关'],
        querystring: bodiesQuery,
        response: { 200: bodiesAnswer, 400: problem('参数有误') },
      },
    },
    async (request, reply) => {
      const { page, size, ...filter } = request.query
      const found = listBodies(await services.organisations.register(), todayOf(settings), filter)
      link(reply, pagesAround(BODIES, request.query, found.length))
      const items = found.slice((page - 1) * size, page * size).map(({ body, state }) => {
        const { code, name, region, level, kind, parentCode, exists } = state
        return {
          code,
          name,
          region,
          level,
          kind,
          parentCode,
          exists,
          endedAfter: body.endedAfter,
          href: `${REPORTS}/${code}`,
        }
      })
      return { total: found.length, page, size, items }
    },
  )

  api.get<{ Params: z.output<typeof bodyParam> }>(
    '/bodies/:body',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'getBody',
        summary: '一个机关：联系方式、沿革',
        tags: ['机关'],
        params: bodyParam,
        querystring: nothingElse,
        response: { 200: bodyAnswer, 404: problem('没有这个机关') },
      },
    },
    async (request) => {
      const register = await services.organisations.register()
      const body = register.bodies.find(({ code }) => code === request.params.body)
      if (!body) throw httpError(404, { detail: '没有这个机关代码。' })
      const told = publicBody(register, body, todayOf(settings))
      return { ...told, parentCode: told.parent?.code ?? null, href: `${REPORTS}/${body.code}` }
    },
  )
}
