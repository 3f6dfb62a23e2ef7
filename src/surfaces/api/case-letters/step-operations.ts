import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { ActKind } from '../../../capabilities/accounts/index.ts'
import {
  acknowledgeLetter,
  deliverLetter,
  dropLetter,
  finishLetter,
  type KeptLetter,
  type LetterContext,
  type LetterPlace,
  type Need,
  passLetter,
  returnLetter,
  submitLetter,
  voidLetter,
} from '../../../capabilities/case-letters/index.ts'
import type { By } from '../../../capabilities/requests/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { bodyOf, deskOf } from '../requests/request-desk.ts'
import { letterAnswerOf } from './letter-answer.ts'
import { letterError } from './letter-error.ts'
import { type OneLetter, placeOf } from './letter-operations.ts'
import {
  acknowledgementBody,
  CHANGE_PROBLEMS,
  deliveryBody,
  letterAnswer,
  letterParams,
  reasonBody,
  reviewBody,
  stepBody,
} from './letter-schemas.ts'
import { letterContext } from './letters-context.ts'

type Done = ReturnType<typeof submitLetter>

interface StepRoute<B extends z.ZodType> {
  /** Below the letter. */
  readonly path: string
  readonly access: ActKind
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly body: B
  readonly done: (context: LetterContext, by: By, place: LetterPlace, body: z.output<B>) => Done
}

/** What is done with a letter, a route a step: each answers with the letter as it stands then. */
export function stepOperations(api: FastifyInstance, context: HttpContext): void {
  const route = <B extends z.ZodType<{ after: number; key: string }>>(given: StepRoute<B>): void => {
    const { path, access, operationId, summary, description, body, done } = given
    api.post<OneLetter & { Body: z.output<B> }>(
      `/requests/:body/:id/letters/:letter/${path}`,
      {
        config: { access },
        schema: {
          ...{ operationId, summary, ...(description ? { description } : {}), tags: ['文书'] },
          params: letterParams,
          body,
          response: { 200: letterAnswer, ...CHANGE_PROBLEMS },
        },
      },
      async (request) => {
        const { services } = context
        const organisation = await bodyOf(services, (request.params as OneLetter['Params']).body)
        const { by } = deskOf(context, request as FastifyRequest)
        const place = placeOf(organisation, request as FastifyRequest<OneLetter>, request.body as z.output<B>)
        const result = await done(letterContext(services), by, place, request.body as z.output<B>)
        if (!result.ok) throw letterError(result.error)
        const kept: KeptLetter = result.value
        return letterAnswerOf(context, request as FastifyRequest, { body: organisation, kept })
      },
    )
  }
  route({
    ...{ path: 'submission', access: 'draft.write', operationId: 'submitLetter', summary: '提交审核' },
    description: '文书没有要改正的，才能提交。',
    body: stepBody,
    done: submitLetter,
  })
  route({
    ...{ path: 'finish', access: 'draft.write', operationId: 'finishLetter', summary: '编号定稿（不用审核的文书）' },
    body: stepBody,
    done: finishLetter,
  })
  for (const { need, ...review } of REVIEWS) {
    route({
      ...review,
      body: reviewBody,
      done: (ctx, by, place, { decision, reason }) =>
        decision === 'pass' ? passLetter(ctx, by, need, place) : returnLetter(ctx, by, need, place, reason),
    })
  }
  route({
    ...{ path: 'dropping', access: 'draft.write', operationId: 'dropLetter', summary: '撤下不用' },
    description: '还没有编号的文书。',
    body: reasonBody,
    done: (ctx, by, place, { reason }) => dropLetter(ctx, by, place, reason),
  })
  route({
    ...{ path: 'voiding', access: 'draft.void', operationId: 'voidLetter', summary: '作废' },
    description: '已经编号、还没有送达的文书；文号保留，不再使用。',
    body: reasonBody,
    done: (ctx, by, place, { reason }) => voidLetter(ctx, by, place, reason),
  })
  route({
    ...{ path: 'delivery', access: 'request.record', operationId: 'deliverLetter', summary: '登记送达' },
    description: '同时在台账里记录相应的办理行为；超过期限的照样登记，并在申请里指出。',
    body: deliveryBody,
    done: (ctx, by, place, { means, sentOn, signedOn, proof }) =>
      deliverLetter(ctx, by, place, { means, sentOn, proof, ...(signedOn ? { signedOn } : {}) }),
  })
  route({
    ...{ path: 'acknowledgement', access: 'request.record', operationId: 'acknowledgeLetter', summary: '登记签收' },
    description: '邮寄、电子送达的，收到签收的凭证以后登记。',
    body: acknowledgementBody,
    done: acknowledgeLetter,
  })
}

const REVIEWS = [
  { need: 'approve', path: 'approval', access: 'draft.approve', operationId: 'approveLetter', summary: '审核' },
  {
    ...{ need: 'secrecy', path: 'secrecy-review', access: 'draft.secrecy-review' },
    ...{ operationId: 'reviewLetterSecrecy', summary: '保密审查' },
  },
  { need: 'sign', path: 'signature', access: 'draft.sign', operationId: 'signLetter', summary: '签发' },
] as const satisfies readonly { need: Need; path: string; access: ActKind; operationId: string; summary: string }[]
