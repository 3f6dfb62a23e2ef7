import type { DocumentWriter, FileStore, ReportReader, ReportStore } from '../capabilities/annual-report/index.ts'
import type { OrganisationStore } from '../capabilities/organisations/index.ts'

/** What the surfaces work with: ports only. compose.ts fills them with adapters, a test with whatever it needs. */
export interface Services {
  readonly reader: ReportReader
  readonly writer: DocumentWriter
  readonly reports: ReportStore
  readonly organisations: OrganisationStore
  readonly originals: FileStore
  /** Resolves when the database answers and its migrations are done; rejects with the reason. */
  ready(): Promise<void>
}
