import cookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../http/context.ts'
import { guardRoutes } from '../http/guard.ts'
import type { PortalAssets } from '../portal/assets.ts'
import { accountOperations } from './accounts/index.ts'
import { auditOperations } from './audit/index.ts'
import { deadlineOperation } from './calculators/deadline-operation.ts'
import { feeOperation } from './calculators/fee-operation.ts'
import { calendarOperations } from './calendar/index.ts'
import { caseLetterOperations } from './case-letters/index.ts'
import { challengeOperations } from './challenges/index.ts'
import { checkOperation } from './check-operation.ts'
import { conditionalAnswers } from './conditional.ts'
import { disclosureOperations } from './disclosures/index.ts'
import { docsRoute } from './docs-route.tsx'
import { jobOperations } from './jobs/job-operations.ts'
import { outboxOperations } from './jobs/outbox-operations.ts'
import { inboxOperations } from './messages/inbox-operations.ts'
import { openApi } from './openapi.ts'
import { organisationOperations } from './organisations/index.ts'
import { readOperations } from './read-operations.ts'
import { redactionOperations } from './redactions/index.ts'
import { registerFileOperations } from './register-files/index.ts'
import { requestOperations } from './requests/index.ts'
import { schemaRoutes } from './schema-routes.ts'
import { searchOperation } from './search/index.ts'
import { settingFileOperations } from './settings/file-operations.ts'
import { settingOperations } from './settings/setting-operations.ts'
import { todoOperation } from './todo/index.ts'

/** `/api/v1` with its own description, and the page that shows it. */
export async function apiRoutes(app: FastifyInstance, context: HttpContext, assets: PortalAssets): Promise<void> {
  let description: (() => unknown) | undefined
  await app.register(
    async (api) => {
      await api.register(cookie)
      guardRoutes(api, context)
      conditionalAnswers(api)
      await openApi(api, context)
      description = () => api.swagger()
      readOperations(api, context)
      checkOperation(api, context)
      deadlineOperation(api)
      feeOperation(api)
      accountOperations(api, context)
      organisationOperations(api, context)
      auditOperations(api, context)
      registerFileOperations(api, context)
      requestOperations(api, context)
      redactionOperations(api, context)
      caseLetterOperations(api, context)
      challengeOperations(api, context)
      disclosureOperations(api, context)
      calendarOperations(api, context)
      todoOperation(api, context)
      searchOperation(api, context)
      inboxOperations(api, context)
      settingOperations(api, context)
      settingFileOperations(api, context)
      jobOperations(api, context)
      outboxOperations(api, context)
      schemaRoutes(api)
    },
    { prefix: '/api/v1' },
  )
  docsRoute(app, { ...context, assets }, () => description?.())
}
