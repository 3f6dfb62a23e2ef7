import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { type KeptLetter, WAITING_STAGES, type WaitingStage } from '../../../capabilities/case-letters/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import { clockOf } from '../../../capabilities/requests/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { bodiesFor, deskOf } from '../requests/request-desk.ts'
import { PROBLEMS, queueAnswer, queueQuery } from './letter-schemas.ts'
import { listingOf, namesIn } from './listing-answer.ts'
import { whyNotMay } from './next-steps.ts'

const MOST_LISTED = 300

/** The act that takes a letter out of each queue. */
const TAKEN_BY = {
  approve: 'draft.approve',
  secrecy: 'draft.secrecy-review',
  sign: 'draft.sign',
  deliver: 'request.record',
} as const satisfies Readonly<Record<WaitingStage, string>>

/** What waits for whoever asks. */
export function queueOperation(api: FastifyInstance, context: HttpContext): void {
  const { services } = context
  api.get<{ Querystring: z.output<typeof queueQuery> }>(
    '/letters',
    {
      config: { access: 'session' },
      schema: {
        operationId: 'listWaitingLetters',
        summary: '等待本人办理的文书',
        description: '本人的岗位可以审核、审查、签发、送达的文书，等得最久的在前。自己拟制的列出，但不能办。',
        tags: ['文书'],
        querystring: queueQuery,
        response: { 200: queueAnswer, ...PROBLEMS },
      },
    },
    async (request) => {
      const { by, rulesOf, today } = deskOf(context, request)
      const waitingFor = async (stage: WaitingStage) => {
        const bodies = await bodiesFor(services, by.actor, TAKEN_BY[stage])
        const letters = await services.caseLetters.waiting(
          bodies.map(({ id }) => id),
          stage,
          MOST_LISTED,
        )
        return { bodies, letters }
      }
      const mine = (kept: KeptLetter, stage: WaitingStage) => whyNotMay(by.actor, kept, TAKEN_BY[stage])
      const all = await Promise.all(WAITING_STAGES.map(async (stage) => [stage, await waitingFor(stage)] as const))
      const counts = Object.fromEntries(
        all.map(([stage, { letters }]) => [stage, letters.filter((kept) => mine(kept, stage) === null).length]),
      ) as Record<WaitingStage, number>
      const { waiting } = request.query
      const { bodies, letters } = all.find(([stage]) => stage === waiting)?.[1] ?? { bodies: [], letters: [] }
      const nameOf = await namesIn(services, letters)
      const items = letters.map(async (kept) => {
        const { bodyId, requestId } = kept.letter
        const body = bodies.find(({ id }) => id === bodyId) as Organisation
        const file = await services.register.requests.find(bodyId, requestId)
        const standing = file && clockOf(file, today, await rulesOf(bodyId))
        const due = standing?.ok ? (standing.value.clock?.due ?? null) : null
        const whyNot = mine(kept, waiting)
        const listed = listingOf(kept, body, { number: file?.request.number ?? '', due }, nameOf)
        return { ...listed, may: whyNot === null, whyNot }
      })
      return { items: await Promise.all(items), counts }
    },
  )
}
