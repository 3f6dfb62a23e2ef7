import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { APPLICANT_KINDS, type ApplicantDetails, ID_KINDS } from '../../../capabilities/applicants/index.ts'
import { ableToHandle, type RequestAct, recordAct, registerRequest } from '../../../capabilities/requests/index.ts'
import { CHANNEL_KINDS, CHANNELS } from '../../../law/clock/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { caseAnswerOf } from './case-answer.ts'
import { caseAnswer } from './case-schemas.ts'
import { bodiesFor, bodyOf, deskOf, viewedCase } from './request-desk.ts'
import { requestError } from './request-error.ts'
import {
  actBody,
  CHANGE_PROBLEMS,
  created,
  formAnswer,
  PROBLEMS,
  registerBody,
  requestParams,
} from './request-schemas.ts'

type Case = { Params: z.output<typeof requestParams> }

/** One request: seen, registered, acted upon. */
export function caseOperations(api: FastifyInstance, context: HttpContext): void {
  formOperation(api, context)
  registerOperation(api, context)
  api.get<Case>(
    '/requests/:body/:id',
    {
      config: { access: 'request.view' },
      schema: {
        operationId: 'readRequest',
        summary: '一件申请',
        description: '申请内容、期限账目、办理过程、依法可以接着办的事。申请人信息脱敏。',
        tags: ['申请'],
        params: requestParams,
        response: { 200: caseAnswer, ...PROBLEMS, 409: CHANGE_PROBLEMS[409] },
      },
    },
    async (request) => caseAnswerOf(context, request, await viewedCase(context, request, request.params)),
  )
  api.post<Case & { Body: z.output<typeof actBody> }>(
    '/requests/:body/:id/acts',
    {
      config: { access: 'request.record' },
      schema: {
        operationId: 'recordRequestAct',
        summary: '记录办理行为',
        description:
          '打破期限的照样记录并指出；转换表不许的不记录。同一编号重复提交只办一次，他人已有新记录的返回 409。',
        tags: ['申请'],
        params: requestParams,
        body: actBody,
        response: { 200: caseAnswer, ...CHANGE_PROBLEMS },
      },
    },
    async (request) => {
      const { after, key, ...given } = request.body
      const body = await bodyOf(context.services, request.params.body)
      const { by } = deskOf(context, request)
      // JSON has no undefined: what is optional is either there or not.
      const act = given as RequestAct
      const wanted = { bodyId: body.id, requestId: request.params.id, act, after, key }
      const { services } = context
      const desk = { ...services.register, atomically: services.atomically }
      const done = await recordAct(desk, by, wanted, act.kind === 'helper_added' ? ableToHandle(act, by) : {})
      if (!done.ok) throw requestError(done.error)
      return caseAnswerOf(context, request, await viewedCase(context, request, request.params))
    },
  )
}

function registerOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<{ Body: z.output<typeof registerBody> }>(
    '/requests',
    {
      config: { access: 'request.register' },
      schema: {
        operationId: 'registerRequest',
        summary: '登记申请',
        description: '申请人信息逐项加密保存。同一编号重复提交只登记一次。',
        tags: ['申请'],
        body: registerBody,
        response: { 201: created, ...CHANGE_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { body: code, settledOn, applicants, forwarded, elsewhere, ...rest } = request.body
      const body = await bodyOf(context.services, code)
      const { services } = context
      const { by } = deskOf(context, request)
      const done = await registerRequest({ ...services.register, atomically: services.atomically }, by, {
        ...rest,
        body,
        ...(settledOn ? { settledOn } : {}),
        ...(forwarded ? { forwarded } : {}),
        ...(elsewhere ? { elsewhere } : {}),
        applicants: applicants as readonly ApplicantDetails[],
      })
      if (!done.ok) throw requestError(done.error)
      const { id, number } = done.value
      return reply.code(201).send({ id, number, href: `/requests/${body.code}/${id}` })
    },
  )
}

const options = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

function formOperation(api: FastifyInstance, context: HttpContext): void {
  api.get(
    '/requests/form',
    {
      config: { access: 'request.register' },
      schema: {
        operationId: 'readRequestForm',
        summary: '登记表的选项',
        tags: ['申请'],
        response: { 200: formAnswer, ...PROBLEMS },
      },
    },
    async (request) => {
      const { today, by } = deskOf(context, request)
      const bodies = await bodiesFor(context.services, by.actor, 'request.register')
      return {
        bodies: bodies.map(({ code, name }) => ({ code, name })),
        channels: CHANNEL_KINDS.map((value) => {
          const { title, words, article, by: settles } = CHANNELS[value]
          return { value, label: title, told: words, article, settles }
        }),
        applicantKinds: options(APPLICANT_KINDS),
        idKinds: options(ID_KINDS),
        today,
      }
    },
  )
}
