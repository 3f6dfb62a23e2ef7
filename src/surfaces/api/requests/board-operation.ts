import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { stageOf, type WaitingStage } from '../../../capabilities/case-letters/index.ts'
import type { RequestFilter, RequestListing } from '../../../capabilities/requests/index.ts'
import { nationalCalendar } from '../../../law/calendar/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { handlerFilter, listingsAnswer, type Named } from './list-operation.ts'
import { bodiesFor, type Desk, deskOf } from './request-desk.ts'
import { handlerAsked, listing, PROBLEMS } from './request-schemas.ts'

const asked = z.strictObject({
  body: z.string().max(100).optional().describe('机关代码'),
  handler: handlerAsked.optional(),
})

/** The columns of the board, from left to right. */
const COLUMNS = {
  receipt: '待确定收到之日',
  running: '办理中',
  waiting: '等待申请人',
  signing: '文书待审核、签发',
  delivering: '文书待送达',
  unarchived: '已办结待归档',
} as const
type Column = keyof typeof COLUMNS

const answer = z
  .object({
    columns: z.array(
      z.object({
        key: z.enum(Object.keys(COLUMNS) as [Column]),
        title: z.string(),
        total: z.int(),
        cards: z.array(listing).describe('期限近的在前；很多的只给前面的'),
      }),
    ),
  })
  .meta({ id: 'RequestBoard' })

const DUE_SOON = 5
/** A body's open requests are fewer; where there are more, the rest is in the list. */
const READ = 500
const SHOWN = 50

/** `GET /api/v1/requests/board`: the open requests by what they wait for. */
export function boardOperation(api: FastifyInstance, context: HttpContext): void {
  api.get<{ Querystring: z.output<typeof asked> }>(
    '/requests/board',
    {
      config: { access: 'request.view' },
      schema: {
        operationId: 'readRequestBoard',
        summary: '申请看板',
        description: '没有办结和还没有归档的申请，按现在等什么分栏，每栏期限近的在前。不含申请人信息。',
        tags: ['申请'],
        querystring: asked,
        response: { 200: answer, ...PROBLEMS },
      },
    },
    async (request) => {
      const desk = deskOf(context, request)
      const { body, handler } = request.query
      const bodies = (await bodiesFor(context.services, desk.by.actor, 'request.view')).filter(
        ({ code }) => body === undefined || code === body,
      )
      const filter = {
        ...baseFilter(desk, bodies),
        ...(handler ? { handler: handlerFilter(handler, desk.by.actor.personId) } : {}),
      }
      const found = await columnsOf(context, filter)
      const columns = (Object.keys(COLUMNS) as Column[]).map(async (key) => {
        const { total, items } = found[key]
        const cards = await listingsAnswer(context, items.slice(0, SHOWN), bodies, desk)
        return { key, title: COLUMNS[key], total, cards }
      })
      return { columns: await Promise.all(columns) }
    },
  )
}

function baseFilter({ today }: Desk, bodies: readonly Named[]): RequestFilter {
  const soonUntil = nationalCalendar().addWorkingDays(today, DUE_SOON)
  return { bodyIds: bodies.map(({ id }) => id), today, soonUntil, sort: 'due', page: 1, size: READ }
}

interface Found {
  readonly total: number
  readonly items: readonly RequestListing[]
}

/** A running request with a letter on its way stands where the letter does. */
async function columnsOf({ services }: HttpContext, filter: RequestFilter): Promise<Readonly<Record<Column, Found>>> {
  const { requests } = services.register
  const states = ['receipt', 'running', 'waiting', 'unarchived'] as const
  const [receipt, running, waiting, unarchived] = await Promise.all(
    states.map((state) => requests.list({ ...filter, state })),
  )
  const at = async (stages: readonly WaitingStage[]): Promise<ReadonlySet<string>> => {
    const found = await Promise.all(stages.map((stage) => services.caseLetters.waiting(filter.bodyIds, stage, READ)))
    return new Set(
      found
        .flat()
        .filter((kept) => stageOf(kept) !== 'void')
        .map(({ letter }) => letter.requestId),
    )
  }
  const [signing, delivering] = await Promise.all([at(['approve', 'secrecy', 'sign']), at(['deliver'])])
  const { total = 0, items = [] } = running ?? {}
  const delivered = items.filter(({ id }) => delivering.has(id))
  const signed = items.filter(({ id }) => signing.has(id) && !delivering.has(id))
  const rest = items.filter(({ id }) => !signing.has(id) && !delivering.has(id))
  const none: Found = { total: 0, items: [] }
  return {
    receipt: receipt ?? none,
    running: { total: total - delivered.length - signed.length, items: rest },
    waiting: waiting ?? none,
    signing: { total: signed.length, items: signed },
    delivering: { total: delivered.length, items: delivered },
    unarchived: unarchived ?? none,
  }
}
