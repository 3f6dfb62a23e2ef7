import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  type GivenStep,
  PROPOSAL_REASONS,
  type ProposalFile,
  proposeDisclosure,
  stageOf,
} from '../../../capabilities/disclosure-log/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import { formatCitation } from '../../../law/articles/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { mayView } from '../../http/staff.ts'
import { bodiesFor, bodyOf, deskOf } from '../requests/request-desk.ts'
import { lineOf, opened, proposalAnswerOf } from './proposal-answer.ts'
import { proposalError } from './proposal-error.ts'
import {
  CHANGE_PROBLEMS,
  created,
  formAnswer,
  PROBLEMS,
  proposalAnswer,
  proposalParams,
  proposalsAnswer,
  proposalsQuery,
  proposeBody,
} from './proposal-schemas.ts'

export type OneProposal = { Params: z.output<typeof proposalParams> }
const tags = ['公开建议']

/** Proposals to publish: listed, made, seen. */
export function proposalOperations(api: FastifyInstance, context: HttpContext): void {
  formOperation(api, context)
  listOperation(api, context)
  proposeOperation(api, context)
  api.get<OneProposal>(
    '/disclosures/:body/:id',
    {
      config: { access: 'request.view' },
      schema: {
        operationId: 'readDisclosure',
        summary: '一件公开建议',
        description: '拟公开的内容、与申请人相近之处、经过、可以接着办的。',
        tags,
        params: proposalParams,
        response: { 200: proposalAnswer, ...PROBLEMS, 503: CHANGE_PROBLEMS[503] },
      },
    },
    async (request) => {
      const { body, file } = await viewedProposal(context, request, request.params)
      return proposalAnswerOf(context, request, body, file)
    },
  )
}

/** @throws HttpError 403, entered in the chain, before anything is said about whether there is such a proposal; 404 */
export async function viewedProposal(
  { services }: HttpContext,
  request: FastifyRequest,
  { body: code, id }: OneProposal['Params'],
): Promise<{ readonly body: Organisation; readonly file: ProposalFile }> {
  const body = await bodyOf(services, code)
  await mayView(services, request, 'request.view', { bodyId: body.id })
  const file = await services.proposals.find(body.id, id)
  if (!file) throw proposalError({ kind: 'no-such-proposal', message: '没有这件公开建议。请从公开建议列表进入。' })
  return { body, file }
}

function listOperation(api: FastifyInstance, context: HttpContext): void {
  api.get<{ Querystring: z.output<typeof proposalsQuery> }>(
    '/disclosures',
    {
      config: { access: 'request.view' },
      schema: {
        operationId: 'listDisclosures',
        summary: '公开建议列表',
        description: '有权查看的各机关的公开建议，新的在前。不含申请人信息。',
        tags,
        querystring: proposalsQuery,
        response: { 200: proposalsAnswer, ...PROBLEMS },
      },
    },
    async (request) => {
      const { body, request: requestId, stage, page, size } = request.query
      const { services } = context
      const seen = await bodiesFor(services, deskOf(context, request).by.actor, 'request.view')
      const bodies = new Map(seen.filter(({ code }) => !body || code === body).map((one) => [one.id, one]))
      const all = await services.proposals.ofBodies([...bodies.keys()], requestId)
      const found = all.filter((file) => !stage || stageOf(file) === stage)
      const shown = found.slice((page - 1) * size, page * size)
      const lines = await Promise.all(
        shown.map(async (file) => {
          const own = bodies.get(file.bodyId)
          return own ? [lineOf(await opened(services, file), own)] : []
        }),
      )
      return { total: found.length, page, size, items: lines.flat() }
    },
  )
}

function formOperation(api: FastifyInstance, context: HttpContext): void {
  api.get(
    '/disclosures/form',
    {
      config: { access: 'disclosure.propose' },
      schema: {
        operationId: 'readDisclosureForm',
        summary: '提出公开建议的选项',
        tags,
        response: { 200: formAnswer, ...PROBLEMS },
      },
    },
    async (request) => {
      const { by } = deskOf(context, request)
      const bodies = await bodiesFor(context.services, by.actor, 'disclosure.propose')
      return {
        bodies: bodies.map(({ code, name }) => ({ code, name })),
        reasons: Object.entries(PROPOSAL_REASONS).map(([value, { label, articles }]) => ({
          ...{ value, label, article: formatCitation(articles) },
        })),
      }
    },
  )
}

function proposeOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<{ Body: z.output<typeof proposeBody> }>(
    '/disclosures',
    {
      config: { access: 'disclosure.propose' },
      schema: {
        operationId: 'proposeDisclosure',
        summary: '提出公开建议',
        description:
          '由已经答复、已经提供信息的申请提出。题名和摘要另写：含有申请人号码、住址的不收，含有姓名或者照抄申请书的要说明理由。',
        tags,
        body: proposeBody,
        response: { 201: created, ...CHANGE_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { body: code, request: requestId, reason, others, key, ...written } = request.body
      const { services } = context
      const body = await bodyOf(services, code)
      const given = { bodyId: body.id, requestId, reason, others, key, ...split(written) }
      const done = await proposeDisclosure(proposing(context), deskOf(context, request).by, given)
      if (!done.ok) throw proposalError(done.error)
      return reply.code(201).send({ id: done.value.id, href: `/disclosure/${body.code}/${done.value.id}` })
    },
  )
}

export const proposing = ({ services }: HttpContext) => ({ ...services.register, atomically: services.atomically })

type Written = Pick<
  z.output<typeof proposeBody>,
  'title' | 'summary' | 'disclosed' | 'link' | 'suggestion' | 'acknowledged'
>

/** What is to be public, and what is said of it inside. */
export const split = ({
  suggestion,
  acknowledged,
  ...text
}: Written): Pick<GivenStep & { kind: 'revised' }, 'text' | 'note'> => ({
  text,
  note: { suggestion, acknowledged },
})
