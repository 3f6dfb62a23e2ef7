import { applicantStore } from './applicant-store.ts'
import { caseKeyStore } from './case-key-store.ts'
import { dataKeyStore } from './data-key-store.ts'
import { requestStore } from './request-store.ts'
import type { Queryable } from './unit.ts'

/** The stores of requests and applicants, over the database or within a transaction. */
export const registerStores = (database: Queryable) => ({
  requests: requestStore(database),
  applicants: applicantStore(database),
  dataKeys: dataKeyStore(database),
  caseKeys: caseKeyStore(database),
})
