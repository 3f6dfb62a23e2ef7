import type { DocumentWriter, FileStore } from '../annual-report/index.ts'
import type { ApplicantContext } from '../applicants/index.ts'
import type { SealedFiles } from '../applying/index.ts'
import type { AuditLog } from '../audit/index.ts'
import type { CaseFileStore } from '../case-files/index.ts'
import type { TellingUnit } from '../messages/index.ts'
import type { Register } from '../organisations/index.ts'
import type { RedactionStore } from '../redacting/index.ts'
import type { RegisterStores } from '../requests/index.ts'
import type { SettingsContext } from '../settings/index.ts'
import type { Atomically } from '../transactions/index.ts'
import type { CaseLetterStore, TemplateFiller } from './ports.ts'

/** What letters are read from. */
export interface LetterStores extends RegisterStores, SettingsContext {
  readonly caseLetters: CaseLetterStore
  readonly redactions: RedactionStore
}

/** The stores that one transaction holds together. */
export interface LetterUnit extends LetterStores, TellingUnit {
  readonly audit: AuditLog
  readonly caseFiles: Pick<CaseFileStore, 'add' | 'find'>
}

/** What drafts, numbers and delivers letters. */
export interface LetterContext extends ApplicantContext {
  readonly atomically: Atomically<LetterUnit>
  readonly organisations: { register(): Promise<Register> }
  readonly writer: Pick<DocumentWriter, 'write'>
  /** Files of cases, encrypted. */
  readonly files: SealedFiles
  /** An office's own templates, by hash. */
  readonly templates: Pick<FileStore, 'get'>
  readonly filler: TemplateFiller
}
