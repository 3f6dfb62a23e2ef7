import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../../capabilities/accounts/index.ts'
import { nationalCalendar } from '../../../law/calendar/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { bodiesFor, deskOf } from './request-desk.ts'
import { PROBLEMS } from './request-schemas.ts'

const answer = z
  .object({
    bodies: z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          open: z.int().describe('没有办结的'),
          overdue: z.int(),
          soon: z.int().describe('五个工作日内到期'),
          receipt: z.int().describe('收到之日还没有确定'),
          urged: z.int().describe('督办没有回应的'),
          mayUrge: z.boolean(),
        }),
      )
      .describe('超期多的在前'),
  })
  .meta({ id: 'RequestOverview' })

const DUE_SOON = 5

/** `GET /api/v1/requests/overview`: how the requests of each body stand, for whoever watches several. */
export function overviewOperation(api: FastifyInstance, context: HttpContext): void {
  api.get(
    '/requests/overview',
    {
      config: { access: 'request.view' },
      schema: {
        operationId: 'readRequestOverview',
        summary: '各机关的办理情况',
        description:
          '有权查看的各机关：没有办结、超期、将到期、收到之日没有确定、督办没有回应的件数。没有申请的机关不列。',
        tags: ['申请'],
        response: { 200: answer, ...PROBLEMS },
      },
    },
    async (request) => {
      const { today, by } = deskOf(context, request)
      const { services } = context
      const bodies = await bodiesFor(services, by.actor, 'request.view')
      const soonUntil = nationalCalendar().addWorkingDays(today, DUE_SOON)
      const counts = await services.register.requests.counts({ bodyIds: bodies.map(({ id }) => id), today, soonUntil })
      const lines = counts.flatMap(({ bodyId, ...counted }) => {
        const body = bodies.find(({ id }) => id === bodyId)
        const mayUrge = may(by.actor, 'request.urge', { bodyId }).ok
        return body ? [{ code: body.code, name: body.name, ...counted, mayUrge }] : []
      })
      return { bodies: lines.toSorted((a, b) => b.overdue - a.overdue || b.soon - a.soon || b.open - a.open) }
    },
  )
}
