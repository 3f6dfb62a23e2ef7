import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { askRelease, saveMarks, startRedaction, stopRelease } from '../../../capabilities/redacting/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { redactingContext } from '../../redacting-context.ts'
import { deskOf } from '../requests/request-desk.ts'
import { requestParams } from '../requests/request-schemas.ts'
import { markIn } from './area-schema.ts'
import { redactionAnswerOf } from './redaction-answer.ts'
import { atRedaction, caseToRedact } from './redaction-desk.ts'
import { redactingError } from './redaction-error.ts'
import {
  created,
  marksBody,
  REDACTION_PROBLEMS,
  redactionAnswer,
  redactionParams,
  startBody,
  stepBody,
} from './redaction-schemas.ts'

type Params = z.output<typeof redactionParams>
const config = { access: 'draft.write' } as const
const tags = ['区分处理']
const response = { 200: redactionAnswer, ...REDACTION_PROBLEMS }

/** What is done to a redaction, step by step. */
export function stepOperations(api: FastifyInstance, context: HttpContext): void {
  startOperation(api, context)
  marksOperation(api, context)
  releaseOperations(api, context)
}

function startOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<{ Params: z.output<typeof requestParams>; Body: z.output<typeof startBody> }>(
    '/requests/:body/:id/redactions',
    {
      config,
      schema: {
        operationId: 'startRedaction',
        summary: '对一份案卷材料作区分处理',
        description: '打开文件并记入审计链；同一文件同时只有一次未完成的处理。同一编号再次提交，不会另开。',
        tags,
        params: requestParams,
        body: startBody,
        response: { 201: created, ...REDACTION_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { body, file } = await caseToRedact(context, request, request.params)
      const { by } = deskOf(context, request)
      const { file: fileId, follows, key } = request.body
      const wanted = { bodyId: body.id, requestId: file.request.id, fileId, key, ...(follows ? { follows } : {}) }
      const done = await startRedaction(redactingContext(context.services), by, wanted)
      if (!done.ok) throw redactingError(request, done.error)
      const { id } = done.value
      return reply.code(201).send({ id, href: `/requests/${body.code}/${file.request.id}/redactions/${id}` })
    },
  )
}

function marksOperation(api: FastifyInstance, context: HttpContext): void {
  api.put<{ Params: Params; Body: z.output<typeof marksBody> }>(
    '/requests/:body/:id/redactions/:redaction/marks',
    {
      config,
      schema: {
        operationId: 'saveRedactionMarks',
        summary: '保存标记',
        description: '保存为新的一步，以前的都留着。还没有选理由的可以先保存，生成公开件前须选好。',
        tags,
        params: redactionParams,
        body: marksBody,
        response,
      },
    },
    async (request) => {
      const { by, place, ...looked } = await atRedaction(context, request, request.params)
      const { after, key, marks, options } = request.body
      const marking = { marks: marks.map(markIn), options }
      const done = await saveMarks(redactingContext(context.services), by, { ...place, after, key }, marking)
      if (!done.ok) throw redactingError(request, done.error)
      return redactionAnswerOf(context, request, looked, place.redactionId)
    },
  )
}

const RELEASE_STEPS = [
  {
    suffix: 'release',
    act: askRelease,
    operationId: 'askRelease',
    summary: '生成公开件',
    description: '按最后保存的标记在后台生成，做完残留检查再放行；查出残留的不放行，并说明位置。',
  },
  {
    suffix: 'stop',
    act: stopRelease,
    operationId: 'stopRelease',
    summary: '停止生成，继续标记',
    description: '正在生成的公开件不再保存。',
  },
] as const

function releaseOperations(api: FastifyInstance, context: HttpContext): void {
  for (const { suffix, act, ...words } of RELEASE_STEPS)
    api.post<{ Params: Params; Body: z.output<typeof stepBody> }>(
      `/requests/:body/:id/redactions/:redaction/${suffix}`,
      { config, schema: { ...words, tags, params: redactionParams, body: stepBody, response } },
      async (request) => {
        const { by, place, ...looked } = await atRedaction(context, request, request.params)
        const done = await act(redactingContext(context.services), by, { ...place, ...request.body })
        if (!done.ok) throw redactingError(request, done.error)
        return redactionAnswerOf(context, request, looked, place.redactionId)
      },
    )
}
