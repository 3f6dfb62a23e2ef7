import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../http/context.ts'
import { applicantOperations } from './applicant-operations.ts'
import { caseFileOperations } from './case-file-operations.ts'
import { caseOperations } from './case-operations.ts'
import { deskOperations } from './desk-operations.ts'
import { listOperation } from './list-operation.ts'
import { repeatsOperation } from './repeats-operation.ts'

/** The register of requests. */
export function requestOperations(api: FastifyInstance, context: HttpContext): void {
  listOperation(api, context)
  applicantOperations(api, context)
  repeatsOperation(api, context)
  caseOperations(api, context)
  deskOperations(api, context)
  caseFileOperations(api, context)
}
