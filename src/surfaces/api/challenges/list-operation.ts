import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { type ChallengeFile, challengeStanding } from '../../../capabilities/challenges/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { bodiesFor, type Desk, deskOf } from '../requests/request-desk.ts'
import { challengesAnswer, challengesQuery, PROBLEMS } from './challenge-schemas.ts'
import { caseMarkOf, KIND_LABELS, STAGES, titleOf } from './challenge-words.ts'

type Query = z.output<typeof challengesQuery>

/** `GET /api/v1/challenges`: the reviews and suits of the bodies that somebody sees. */
export function listOperation(api: FastifyInstance, context: HttpContext): void {
  api.get<{ Querystring: Query }>(
    '/challenges',
    {
      config: { access: 'challenge.view' },
      schema: {
        operationId: 'listChallenges',
        summary: '复议诉讼列表',
        description: '有权查看的各机关的行政复议、行政诉讼案件，本机关期限近的在前。不含当事人信息。',
        tags: ['复议诉讼'],
        querystring: challengesQuery,
        response: { 200: challengesAnswer, ...PROBLEMS },
      },
    },
    async (request) => {
      const { body, kind, stage, state, q, request: about, sort = 'due', page, size } = request.query
      const desk = deskOf(context, request)
      const seen = await bodiesFor(context.services, desk.by.actor, 'challenge.view')
      const bodies = seen.filter(({ code }) => body === undefined || code === body)
      const search = { ...(kind ? { kind } : {}), ...(q ? { text: q } : {}) }
      const files = await context.services.challenges.ofBodies(
        bodies.map(({ id }) => id),
        search,
      )
      const named = new Map(bodies.map((one) => [one.id, one]))
      const lines = (await Promise.all(files.filter(isAbout(about)).map((file) => lineOf(file, named, desk)))).flat()
      const found = lines
        .filter((line) => (!stage || line.stage === stage) && (!state || line.state === state))
        .toSorted(ORDERS[sort])
      return { total: found.length, page, size, items: found.slice((page - 1) * size, page * size) }
    },
  )
}

const isAbout =
  (requestId: string | undefined) =>
  ({ challenge: { about } }: ChallengeFile): boolean =>
    requestId === undefined || ('requestIds' in about && about.requestIds.includes(requestId))

interface Named {
  readonly code: string
  readonly name: string
}

/** Cases whose acts can't have followed each other are shown too, marked. */
async function lineOf({ challenge }: ChallengeFile, named: ReadonlyMap<string, Named>, { today, rulesOf }: Desk) {
  const body = named.get(challenge.bodyId)
  if (!body) return []
  const { calendar } = await rulesOf(challenge.bodyId)
  const { id, kind, heardBy } = challenge
  const facts = {
    ...{ id, kind, heardBy, title: titleOf(challenge), kindLabel: KIND_LABELS[kind] },
    ...{ href: `/challenges/${body.code}/${id}`, bodyCode: body.code, bodyName: body.name },
  }
  const standing = challengeStanding(challenge, today, calendar)
  if (!standing.ok) return [{ ...facts, ...UNLAWFUL }]
  const { stage, findings } = standing.value
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const mark = caseMarkOf(challenge, standing.value, today, calendar)
  return [{ ...facts, stage, stageWords: STAGES[stage], ...mark, errors }]
}

const UNLAWFUL = {
  ...({ stage: 'new', stageWords: STAGES.new, state: 'overdue', word: '经过前后不符，请核对' } as const),
  ...{ owed: null, due: null, daysLeft: null, provisional: false, errors: 1 },
}

type Line = Awaited<ReturnType<typeof lineOf>>[number]

/** Open ones first, by the body's own last day. */
const dueKey = ({ state, due, id }: Line): string => `${state === 'done' ? 1 : 0} ${due ?? '9999'} ${id}`
const ORDERS: Readonly<Record<NonNullable<Query['sort']>, (a: Line, b: Line) => number>> = {
  due: (a, b) => (dueKey(a) < dueKey(b) ? -1 : 1),
  // Identifiers are made in the order of registering.
  newest: (a, b) => (a.id > b.id ? -1 : 1),
  number: (a, b) => a.title.localeCompare(b.title, 'zh-Hans-CN', { numeric: true }) || (a.id < b.id ? -1 : 1),
}
