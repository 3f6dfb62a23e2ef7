import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../http/context.ts'
import { anchorOperations } from './anchor-operations.ts'
import { entryOperations } from './entry-operations.ts'
import { exportOperations } from './export-operations.ts'
import { verifyOperation } from './verify-operation.ts'

/** `/api/v1/audit`: who did what, and whether it still stands as it was written. */
export function auditOperations(api: FastifyInstance, context: HttpContext): void {
  entryOperations(api, context)
  verifyOperation(api, context)
  exportOperations(api, context)
  anchorOperations(api, context)
}
