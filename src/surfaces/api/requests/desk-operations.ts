import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { assignRequest, divideRequest, urgeRequest } from '../../../capabilities/requests/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { dayIn, submissionKey } from '../form-schemas.ts'
import { caseAnswerOf } from './case-answer.ts'
import { caseAnswer } from './case-schemas.ts'
import { bodyOf, deskOf, viewedCase } from './request-desk.ts'
import { requestError } from './request-error.ts'
import { CHANGE_PROBLEMS, requestParams } from './request-schemas.ts'

type Case = { Params: z.output<typeof requestParams> }

const text = z.string().trim().min(1).max(5000)
const once = {
  after: z.int().min(0).describe('记录时看到的行为数；他人已有新记录的，不会办理'),
  key: submissionKey,
}
const assignment = z.strictObject({
  to: z.uuid().describe('承办人；本人的标识为认领'),
  text: text.optional().describe('交办说明，加密保存'),
  ...once,
})
const urging = z.strictObject({ text: text.describe('督办的要求，加密保存'), ...once })
const division = z.strictObject({
  on: dayIn.describe('拆分之日'),
  parts: z.array(z.strictObject({ subject: z.string().max(4000).describe('这一件的申请内容') })).max(50),
  ...once,
})

/** What several people do with one request: who handles it, what the supervising office asks, in which parts it goes on. */
export function deskOperations(api: FastifyInstance, context: HttpContext): void {
  assignOperation(api, context)
  urgeOperation(api, context)
  divideOperation(api, context)
}

const hrefOf = (params: Case['Params']): string => `/requests/${params.body}/${params.id}`

function assignOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<Case & { Body: z.output<typeof assignment> }>(
    '/requests/:body/:id/assignment',
    {
      config: { access: 'request.assign' },
      schema: {
        operationId: 'assignRequest',
        summary: '确定承办人、认领、交接',
        description: '只能交给当日在本机关有受理、承办或者工作机构负责人岗位的人员，交给他人的发站内消息。',
        tags: ['申请'],
        params: requestParams,
        body: assignment,
        response: { 200: caseAnswer, ...CHANGE_PROBLEMS },
      },
    },
    async (request) => {
      const { services } = context
      const { to, text: said, after, key } = request.body
      const body = await bodyOf(services, request.params.body)
      const { by, today } = deskOf(context, request)
      const act = { kind: 'assigned', on: today, to, ...(said ? { words: { text: said } } : {}) } as const
      const wanted = { bodyId: body.id, requestId: request.params.id, act, after, key, href: hrefOf(request.params) }
      const done = await assignRequest({ ...services.register, atomically: services.atomically }, by, wanted)
      if (!done.ok) throw requestError(done.error)
      return caseAnswerOf(context, request, await viewedCase(context, request, request.params))
    },
  )
}

function urgeOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<Case & { Body: z.output<typeof urging> }>(
    '/requests/:body/:id/urgings',
    {
      config: { access: 'request.urge' },
      schema: {
        operationId: 'urgeRequest',
        summary: '督办',
        description:
          '主管部门对所辖机关的申请提出督办。承办人和工作机构负责人收到站内消息，待办里一直列着，直到本机关有所办理。',
        tags: ['申请'],
        params: requestParams,
        body: urging,
        response: { 200: caseAnswer, ...CHANGE_PROBLEMS },
      },
    },
    async (request) => {
      const { services } = context
      const { text: said, after, key } = request.body
      const body = await bodyOf(services, request.params.body)
      const { by, today } = deskOf(context, request)
      const act = { kind: 'urged', on: today, words: { text: said } } as const
      const wanted = { bodyId: body.id, requestId: request.params.id, act, after, key, href: hrefOf(request.params) }
      const done = await urgeRequest({ ...services.register, atomically: services.atomically }, by, wanted)
      if (!done.ok) throw requestError(done.error)
      return caseAnswerOf(context, request, await viewedCase(context, request, request.params))
    },
  )
}

function divideOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<Case & { Body: z.output<typeof division> }>(
    '/requests/:body/:id/division',
    {
      config: { access: 'request.record' },
      schema: {
        operationId: 'divideRequest',
        summary: '按一事一申请拆分',
        description:
          '拆分成的各件有自己的编号，申请人、渠道、收到之日和已经办过的与原件相同；原件不再计算期限、不再单独计数。同一编号重复提交只拆分一次。',
        tags: ['申请'],
        params: requestParams,
        body: division,
        response: { 200: caseAnswer, ...CHANGE_PROBLEMS },
      },
    },
    async (request) => {
      const { services } = context
      const body = await bodyOf(services, request.params.body)
      const { by } = deskOf(context, request)
      const wanted = { ...request.body, body, requestId: request.params.id }
      const done = await divideRequest({ ...services.register, atomically: services.atomically }, by, wanted)
      if (!done.ok) throw requestError(done.error)
      return caseAnswerOf(context, request, await viewedCase(context, request, request.params))
    },
  )
}
