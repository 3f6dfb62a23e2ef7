import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { inboxOf, MESSAGE_KINDS, markRead } from '../../../capabilities/messages/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { refusalError, staffOf } from '../../http/staff.ts'
import { bodyNames } from '../accounts/body-names.ts'
import { problem } from '../schemas.ts'

const tags = ['消息']

const inboxQuery = z.strictObject({
  unread: z.enum(['1', '0']).optional().describe('1：只要未读的'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})

const inboxMessage = z
  .object({
    id: z.string(),
    kind: z.enum(Object.keys(MESSAGE_KINDS) as [keyof typeof MESSAGE_KINDS]),
    kindLabel: z.string(),
    bodyName: z.string(),
    subject: z.string(),
    text: z.string(),
    href: z.string().nullable().describe('控制台里的地址（/console 之下）'),
    createdAt: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'InboxMessage' })

const inboxAnswer = z.object({
  total: z.int(),
  page: z.int(),
  size: z.int(),
  unread: z.int().describe('未读的总数'),
  items: z.array(inboxMessage),
})

const marked = z.object({ marked: z.int().describe('这次标为已读的条数') })
const refusals = { 401: problem('没有登录'), 403: problem('没有权限') }

/** `/api/v1/inbox`: one's own messages. */
export function inboxOperations(api: FastifyInstance, { services }: HttpContext): void {
  api.get<{ Querystring: z.output<typeof inboxQuery> }>(
    '/inbox',
    {
      config: { access: 'own.view' },
      schema: {
        operationId: 'listInbox',
        summary: '本人的站内消息',
        tags,
        querystring: inboxQuery,
        response: { 200: inboxAnswer, ...refusals },
      },
    },
    async (request) => {
      const { page, size, unread } = request.query
      const owner = inboxOf(staffOf(request).actor)
      const found = await services.inbox.list(owner, { unread: unread === '1', page, size })
      const counted = unread === '1' ? found : await services.inbox.list(owner, { unread: true, page: 1, size: 1 })
      const nameOf = found.items.length > 0 ? await bodyNames(services) : undefined
      const items = found.items.map(({ id, kind, bodyId, subject, text, href, createdAt, readAt }) => {
        const bodyName = nameOf?.(bodyId).bodyName ?? ''
        return { id, kind, kindLabel: MESSAGE_KINDS[kind], bodyName, subject, text, href, createdAt, readAt }
      })
      return { total: found.total, page, size, unread: counted.total, items }
    },
  )

  api.post<{ Params: { readonly id: string } }>(
    '/inbox/:id/read',
    {
      config: { access: 'own.inbox' },
      schema: {
        operationId: 'markMessageRead',
        summary: '把一条消息标为已读',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 200: marked, ...refusals, 404: problem('没有这条消息') },
      },
    },
    async (request) => {
      const done = await markRead(services.atomically, staffOf(request), request.params.id)
      if (!done.ok) throw refusalError(done.error)
      return { marked: done.value }
    },
  )

  api.post(
    '/inbox/read',
    {
      config: { access: 'own.inbox' },
      schema: {
        operationId: 'markAllMessagesRead',
        summary: '把全部消息标为已读',
        tags,
        response: { 200: marked, ...refusals },
      },
    },
    async (request) => {
      const done = await markRead(services.atomically, staffOf(request), null)
      if (!done.ok) throw refusalError(done.error)
      return { marked: done.value }
    },
  )
}
