import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  CASE_STANDINGS,
  type ChallengeFile,
  recordChallengeAct,
  registerChallenge,
} from '../../../capabilities/challenges/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView } from '../../http/staff.ts'
import { bodiesFor, bodyOf, deskOf } from '../requests/request-desk.ts'
import { caseAnswerOf } from './case-answer.ts'
import { challengeError } from './challenge-error.ts'
import {
  actBody,
  CHANGE_PROBLEMS,
  caseAnswer,
  challengeParams,
  created,
  formAnswer,
  PROBLEMS,
  registerBody,
} from './challenge-schemas.ts'
import { KIND_LABELS } from './challenge-words.ts'

type Case = { Params: z.output<typeof challengeParams> }

/** One review or suit: seen, registered, what happened in it recorded. */
export function caseOperations(api: FastifyInstance, context: HttpContext): void {
  formOperation(api, context)
  registerOperation(api, context)
  api.get<Case>(
    '/challenges/:body/:id',
    {
      config: { access: 'challenge.view' },
      schema: {
        operationId: 'readChallenge',
        summary: '一件复议、诉讼案件',
        description: '经过、期限、结果和结果要求的事、接下来可能发生的、关联的案件。',
        tags: ['复议诉讼'],
        params: challengeParams,
        response: { 200: caseAnswer, ...PROBLEMS, 409: CHANGE_PROBLEMS[409] },
      },
    },
    async (request) => caseAnswerOf(context, request, await viewedCase(context, request, request.params)),
  )
  api.post<Case & { Body: z.output<typeof actBody> }>(
    '/challenges/:body/:id/acts',
    {
      config: { access: 'challenge.record' },
      schema: {
        operationId: 'recordChallengeAct',
        summary: '记录案件经过',
        description:
          '打破期限的照样记录并指出；前后不能接续的不记录。同一编号重复提交只记一次，他人已有新记录的返回 409。',
        tags: ['复议诉讼'],
        params: challengeParams,
        body: actBody,
        response: { 200: caseAnswer, ...CHANGE_PROBLEMS },
      },
    },
    async (request) => {
      const { after, key, ...act } = request.body
      const body = await bodyOf(context.services, request.params.body)
      const { by } = deskOf(context, request)
      const wanted = { bodyId: body.id, challengeId: request.params.id, act, after, key }
      const done = await recordChallengeAct(context.services.atomically, by, wanted)
      if (!done.ok) throw challengeError(done.error)
      return caseAnswerOf(context, request, await viewedCase(context, request, request.params))
    },
  )
}

/** @throws HttpError 403, entered in the chain, before anything is said about whether there is such a case; 404 */
async function viewedCase(
  { services }: HttpContext,
  request: FastifyRequest,
  { body: code, id }: Case['Params'],
): Promise<{ readonly body: Organisation; readonly file: ChallengeFile }> {
  const body = await bodyOf(services, code)
  await mayView(services, request, 'challenge.view', { bodyId: body.id })
  const file = await services.challenges.find(body.id, id)
  if (!file) throw httpError(404, { title: '没有这件案件', detail: '台账里没有这件案件。请从复议诉讼列表进入。' })
  return { body, file }
}

function registerOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<{ Body: z.output<typeof registerBody> }>(
    '/challenges',
    {
      config: { access: 'challenge.register' },
      schema: {
        operationId: 'registerChallenge',
        summary: '登记复议、诉讼案件',
        description: '争议的申请在台账里的关联，不在的写明。同一编号重复提交只登记一次；同一案号不登记两次。',
        tags: ['复议诉讼'],
        body: registerBody,
        response: { 201: created, ...CHANGE_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { body: code, ...registration } = request.body
      const { services } = context
      const body = await bodyOf(services, code)
      const { by } = deskOf(context, request)
      const { atomically, peopleTools } = services
      const given = { ...registration, bodyId: body.id }
      const done = await registerChallenge({ atomically, newId: peopleTools.newId }, by, given)
      if (!done.ok) throw challengeError(done.error)
      const { id } = done.value.challenge
      return reply.code(201).send({ id, href: `/challenges/${body.code}/${id}` })
    },
  )
}

const options = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

function formOperation(api: FastifyInstance, context: HttpContext): void {
  api.get(
    '/challenges/form',
    {
      config: { access: 'challenge.register' },
      schema: {
        operationId: 'readChallengeForm',
        summary: '登记案件的选项',
        tags: ['复议诉讼'],
        response: { 200: formAnswer, ...PROBLEMS },
      },
    },
    async (request) => {
      const { today, by } = deskOf(context, request)
      const bodies = await bodiesFor(context.services, by.actor, 'challenge.register')
      return {
        bodies: bodies.map(({ code, name }) => ({ code, name })),
        kinds: options(KIND_LABELS),
        standings: options(CASE_STANDINGS),
        today,
      }
    },
  )
}
