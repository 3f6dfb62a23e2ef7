import type { DocumentWriter, FileStore, ReportReader, ReportStore } from '../capabilities/annual-report/index.ts'
import type { AuditLog } from '../capabilities/audit/index.ts'
import type { OrganisationStore } from '../capabilities/organisations/index.ts'
import type { Atomically } from '../capabilities/transactions/index.ts'

/** The stores that one transaction holds together; every act is done through `perform` over them. */
export interface Unit {
  readonly audit: AuditLog
}

/** What the surfaces work with: ports only. compose.ts fills them with adapters, a test with whatever it needs. */
export interface Services {
  readonly reader: ReportReader
  readonly writer: DocumentWriter
  readonly reports: ReportStore
  readonly organisations: OrganisationStore
  readonly originals: FileStore
  readonly atomically: Atomically<Unit>
  /** Resolves when the database answers and its migrations are done; rejects with the reason. */
  ready(): Promise<void>
}
