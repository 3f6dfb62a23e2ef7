import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../../capabilities/accounts/index.ts'
import { listBodies, nearestState, type Register, remarksOn } from '../../../capabilities/organisations/index.ts'
import { type Day, parseDay } from '../../../law/day/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { link } from '../../http/link-header.ts'
import { pagesAround } from '../../http/list-query.ts'
import { mayView, staffOf } from '../../http/staff.ts'
import { problem } from '../schemas.ts'
import { listAnswer, oneAnswer } from './answers.ts'
import { todayOf } from './context.ts'
import { contactOn, describeBody, factsOf } from './describe-body.ts'
import { listQuery, type OrganisationListQuery } from './schemas.ts'

const LIST = '/api/v1/organisations'

/** The register as staff see it: the bodies that their posts extend to. */
export function organisationReads(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.get<{ Querystring: OrganisationListQuery }>(
    '/organisations',
    {
      config: { access: 'organisation.view' },
      schema: {
        operationId: 'listOrganisations',
        summary: '机关名录',
        description: '您的岗位所及的机关，某一日的状态。分页见 Link 响应头。',
        tags: ['机关名录'],
        querystring: listQuery,
        response: { 200: listAnswer, 400: problem('参数有误'), 401: problem('没有登录'), 403: problem('没有权限') },
      },
    },
    async (request, reply) => {
      const { actor } = staffOf(request)
      const { page, size, on: asked, ...filter } = request.query
      const on = parseDay(asked ?? '') ?? todayOf(settings)
      const register = await services.organisations.register()
      const seen = listBodies(register, on, filter).filter(
        ({ body }) => may(actor, 'organisation.view', { bodyId: body.id }).ok,
      )
      link(reply, pagesAround(LIST, request.query, seen.length))
      reply.header('x-total-count', seen.length)
      const items = seen.slice((page - 1) * size, page * size).map((one) => listItem(register, on, one))
      return { total: seen.length, page, size, on, items }
    },
  )

  api.get<{ Params: { readonly body: string } }>(
    '/organisations/:body',
    {
      config: { access: 'organisation.view' },
      schema: {
        operationId: 'getOrganisation',
        summary: '一个机关的登记内容和沿革',
        tags: ['机关名录'],
        params: z.object({ body: z.string().describe('机关代码') }),
        response: { 200: oneAnswer, 401: problem('没有登录'), 403: problem('没有权限'), 404: problem('没有这个机关') },
      },
    },
    async (request) => {
      const register = await services.organisations.register()
      const body = register.bodies.find(({ code }) => code === request.params.body)
      if (!body) throw httpError(404, { detail: '没有这个机关代码。' })
      const { actor } = await mayView(services, request, 'organisation.view', { bodyId: body.id })
      return describeBody(register, body, todayOf(settings), actor)
    },
  )
}

function listItem(register: Register, on: Day, { body, state, formerName }: ReturnType<typeof listBodies>[number]) {
  const parent = register.bodies.find(({ code }) => code === state.parentCode)
  const facts = factsOf(state)
  return {
    ...facts,
    id: body.id,
    code: body.code,
    exists: state.exists,
    endedAfter: body.endedAfter,
    parentName: parent ? nearestState(parent, on).name : null,
    formerName,
    remarks: remarksOn(facts, contactOn(body, on)).length,
    href: `${LIST}/${body.code}`,
  }
}
