import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { POST_KIND_NAMES, POST_KINDS } from '../../../capabilities/accounts/index.ts'
import { arrangeSubstitution, endPost, endSubstitution, grantPost } from '../../../capabilities/people/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { type Day, parseDay } from '../../../law/day/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView, staffOf } from '../../http/staff.ts'
import { peopleContext } from '../../http/who-asks.ts'
import { problem } from '../schemas.ts'
import { bodyIdOf } from './body-id-of.ts'
import { peopleError } from './people-error.ts'
import { grantBody, PEOPLE_PROBLEMS, postItem, postKindItem, postQuery, substitutionBody } from './people-schemas.ts'
import { postViews } from './people-views.ts'

const tags = ['人员与岗位']
const oneParam = z.object({ id: z.uuid() })
type One = { Params: z.output<typeof oneParam> }

/** A day that was filled in. @throws HttpError 422 where there is no such day */
function dayOf(name: string, text: string): Day {
  const found = parseDay(text)
  if (found) return found
  const detail = '应为 2019 年起的日期，如 2026-03-02。'
  throw httpError(422, { title: '没有办成', detail, parameters: [{ name, detail }] })
}

/** Posts: who holds them, and who stands in. */
export function postOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  const contextNow = () => peopleContext(services, settings)

  api.get(
    '/post-kinds',
    {
      config: { access: 'session' },
      schema: {
        operationId: 'listPostKinds',
        summary: '有哪些岗位，各做什么',
        tags,
        response: { 200: z.object({ items: z.array(postKindItem) }), 401: problem('没有登录') },
      },
    },
    async () => ({
      items: POST_KIND_NAMES.map((kind) => {
        const { label, duty, administers } = POST_KINDS[kind]
        return { kind, label, duty, administers }
      }),
    }),
  )

  api.get<{ Querystring: z.output<typeof postQuery> }>(
    '/posts',
    {
      config: { access: 'person.view' },
      schema: {
        operationId: 'listPosts',
        summary: '一个机关的岗位',
        tags,
        querystring: postQuery,
        response: { 200: z.object({ items: z.array(postItem) }), ...PEOPLE_PROBLEMS },
      },
    },
    async (request) => {
      const { body, state, substitutes } = request.query
      const bodyId = body === 'platform' ? PLATFORM : (await services.organisations.findByCode(body))?.id
      if (bodyId === undefined) throw httpError(404, { detail: '没有这个机关代码。' })
      const staff = await mayView(services, request, 'person.view', { bodyId })
      const posts = await services.staff.posts.atBody(bodyId)
      const views = await postViews(services, staff, await contextNow(), posts)
      return {
        items: views.filter(
          (post) =>
            (state === undefined || post.state === state) &&
            (substitutes === undefined || (post.substituteFor !== null) === substitutes),
        ),
      }
    },
  )

  api.post<{ Body: z.output<typeof grantBody> }>(
    '/posts',
    {
      config: { access: 'post.grant' },
      schema: {
        operationId: 'grantPost',
        summary: '授予岗位',
        description: '系统管理、安全管理、审计管理须由不同的人担任，同一时间不能兼任，不论在哪个机关。',
        tags,
        body: grantBody,
        response: { 201: postItem, ...PEOPLE_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { personId, kind, body, fromDay, untilDay } = request.body
      const ctx = await contextNow()
      const staff = staffOf(request)
      const done = await grantPost(ctx, staff, {
        personId,
        kind,
        bodyId: await bodyIdOf(services, body),
        fromDay: fromDay === undefined ? ctx.today : dayOf('fromDay', fromDay),
        untilDay: untilDay === null ? null : dayOf('untilDay', untilDay),
      })
      if (!done.ok) throw peopleError(done.error)
      const [view] = await postViews(services, staff, ctx, [done.value])
      return reply.code(201).send(view)
    },
  )

  api.post<{ Body: z.output<typeof substitutionBody> }>(
    '/substitutions',
    {
      config: { access: 'post.substitute' },
      schema: {
        operationId: 'arrangeSubstitution',
        summary: '安排代岗',
        description: '有期限，同一机关的人代，代岗不能再由别人代；原岗位收回，代岗随之结束。',
        tags,
        body: substitutionBody,
        response: { 201: postItem, ...PEOPLE_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { postId, personId, fromDay, untilDay } = request.body
      const ctx = await contextNow()
      const staff = staffOf(request)
      const done = await arrangeSubstitution(ctx, staff, {
        postId,
        personId,
        fromDay: fromDay === undefined ? ctx.today : dayOf('fromDay', fromDay),
        untilDay: dayOf('untilDay', untilDay),
      })
      if (!done.ok) throw peopleError(done.error)
      const [view] = await postViews(services, staff, ctx, [done.value])
      return reply.code(201).send(view)
    },
  )

  for (const { url, access, operationId, summary, act } of ENDING) {
    api.delete<One>(
      url,
      {
        config: { access },
        schema: { operationId, summary, tags, params: oneParam, response: { 204: z.null(), ...PEOPLE_PROBLEMS } },
      },
      async (request, reply) => {
        const done = await act(await contextNow(), staffOf(request), request.params.id)
        if (!done.ok) throw peopleError(done.error)
        return reply.code(204).send(null)
      },
    )
  }
}

/** Ended, not deleted: the history stays. */
const ENDING = [
  { url: '/posts/:id', access: 'post.end', operationId: 'endPost', summary: '收回岗位', act: endPost },
  {
    url: '/substitutions/:id',
    access: 'post.substitute',
    operationId: 'endSubstitution',
    summary: '提前结束代岗',
    act: endSubstitution,
  },
] as const
