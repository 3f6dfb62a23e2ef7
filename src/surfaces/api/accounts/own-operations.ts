import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { endOwnSession } from '../../../capabilities/people/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { peopleContext, visitorOf } from '../../http/who-asks.ts'
import { problem } from '../schemas.ts'
import { knownOf } from './mine.ts'
import { peopleError } from './people-error.ts'
import { ownSession } from './session-schemas.ts'

const tags = ['登录']

/** One's own sessions: `/api/v1/session/all`. */
export function ownOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.get(
    '/session/all',
    {
      config: { access: 'own.view' },
      schema: {
        operationId: 'listOwnSessions',
        summary: '本人的会话',
        tags,
        response: { 200: z.object({ items: z.array(ownSession) }), 401: problem('没有登录') },
      },
    },
    async (request) => {
      const { person, session } = knownOf(request)
      const all = await services.staff.sessions.ofPerson(person.id)
      return {
        items: all.map(({ id, createdAt, seenAt, address, userAgent }) => ({
          id,
          startedAt: createdAt,
          lastSeenAt: seenAt,
          address,
          browser: userAgent,
          current: id === session?.id,
        })),
      }
    },
  )

  api.delete<{ Params: { readonly id: string } }>(
    '/session/all/:id',
    {
      config: { access: 'own.session-end' },
      schema: {
        operationId: 'endOwnSession',
        summary: '结束本人的一个会话',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 204: z.null(), 401: problem('没有登录'), 404: problem('没有这个会话') },
      },
    },
    async (request, reply) => {
      const { staff } = knownOf(request)
      const ctx = await peopleContext(services, settings)
      const done = await endOwnSession(ctx, staff.actor, request.params.id, visitorOf(settings, request))
      if (!done.ok) throw peopleError(done.error)
      return reply.code(204).send(null)
    },
  )
}
