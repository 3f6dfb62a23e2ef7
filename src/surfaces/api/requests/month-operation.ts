import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { nationalCalendar } from '../../../law/calendar/index.ts'
import { addDays, type Day, day } from '../../../law/day/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { dayOut } from '../form-schemas.ts'
import { handlerFilter, listingsAnswer } from './list-operation.ts'
import { bodiesFor, deskOf } from './request-desk.ts'
import { handlerAsked, listing, PROBLEMS } from './request-schemas.ts'

const asked = z.strictObject({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .describe('2026-03'),
  body: z.string().max(100).optional().describe('机关代码'),
  handler: handlerAsked.optional(),
})
const answer = z
  .object({
    month: z.string(),
    days: z.array(
      z.object({
        day: dayOut,
        working: z.boolean(),
        provisional: z.boolean().describe('放假安排尚未公布'),
        count: z.int(),
        items: z.array(listing),
      }),
    ),
    total: z.int(),
    more: z.int().describe('太多而没有列出的'),
  })
  .meta({ id: 'RequestMonth' })

const MOST = 500

/** `GET /api/v1/requests/month`: what has to be answered on which day of a month. */
export function monthOperation(api: FastifyInstance, context: HttpContext): void {
  api.get<{ Querystring: z.output<typeof asked> }>(
    '/requests/month',
    {
      config: { access: 'request.view' },
      schema: {
        operationId: 'readRequestMonth',
        summary: '期限日历',
        description: '一个月里哪一日有哪些申请到期。工作日依全国的放假安排；本机关的另行安排见各件的期限账目。',
        tags: ['申请'],
        querystring: asked,
        response: { 200: answer, ...PROBLEMS },
      },
    },
    async (request) => {
      const desk = deskOf(context, request)
      const { month, body, handler } = request.query
      const bodies = (await bodiesFor(context.services, desk.by.actor, 'request.view')).filter(
        ({ code }) => body === undefined || code === body,
      )
      const days = daysOf(month)
      const [dueFrom, dueUntil] = [days[0] as Day, days.at(-1) as Day]
      const { total, items } = await context.services.register.requests.list({
        ...{ bodyIds: bodies.map(({ id }) => id), today: desk.today, soonUntil: desk.today },
        ...{ dueFrom, dueUntil, sort: 'due', page: 1, size: MOST },
        ...(handler ? { handler: handlerFilter(handler, desk.by.actor.personId) } : {}),
      })
      const shown = await listingsAnswer(context, items, bodies, desk)
      const calendar = nationalCalendar()
      return {
        month,
        total,
        more: total - shown.length,
        days: days.map((each) => {
          const own = shown.filter(({ due }) => due === each)
          const { working, provisional } = calendar.dayAt(each)
          return { day: each, working, provisional, count: own.length, items: own }
        }),
      }
    },
  )
}

function daysOf(month: string): readonly Day[] {
  const first = day(`${month}-01`)
  const days: Day[] = []
  for (let each = first; each.startsWith(month); each = addDays(each, 1)) days.push(each)
  return days
}
