import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../http/context.ts'
import { applicantOperations } from './applicant-operations.ts'
import { archiveOperation } from './archive-operation.ts'
import { boardOperation } from './board-operation.ts'
import { bulkOperations } from './bulk-operations.ts'
import { caseFileOperations } from './case-file-operations.ts'
import { caseOperations } from './case-operations.ts'
import { deskOperations } from './desk-operations.ts'
import { figuresOperation } from './figures-operation.ts'
import { listOperation } from './list-operation.ts'
import { monthOperation } from './month-operation.ts'
import { overviewOperation } from './overview-operation.ts'
import { repeatsOperation } from './repeats-operation.ts'

/** The register of requests. */
export function requestOperations(api: FastifyInstance, context: HttpContext): void {
  listOperation(api, context)
  applicantOperations(api, context)
  boardOperation(api, context)
  monthOperation(api, context)
  overviewOperation(api, context)
  figuresOperation(api, context)
  bulkOperations(api, context)
  repeatsOperation(api, context)
  caseOperations(api, context)
  deskOperations(api, context)
  archiveOperation(api, context)
  caseFileOperations(api, context)
}
