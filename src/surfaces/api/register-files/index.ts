import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../http/context.ts'
import { choicesOperation } from './choices-operation.ts'
import { exportOperations } from './export-operations.ts'
import { importOperations } from './import-operations.ts'

/** The register as a file: an earlier one in, the whole of it out. */
export function registerFileOperations(api: FastifyInstance, context: HttpContext): void {
  choicesOperation(api, context)
  importOperations(api, context)
  exportOperations(api, context)
}
