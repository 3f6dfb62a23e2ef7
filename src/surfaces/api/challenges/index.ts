import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../http/context.ts'
import { caseOperations } from './case-operations.ts'
import { figuresOperation } from './figures-operation.ts'
import { listOperation } from './list-operation.ts'

/** Reviews and suits, and table four counted from them. */
export function challengeOperations(api: FastifyInstance, context: HttpContext): void {
  listOperation(api, context)
  figuresOperation(api, context)
  caseOperations(api, context)
}
