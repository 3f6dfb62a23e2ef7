import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../http/context.ts'
import { documentOperations } from './document-operations.ts'
import { letterOperations } from './letter-operations.ts'
import { letterListOperations } from './list-operations.ts'
import { queueOperation } from './queue-operation.ts'
import { stepOperations } from './step-operations.ts'

/** Letters of requests, from draft to delivery. */
export function caseLetterOperations(api: FastifyInstance, context: HttpContext): void {
  letterListOperations(api, context)
  queueOperation(api, context)
  letterOperations(api, context)
  stepOperations(api, context)
  documentOperations(api, context)
}
