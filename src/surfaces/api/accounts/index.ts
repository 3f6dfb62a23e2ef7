import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../http/context.ts'
import { administratorOperations } from './administrator-operations.ts'
import { identityOperations } from './identity-operations.ts'
import { ownOperations } from './own-operations.ts'
import { peopleOperations } from './people-operations.ts'
import { postOperations } from './post-operations.ts'
import { secondFactorOperations } from './second-factor-operations.ts'
import { secureOperations } from './secure-operations.ts'
import { sessionOperations } from './session-operations.ts'
import { tokenOperations } from './token-operations.ts'

/** Signing in, people and posts. */
export function accountOperations(api: FastifyInstance, context: HttpContext): void {
  sessionOperations(api, context)
  secondFactorOperations(api, context)
  ownOperations(api, context)
  administratorOperations(api, context)
  peopleOperations(api, context)
  secureOperations(api, context)
  postOperations(api, context)
  tokenOperations(api, context)
  identityOperations(api, context)
}
