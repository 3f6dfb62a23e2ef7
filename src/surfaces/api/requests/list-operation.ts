import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { HandlerFilter, RequestFilter, RequestListing } from '../../../capabilities/requests/index.ts'
import { nationalCalendar } from '../../../law/calendar/index.ts'
import { CHANNELS } from '../../../law/clock/index.ts'
import { OUTCOMES } from '../../../law/outcomes/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { outcomeTitle } from './case-words.ts'
import { bodiesFor, type Desk, deskOf } from './request-desk.ts'
import { PROBLEMS, requestsAnswer, requestsQuery } from './request-schemas.ts'
import { listMark } from './request-words.ts'

const DUE_SOON = 5

/** `GET /api/v1/requests`: the register of the bodies that somebody sees. */
export function listOperation(api: FastifyInstance, context: HttpContext): void {
  api.get<{ Querystring: z.output<typeof requestsQuery> }>(
    '/requests',
    {
      config: { access: 'request.view' },
      schema: {
        operationId: 'listRequests',
        summary: '申请列表',
        description: '有权查看的各机关的政府信息公开申请，期限近的在前。不含申请人信息。',
        tags: ['申请'],
        querystring: requestsQuery,
        response: { 200: requestsAnswer, ...PROBLEMS },
      },
    },
    async (request) => {
      const desk = deskOf(context, request)
      const { query } = request
      const bodies = await bodiesFor(context.services, desk.by.actor, 'request.view')
      const { total, items } = await context.services.register.requests.list(filterOf(query, bodies, desk))
      const shown = await listingsAnswer(context, items, bodies, desk)
      return { total, page: query.page, size: query.size, items: shown, outcomes: OUTCOME_CHOICES }
    },
  )
}

const OUTCOME_CHOICES = OUTCOMES.map(({ key, title }) => ({ value: key, label: title }))

export interface Named {
  readonly id: string
  readonly code: string
  readonly name: string
}

const bodyFacts = (body: Named | undefined, { id }: RequestListing) => ({
  bodyCode: body?.code ?? null,
  bodyName: body?.name ?? '',
  href: `/requests/${body?.code}/${id}`,
})

function filterOf(
  { body, state, handler, outcome, dueFrom, dueUntil, q, sort = 'due', page, size }: z.output<typeof requestsQuery>,
  bodies: readonly Named[],
  { today, by: { actor } }: Desk,
): RequestFilter {
  return {
    bodyIds: bodies.filter(({ code }) => body === undefined || code === body).map(({ id }) => id),
    ...(state ? { state } : {}),
    ...(handler ? { handler: handlerFilter(handler, actor.personId) } : {}),
    ...(outcome ? { outcome } : {}),
    ...(dueFrom ? { dueFrom } : {}),
    ...(dueUntil ? { dueUntil } : {}),
    ...(q ? { text: q } : {}),
    today,
    // By the country's calendar: a body's own closure moves the mark of a line, not which lines are found.
    soonUntil: nationalCalendar().addWorkingDays(today, DUE_SOON),
    sort,
    page,
    size,
  }
}

/** Nobody's, one's own, other people's, or a person's. */
export function handlerFilter(handler: string, personId: string): HandlerFilter {
  if (handler === 'none') return { is: 'none' }
  if (handler === 'others') return { is: 'other', id: personId }
  return { is: 'person', id: handler === 'me' ? personId : handler }
}

/** Lines of a list with the names of bodies and of those who handle them. */
export async function listingsAnswer(
  { services }: HttpContext,
  items: readonly RequestListing[],
  bodies: readonly Named[],
  desk: Desk,
) {
  const names = new Map(bodies.map((body) => [body.id, body]))
  const handlers = [...new Set(items.flatMap(({ handlerId }) => handlerId ?? []))]
  const people = new Map((await services.staff.people.findAll(handlers)).map(({ id, name }) => [id, name]))
  return Promise.all(
    items.map(async (item) => ({
      ...(await listingAnswer(item, desk)),
      ...bodyFacts(names.get(item.bodyId), item),
      handlerName: item.handlerId === null ? null : (people.get(item.handlerId) ?? '已经离开的人员'),
    })),
  )
}

async function listingAnswer(item: RequestListing, { today, rulesOf }: Desk) {
  const { calendar } = await rulesOf(item.bodyId)
  const daysLeft = item.due && item.endedOn === null ? calendar.workingDaysBetween(today, item.due) : null
  const { acts: after, bodyId: _, endedBy: __, ...facts } = item
  return {
    ...facts,
    after,
    outcomeTitle: outcomeTitle(item.outcome),
    channelTitle: CHANNELS[item.channel].title,
    daysLeft,
    ...listMark(item, today, daysLeft),
  }
}
