import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ACT_RULES } from '../../../capabilities/accounts/index.ts'
import { addToken, endToken, type PersonalToken, TOKEN_ACTS } from '../../../capabilities/people/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { staffOf } from '../../http/staff.ts'
import { peopleContext } from '../../http/who-asks.ts'
import { mineOf } from './mine.ts'
import { peopleError } from './people-error.ts'
import { PEOPLE_PROBLEMS } from './people-schemas.ts'
import { actKind } from './session-schemas.ts'

const tags = ['登录']
const tokenItem = z
  .object({
    id: z.string(),
    name: z.string(),
    acts: z.array(actKind),
    createdAt: z.string(),
    expiresAt: z.string(),
    usedAt: z.string().nullable().describe('最近一次使用，精确到分'),
    endedAt: z.string().nullable(),
  })
  .meta({ id: 'PersonalToken' })
const newToken = z.strictObject({
  name: z.string().max(200).describe('用途'),
  acts: z.array(actKind).max(100).describe('令牌可以办理的事；不超出本人当时的权限'),
  days: z.int().min(1).max(5000).describe('有效几日'),
})

/** One's own personal tokens: `/api/v1/session/tokens`. */
export function tokenOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.get(
    '/session/tokens',
    {
      config: { access: 'own.token' },
      schema: {
        operationId: 'listTokens',
        summary: '本人的个人访问令牌',
        tags,
        response: {
          200: z.object({
            items: z.array(tokenItem),
            acts: z.array(z.object({ act: actKind, label: z.string() })).describe('可以交给令牌的事'),
          }),
          ...PEOPLE_PROBLEMS,
        },
      },
    },
    async (request) => {
      const { person } = mineOf(request)
      const all = await services.staff.personalTokens.ofPerson(person.id)
      return { items: all.map(tokenView), acts: TOKEN_ACTS.map((act) => ({ act, label: ACT_RULES[act].label })) }
    },
  )

  api.post<{ Body: z.output<typeof newToken> }>(
    '/session/tokens',
    {
      config: { access: 'own.token' },
      schema: {
        operationId: 'addToken',
        summary: '新建个人访问令牌',
        description: '令牌原文只显示这一次。用时放在请求头 Authorization: Bearer 之后。',
        tags,
        body: newToken,
        response: { 201: z.object({ text: z.string(), token: tokenItem }), ...PEOPLE_PROBLEMS },
      },
    },
    async (request, reply) => {
      const done = await addToken(await peopleContext(services, settings), staffOf(request), request.body)
      if (!done.ok) throw peopleError(done.error)
      return reply.code(201).send({ text: done.value.text, token: tokenView(done.value.token) })
    },
  )

  api.delete<{ Params: { readonly id: string } }>(
    '/session/tokens/:id',
    {
      config: { access: 'own.token' },
      schema: {
        operationId: 'endToken',
        summary: '停用个人访问令牌',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 204: z.null(), ...PEOPLE_PROBLEMS },
      },
    },
    async (request, reply) => {
      const done = await endToken(await peopleContext(services, settings), staffOf(request), request.params.id)
      if (!done.ok) throw peopleError(done.error)
      return reply.code(204).send(null)
    },
  )
}

const tokenView = ({ id, name, acts, createdAt, expiresAt, usedAt, endedAt }: PersonalToken) => ({
  id,
  name,
  acts: [...acts],
  createdAt,
  expiresAt,
  usedAt,
  endedAt,
})
