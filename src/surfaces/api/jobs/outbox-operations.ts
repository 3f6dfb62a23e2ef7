import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  CHANNEL_NAMES,
  CHANNELS,
  FAILURES,
  OUTBOX_STATES,
  type OutboxMessage,
  retryMessage,
} from '../../../capabilities/messages/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView, refusalError, staffOf } from '../../http/staff.ts'
import { bodyNames } from '../accounts/body-names.ts'
import { problem } from '../schemas.ts'

const tags = ['后台任务']
const refusals = { 401: problem('没有登录'), 403: problem('没有权限') }
const states = z.enum(Object.keys(OUTBOX_STATES) as [keyof typeof OUTBOX_STATES])
const channels = z.enum(CHANNEL_NAMES as [(typeof CHANNEL_NAMES)[number]])

const outboxQuery = z.strictObject({
  state: states.optional(),
  channel: channels.optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})

const outboxMessage = z
  .object({
    bodyId: z.string(),
    id: z.string(),
    bodyName: z.string(),
    channel: channels,
    channelLabel: z.string(),
    to: z.string().describe('收件人姓名；地址不列'),
    subject: z.string(),
    state: states,
    stateLabel: z.string(),
    attempts: z.int(),
    createdAt: z.string(),
    nextAt: z.string().nullable().describe('等待发送的，何时再试'),
    settledAt: z.string().nullable(),
    reason: z.string().nullable().describe('没有送出、不需要发送的原因'),
    code: z.int().nullable().describe('对方服务器答复的代码'),
  })
  .meta({ id: 'OutboxMessage' })

/** `/api/v1/outbox`: mail and SMS, and what became of each. */
export function outboxOperations(api: FastifyInstance, { services }: HttpContext): void {
  api.get<{ Querystring: z.output<typeof outboxQuery> }>(
    '/outbox',
    {
      config: { access: 'job.view' },
      schema: {
        operationId: 'listOutbox',
        summary: '邮件和短信的发送情况',
        tags,
        querystring: outboxQuery,
        response: {
          200: z.object({ total: z.int(), page: z.int(), size: z.int(), items: z.array(outboxMessage) }),
          ...refusals,
        },
      },
    },
    async (request) => {
      await mayView(services, request, 'job.view', { bodyId: PLATFORM })
      const { state, channel, page, size } = request.query
      const asked = { ...(state ? { state } : {}), ...(channel ? { channel } : {}), page, size }
      const { total, items } = await services.outbox.list(asked)
      const people = await services.staff.people.findAll([...new Set(items.map((item) => item.to.id))])
      const names = new Map(people.map((person) => [person.id, person.name]))
      const nameOf = await bodyNames(services)
      const shown = items.map((item) => outboxItem(item, names.get(item.to.id), nameOf(item.bodyId).bodyName))
      return { total, page, size, items: shown }
    },
  )

  api.post<{ Params: { readonly body: string; readonly id: string } }>(
    '/outbox/:body/:id/retry',
    {
      config: { access: 'job.retry' },
      schema: {
        operationId: 'retryMessage',
        summary: '重新发送一条没有送出的消息',
        tags,
        params: z.object({ body: z.guid().describe('机关的编号（bodyId）'), id: z.uuid() }),
        response: { 204: z.null(), ...refusals, 409: problem('消息不在未送出的状态') },
      },
    },
    async (request, reply) => {
      const { body: bodyId, id } = request.params
      const done = await retryMessage(services.atomically, staffOf(request), { bodyId, id })
      if (done.ok) return reply.code(204).send(null)
      if (done.error.kind === 'not-given-up') throw httpError(409, { detail: done.error.message })
      throw refusalError(done.error)
    },
  )
}

function outboxItem(message: OutboxMessage, name: string | undefined, bodyName: string): z.input<typeof outboxMessage> {
  const { bodyId, id, channel, subject, state, attempts, createdAt, nextAt, settledAt, failure, failureCode } = message
  return {
    bodyId,
    id,
    bodyName,
    channel,
    channelLabel: CHANNELS[channel],
    to: name ?? '（已不在名录中的人员）',
    subject,
    state,
    stateLabel: OUTBOX_STATES[state],
    attempts,
    createdAt,
    nextAt: state === 'waiting' ? nextAt : null,
    settledAt,
    reason: failure && FAILURES[failure],
    code: failureCode,
  }
}
