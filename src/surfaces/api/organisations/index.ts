import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../http/context.ts'
import { organisationChanges } from './change-operations.ts'
import { organisationFiles } from './file-operations.ts'
import { bodyOperations } from './public-operations.ts'
import { organisationReads } from './read-operations.ts'
import { organisationWords } from './words-operation.ts'

/** The register of bodies, for staff. */
export function organisationOperations(api: FastifyInstance, context: HttpContext): void {
  bodyOperations(api, context)
  organisationReads(api, context)
  organisationWords(api)
  organisationChanges(api, context)
  organisationFiles(api, context)
}
