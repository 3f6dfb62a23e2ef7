import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { may } from '../../../capabilities/accounts/index.ts'
import { cellLabel } from '../../../capabilities/annual-report/index.ts'
import {
  addresseeWords,
  articleWords,
  draftLetter,
  type KeptLetter,
  type LetterContent,
  mayBegin,
} from '../../../capabilities/case-letters/index.ts'
import { type CaseFile, clockOf } from '../../../capabilities/requests/index.ts'
import { type Day, yearOf } from '../../../law/day/index.ts'
import { processLettersOn } from '../../../law/letters/index.ts'
import { findOutcome, OUTCOME_KEYS, type Outcome, type OutcomeKey } from '../../../law/outcomes/index.ts'
import { formForYear, table3Path } from '../../../law/report-form/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { bodyOf, deskOf, viewedCase } from '../requests/request-desk.ts'
import { letterAnswerOf } from './letter-answer.ts'
import { letterError } from './letter-error.ts'
import { CHANGE_PROBLEMS, draftBody, letterAnswer, lettersAnswer, PROBLEMS, requestParams } from './letter-schemas.ts'
import { letterContext } from './letters-context.ts'
import { listingOf, namesIn } from './listing-answer.ts'

const tags = ['文书']
type Case = { Params: z.output<typeof requestParams> }

/** The letters of a case, what may be drafted; and what waits for whoever asks. */
export function letterListOperations(api: FastifyInstance, context: HttpContext): void {
  api.get<Case>(
    '/requests/:body/:id/letters',
    {
      config: { access: 'request.view' },
      schema: {
        operationId: 'listLetters',
        summary: '一件申请的文书',
        description: '各份文书走到哪一步，可以拟制哪些文书；不含文书的内容。',
        tags,
        params: requestParams,
        response: { 200: lettersAnswer, ...PROBLEMS },
      },
    },
    async (request) => {
      const { body, file } = await viewedCase(context, request, request.params)
      const { today, by } = deskOf(context, request)
      const letters = await context.services.caseLetters.ofRequest(body.id, file.request.id)
      const nameOf = await namesIn(context.services, letters)
      const due = await dueOf(context, request, file)
      return {
        items: letters.map((kept) => listingOf(kept, body, { number: file.request.number, due }, nameOf)),
        choices: choicesOf(file, letters, today),
        may: { draft: may(by.actor, 'draft.write', { bodyId: body.id }).ok },
      }
    },
  )
  draftOperation(api, context)
}

async function dueOf(context: HttpContext, request: FastifyRequest, file: CaseFile): Promise<Day | null> {
  const { today, rulesOf } = deskOf(context, request)
  const standing = clockOf(file, today, await rulesOf(file.request.bodyId))
  return standing.ok ? (standing.value.clock?.due ?? null) : null
}

const GROUPS = [
  ['partiallyGranted', '部分公开'],
  ['granted', '予以公开'],
  ['denied', '不予公开'],
  ['unable', '无法提供'],
  ['notProcessed', '不予处理'],
] as const
const groupOf = ({ row }: Outcome): string => GROUPS.find(([start]) => row.key.startsWith(start))?.[1] ?? '其他处理'

/** What whoever disagrees may do, in short; the letter says it in full. */
const REMEDIES = {
  'review-first': '不服的应当先申请行政复议',
  either: '不服的可以申请行政复议，也可以直接提起行政诉讼',
  none: '没有救济途径要告知',
} as const

/** As the form of the year prints it: 表三“（四）无法提供1.本机关不掌握相关政府信息”. */
const rowOf = ({ row }: Outcome, today: Day): string | null => {
  const form = formForYear(yearOf(today))
  return form ? cellLabel(table3Path(row.key, 'total'), form.edition).replace('·总计', '') : null
}

/** Every letter of the law's tables on a day, those that can't be begun now with the reason. */
function choicesOf(file: CaseFile, letters: readonly KeptLetter[], today: Day) {
  const replies = OUTCOME_KEYS.flatMap((key) => {
    const outcome = findOutcome(key, today)
    if (!outcome) return []
    const which = { kind: 'reply', letter: outcome.letter.id, outcome: key } as const
    const named = { title: outcome.letter.title, outcomeTitle: outcome.title, when: outcome.letter.decides }
    return [
      { which, ...named, group: groupOf(outcome), row: rowOf(outcome, today), remedy: REMEDIES[outcome.remedy.kind] },
    ]
  })
  const process = processLettersOn(today).map(({ id, title, when }) => {
    const which = { kind: 'process', letter: id, outcome: null } as const
    return { which, title, outcomeTitle: null, when, group: '过程文书', row: null, remedy: null }
  })
  return [...replies, ...process].map(({ which, ...named }) => {
    const refusal = mayBegin(file, letters, which, today)
    return {
      ...{ outcome: which.outcome, letter: which.letter, ...named },
      ...{ to: addresseeWords(which), article: articleWords(which) },
      ...{ may: refusal === undefined, whyNot: refusal?.message ?? null },
    }
  })
}

function draftOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<Case & { Body: z.output<typeof draftBody> }>(
    '/requests/:body/:id/letters',
    {
      config: { access: 'draft.write' },
      schema: {
        operationId: 'draftLetter',
        summary: '拟制文书',
        description: '案卷里已经有的自动填入。同一编号重复提交只拟制一份；同一种文书已经有一份在办的，返回 409。',
        tags,
        params: requestParams,
        body: draftBody,
        response: { 201: letterAnswer, ...CHANGE_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { services } = context
      const { outcome, letter, key, ...content } = request.body
      const body = await bodyOf(services, request.params.body)
      const { by } = deskOf(context, request)
      const which = outcome ? { outcome: outcome as OutcomeKey } : { letter: letter ?? '' }
      const wanted = { bodyId: body.id, requestId: request.params.id, which, content: given(content), key }
      const done = await draftLetter(letterContext(services), by, wanted)
      if (!done.ok) throw letterError(done.error)
      return reply.code(201).send(await letterAnswerOf(context, request, { body, kept: done.value }))
    },
  )
}

/** JSON has no undefined: what is optional is either there or not. */
const given = (content: object): Partial<LetterContent> =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined))
