import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../http/context.ts'
import { applicantOperations } from './applicant-operations.ts'
import { caseFileOperations } from './case-file-operations.ts'
import { caseOperations } from './case-operations.ts'
import { listOperation } from './list-operation.ts'

/** The register of requests. */
export function requestOperations(api: FastifyInstance, context: HttpContext): void {
  listOperation(api, context)
  applicantOperations(api, context)
  caseOperations(api, context)
  caseFileOperations(api, context)
}
