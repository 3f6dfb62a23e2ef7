import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../http/context.ts'
import { administratorOperations } from './administrator-operations.ts'
import { ownOperations } from './own-operations.ts'
import { secondFactorOperations } from './second-factor-operations.ts'
import { sessionOperations } from './session-operations.ts'

/** Signing in, people and posts. */
export function accountOperations(api: FastifyInstance, context: HttpContext): void {
  sessionOperations(api, context)
  secondFactorOperations(api, context)
  ownOperations(api, context)
  administratorOperations(api, context)
}
