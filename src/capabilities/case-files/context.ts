import type { ApplicantContext } from '../applicants/index.ts'
import type { SealedFiles, VirusScanner } from '../applying/index.ts'
import type { AuditLog } from '../audit/index.ts'
import type { RegisterStores } from '../requests/index.ts'
import type { SettingsContext } from '../settings/index.ts'
import type { Atomically } from '../transactions/index.ts'
import type { CaseFileStore } from './ports.ts'

export interface CaseFileUnit extends RegisterStores, SettingsContext {
  readonly audit: AuditLog
  readonly caseFiles: CaseFileStore
}

/** What takes files and opens them. */
export interface CaseFilesContext extends ApplicantContext {
  readonly atomically: Atomically<CaseFileUnit>
  readonly files: SealedFiles
  readonly scanner: VirusScanner
}

/** Where a file belongs: bound to its name, which opens nowhere else. */
export const namePlace = (bodyId: string, requestId: string, id: string): string =>
  JSON.stringify(['case-file', bodyId, requestId, id, 'name'])
