import type { ColumnType } from 'kysely'
import type { Edition } from '../../law/report-form/index.ts'
import type { AccountTables } from './schema/accounts.ts'
import type { ApplyingTables } from './schema/applying.ts'
import type { AuditTables } from './schema/audit.ts'
import type { CaseLetterTables } from './schema/case-letters.ts'
import type { ChallengeTables } from './schema/challenges.ts'
import type { DisclosureTables } from './schema/disclosures.ts'
import type { MessageTables } from './schema/messages.ts'
import type { OrganisationTables } from './schema/organisations.ts'
import type { RedactionTables } from './schema/redactions.ts'
import type { RequestTables } from './schema/requests.ts'
import type { SettingTables } from './schema/settings.ts'

/** Written as an ISO instant or taken over from the caller; read as an ISO instant. */
type Instant = string
/** The driver parses it, we write it as text: a document as it was, key order included. */
type Document<T> = ColumnType<T, string, string>

/** The tables as they are after the last migration; the migrations say what they are for. */
export interface Schema
  extends AccountTables,
    ApplyingTables,
    AuditTables,
    CaseLetterTables,
    ChallengeTables,
    DisclosureTables,
    MessageTables,
    OrganisationTables,
    RedactionTables,
    RequestTables,
    SettingTables {
  readonly schema_migrations: SchemaMigrationRow
  readonly annual_reports: AnnualReportRow
  readonly annual_report_listings: AnnualReportListingRow
}

interface SchemaMigrationRow {
  readonly number: number
  readonly name: string
  readonly applied_at: Instant
}

export interface AnnualReportRow {
  readonly body_id: string
  readonly year: number
  readonly version: number
  readonly report: Document<unknown>
  readonly original_sha256: string | null
  readonly original_file: string | null
  readonly original_format: string | null
  readonly original_bytes: number | null
  readonly kept_at: Instant
}

export interface AnnualReportListingRow {
  readonly body_id: string
  readonly year: number
  readonly body_code: string
  readonly body_name: string
  readonly sort_key: string
  readonly region: string | null
  readonly level: string | null
  readonly version: number
  readonly edition: Edition
  readonly format: string | null
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly new_received: number | null
  readonly kept_at: Instant
}
