import type { DocumentWriter, FileStore, ReportReader, ReportStore } from '../capabilities/annual-report/index.ts'
import type { ApplicantContext } from '../capabilities/applicants/index.ts'
import type { ApplyingStore, ReceiptSigner, SealedFiles, VirusScanner } from '../capabilities/applying/index.ts'
import type { AnchorStore, AuditLog, AuditTrail, OutsideHeads } from '../capabilities/audit/index.ts'
import type { CaseFileStore } from '../capabilities/case-files/index.ts'
import type { CaseLetterStore, TemplateFiller } from '../capabilities/case-letters/index.ts'
import type { ChallengeStore } from '../capabilities/challenges/index.ts'
import type { DisclosedStore, ProposalStore } from '../capabilities/disclosure-log/index.ts'
import type { FileInspector, TableReader } from '../capabilities/documents/index.ts'
import type { JobList, JobQueue } from '../capabilities/jobs/index.ts'
import type { InboxLog, InboxStore, OutboxLog, OutboxStore } from '../capabilities/messages/index.ts'
import type { OrganisationRegister, OrganisationStore } from '../capabilities/organisations/index.ts'
import type { IdentityProvider, PeopleStores, PeopleTools } from '../capabilities/people/index.ts'
import type { RedactionStore } from '../capabilities/redacting/index.ts'
import type { Redactor } from '../capabilities/redaction/index.ts'
import type { RegisterFilesStore } from '../capabilities/register-files/index.ts'
import type { RegisterStores } from '../capabilities/requests/index.ts'
import type { FontFolder, SettingLog, SettingStore } from '../capabilities/settings/index.ts'
import type { Atomically } from '../capabilities/transactions/index.ts'

/** The stores that one transaction holds together; every act is done through `perform` over them. */
export interface Unit extends PeopleStores, RegisterStores {
  readonly audit: AuditLog
  readonly anchors: AnchorStore
  readonly settings: SettingLog
  readonly inbox: InboxLog
  readonly outbox: OutboxLog
  readonly jobs: JobQueue
  readonly organisations: OrganisationRegister
  readonly applying: ApplyingStore
  readonly caseFiles: CaseFileStore
  readonly caseLetters: CaseLetterStore
  readonly challenges: ChallengeStore
  readonly registerFiles: RegisterFilesStore
  readonly redactions: RedactionStore
  readonly proposals: ProposalStore
  readonly disclosed: DisclosedStore
}

/** What applying online needs besides the register. */
export interface ApplyingTools {
  readonly store: ApplyingStore
  readonly files: SealedFiles
  readonly scanner: VirusScanner
  readonly signer: ReceiptSigner
}

/** What the surfaces work with: ports only. compose.ts fills them with adapters, a test with whatever it needs. */
export interface Services {
  readonly reader: ReportReader
  readonly tables: TableReader
  readonly writer: DocumentWriter
  readonly reports: ReportStore
  readonly organisations: OrganisationStore
  readonly originals: FileStore
  readonly settings: SettingStore
  readonly fonts: FontFolder
  /** Looks into letter templates and fonts. */
  readonly inspector: FileInspector
  readonly audit: AuditTrail
  /** Heads of the audit chains outside the database. */
  readonly outsideHeads: OutsideHeads
  readonly inbox: InboxStore
  readonly outbox: OutboxStore
  readonly jobs: JobList
  /** Requests and applicants, to look at outside of a transaction, and what opens applicants' data. */
  readonly register: RegisterStores & ApplicantContext
  /** Files of requests, to look at outside of a transaction. */
  readonly caseFiles: CaseFileStore
  /** Letters of requests, to look at outside of a transaction. */
  readonly caseLetters: CaseLetterStore
  /** Fills an office's own letters. */
  readonly filler: TemplateFiller
  /** Reviews and suits, to look at outside of a transaction. */
  readonly challenges: ChallengeStore
  readonly registerFiles: RegisterFilesStore
  /** Proposals to publish, to look at outside of a transaction. */
  readonly proposals: ProposalStore
  /** What is open to all of what was given to one. */
  readonly disclosed: DisclosedStore
  /** Redactions of files of requests, to look at outside of a transaction. */
  readonly redactions: RedactionStore
  /** Looks into files that are to be redacted, and makes their release copies. */
  readonly redactor: Redactor
  /** What applicants do by themselves. */
  readonly applying: ApplyingTools
  readonly atomically: Atomically<Unit>
  /** People and signing in, to look at outside of a transaction. */
  readonly staff: PeopleStores
  readonly peopleTools: PeopleTools
  /** 统一身份认证; null where none is set up. */
  readonly identityProvider: IdentityProvider | null
  /** Resolves when the database answers and its migrations are done; rejects with the reason. */
  ready(): Promise<void>
}
