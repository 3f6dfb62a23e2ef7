import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  ACT_KINDS,
  type Act,
  CHANNEL_KINDS,
  type ClockRefusal,
  parseAct,
  type RequestFile,
  requestClock,
} from '../../../law/clock/index.ts'
import { type Day, parseDay } from '../../../law/day/index.ts'
import { deadlineJson } from '../../deadline-words.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { dayInShanghai } from '../../today.ts'
import { problem } from '../schemas.ts'
import { deadlineAnswer } from './deadline-answer.ts'

const MOST_ACTS = 100

const day = z
  .string()
  .refine((text) => parseDay(text) !== undefined)
  .transform((text) => text as Day)
const channel = z.enum(CHANNEL_KINDS).default('in_person').describe('申请渠道；只影响收到之日的依据')
const received = day.describe('收到申请之日，依第三十一条确定，如 2025-01-20')
const on = day.optional().describe('从哪一日看，不填为今天（北京时间）')

const query = z.strictObject({
  received,
  channel,
  act: z
    .union([z.string(), z.array(z.string()).max(MOST_ACTS)])
    .optional()
    .describe('已经发生的行为，写作“行为=日期”或者“行为=日期,第二项”，可以重复；次序不限'),
  on,
})

const body = z.strictObject({
  received,
  channel,
  acts: z
    .array(
      z.strictObject({
        kind: z.enum(ACT_KINDS),
        on: day,
        days: z.int().optional().describe('延长的工作日数'),
        receivedOn: day.optional().describe('对方收到函件之日'),
        until: day.optional().describe('函件写明的最后一日'),
        party: z.string().max(100).optional().describe('同时征求几方的，区分各方'),
      }),
    )
    .max(MOST_ACTS)
    .default([])
    .describe('已经发生的行为：kind、on，另可写 days、receivedOn、until、party；次序不限'),
  on,
})

const SCHEMA = {
  tags: ['计算'],
  description: `逐日列出是否计入答复期限、理由和条款，接下来依法可以做什么、最迟哪一日。行为有 ${ACT_KINDS.join('、')}。`,
  response: { 200: deadlineAnswer, 400: problem('参数有误，或者这些行为不能这样接续') },
} as const

/** `/api/v1/calculators/deadline`: the legal clock of a request. GET writes acts as the command line does, POST as objects. */
export function deadlineOperation(api: FastifyInstance): void {
  api.get<{ Querystring: z.output<typeof query> }>(
    '/calculators/deadline',
    {
      config: { access: 'public' },
      schema: { ...SCHEMA, operationId: 'calculateDeadline', summary: '答复期限', querystring: query },
    },
    async ({ query: asked }) =>
      clockOf({ receivedOn: asked.received, channel: asked.channel, acts: actsOf(asked.act) }, asked.on, 'act'),
  )
  api.post<{ Body: z.output<typeof body> }>(
    '/calculators/deadline',
    {
      config: { access: 'public' },
      schema: { ...SCHEMA, operationId: 'calculateDeadlineOfActs', summary: '答复期限（以 JSON 提交）', body },
    },
    async ({ body: asked }, reply) => {
      reply.header('cache-control', 'no-store')
      // JSON has no undefined: what is optional is either there or not.
      const acts = asked.acts as readonly Act[]
      return clockOf({ receivedOn: asked.received, channel: asked.channel, acts }, asked.on, 'acts')
    },
  )
}

function clockOf(file: RequestFile, seenOn: Day | undefined, actsName: string) {
  const clock = requestClock(file, { on: seenOn ?? dayInShanghai(new Date()) })
  if (clock.ok) return deadlineJson(clock.value)
  throw refused(clock.error, actsName)
}

function refused(refusal: ClockRefusal, actsName: string): HttpError {
  const detail = `${refusal.message}（${refusal.article}）`
  return httpError(400, { detail, parameters: [{ name: 'act' in refusal ? actsName : 'received', detail }] })
}

function actsOf(given: string | readonly string[] | undefined): readonly Act[] {
  const parsed = [given ?? []].flat().map(parseAct)
  const wrong = parsed.flatMap((each) => (each.ok ? [] : [{ name: 'act', detail: each.error.message }]))
  if (wrong.length > 0) throw httpError(400, { detail: '有的行为写得不对。', parameters: wrong })
  return parsed.flatMap((each) => (each.ok ? [each.value] : []))
}
