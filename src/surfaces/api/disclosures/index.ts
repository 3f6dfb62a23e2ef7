import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../http/context.ts'
import { disclosedOperations } from './disclosed-operations.ts'
import { proposalOperations } from './proposal-operations.ts'
import { publicAnswersOperation } from './public-answers-operation.ts'
import { proposalStepOperations } from './step-operations.ts'

/** What was given to one and is open to all, and the proposals that it comes from. */
export function disclosureOperations(api: FastifyInstance, context: HttpContext): void {
  disclosedOperations(api, context)
  publicAnswersOperation(api, context)
  proposalOperations(api, context)
  proposalStepOperations(api, context)
}
