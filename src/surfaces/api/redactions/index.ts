import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { HttpContext } from '../../http/context.ts'
import { PROBLEMS, requestParams } from '../requests/request-schemas.ts'
import { lookOperations } from './look-operations.ts'
import { redactionAnswerOf, redactionsAnswerOf } from './redaction-answer.ts'
import { atRedaction, caseToRedact } from './redaction-desk.ts'
import { REDACTION_PROBLEMS, redactionAnswer, redactionParams, redactionsAnswer } from './redaction-schemas.ts'
import { stepOperations } from './step-operations.ts'

const config = { access: 'draft.write' } as const
const tags = ['区分处理']

/** 第三十七条: redacting files of a case, and their release copies. */
export function redactionOperations(api: FastifyInstance, context: HttpContext): void {
  api.get<{ Params: z.output<typeof requestParams> }>(
    '/requests/:body/:id/redactions',
    {
      config,
      schema: {
        operationId: 'listRedactions',
        summary: '一件申请的区分处理',
        description: '可以处理的案卷材料，和已有的处理。',
        tags,
        params: requestParams,
        response: { 200: redactionsAnswer, ...PROBLEMS },
      },
    },
    async (request) => redactionsAnswerOf(context, await caseToRedact(context, request, request.params)),
  )
  api.get<{ Params: z.output<typeof redactionParams> }>(
    '/requests/:body/:id/redactions/:redaction',
    {
      config,
      schema: {
        operationId: 'readRedaction',
        summary: '一次区分处理',
        description: '标记和理由、经过、公开件和处理记录。不含原件的内容，词语标记的词语除外。',
        tags,
        params: redactionParams,
        response: { 200: redactionAnswer, ...REDACTION_PROBLEMS },
      },
    },
    async (request) => {
      const { place, ...looked } = await atRedaction(context, request, request.params)
      return redactionAnswerOf(context, request, looked, place.redactionId)
    },
  )
  lookOperations(api, context)
  stepOperations(api, context)
}
