import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type GivenStep, takeStep } from '../../../capabilities/disclosure-log/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { bodyOf, deskOf } from '../requests/request-desk.ts'
import { proposalAnswerOf } from './proposal-answer.ts'
import { proposalError } from './proposal-error.ts'
import { type OneProposal, proposing, split, viewedProposal } from './proposal-operations.ts'
import {
  CHANGE_PROBLEMS,
  proposalAnswer,
  proposalParams,
  publishBody,
  reviewBody,
  reviseBody,
  withdrawBody,
} from './proposal-schemas.ts'

const answers = { 200: proposalAnswer, ...CHANGE_PROBLEMS }
const common = { tags: ['公开建议'], params: proposalParams, response: answers }

/** What is done with a proposal: mended, reviewed, made public, withdrawn. */
export function proposalStepOperations(api: FastifyInstance, context: HttpContext): void {
  const take = (request: FastifyRequest<OneProposal>, step: GivenStep, seen: Seen) =>
    taken(context, request, step, seen)
  api.post<OneProposal & { Body: z.output<typeof reviseBody> }>(
    '/disclosures/:body/:id/revision',
    {
      config: { access: 'disclosure.propose' },
      schema: { operationId: 'reviseDisclosure', summary: '修改公开建议', body: reviseBody, ...common },
    },
    async (request) => {
      const { after, key, ...written } = request.body
      return take(request, { kind: 'revised', ...split(written) }, { after, key })
    },
  )
  api.post<OneProposal & { Body: z.output<typeof reviewBody> }>(
    '/disclosures/:body/:id/review',
    {
      config: { access: 'disclosure.publish' },
      schema: {
        operationId: 'reviewDisclosure',
        summary: '审核公开建议',
        description: '审核通过、退回修改，或者不予主动公开。拟稿人不能审核自己拟的。',
        body: reviewBody,
        ...common,
      },
    },
    async (request) => {
      const { verdict, why, after, key } = request.body
      return take(request, { kind: verdict, why }, { after, key })
    },
  )
  api.post<OneProposal & { Body: z.output<typeof publishBody> }>(
    '/disclosures/:body/:id/publication',
    {
      config: { access: 'disclosure.publish' },
      schema: {
        operationId: 'publishDisclosure',
        summary: '公开',
        description: '审核通过以后公开；公开以前再核对一次有没有申请人信息。',
        body: publishBody,
        ...common,
      },
    },
    async (request) => take(request, { kind: 'published' }, request.body),
  )
  api.post<OneProposal & { Body: z.output<typeof withdrawBody> }>(
    '/disclosures/:body/:id/withdrawal',
    {
      config: { access: 'disclosure.withdraw' },
      schema: {
        operationId: 'withdrawDisclosure',
        summary: '撤下已公开的',
        description: '内容撤下，列表里仍然看得到撤下的日期和理由。',
        body: withdrawBody,
        ...common,
      },
    },
    async (request) => {
      const { why, withTitle, after, key } = request.body
      return take(request, { kind: 'withdrawn', why, withTitle }, { after, key })
    },
  )
}

interface Seen {
  readonly after: number
  readonly key: string
}

async function taken(context: HttpContext, request: FastifyRequest<OneProposal>, step: GivenStep, seen: Seen) {
  const { body: code, id } = request.params
  const body = await bodyOf(context.services, code)
  const { after, key } = seen
  const done = await takeStep(proposing(context), deskOf(context, request).by, {
    bodyId: body.id,
    id,
    step,
    after,
    key,
  })
  if (!done.ok) throw proposalError(done.error)
  const { file } = await viewedProposal(context, request, request.params)
  return proposalAnswerOf(context, request, body, file)
}
