import type { ColumnType } from 'kysely'

/** The tables of its migration, as they are after the last one. */
export interface ApplyingTables {
  readonly application_drafts: ApplicationDraftRow
  readonly applicant_visits: ApplicantVisitRow
  readonly request_codes: RequestCodeRow
  readonly request_attachments: RequestAttachmentRow
}

interface ApplicationDraftRow {
  readonly token_sha256: string
  readonly sealed: string
  readonly files: ColumnType<unknown, string, string>
  readonly expires_at: string
}

interface ApplicantVisitRow {
  readonly token_sha256: string
  readonly organisation_id: string
  readonly request_id: string
  readonly expires_at: string
}

interface RequestCodeRow {
  readonly body_id: string
  readonly request_id: string
  readonly code_sha256: string
  readonly made_at: string
}

export interface RequestAttachmentRow {
  readonly body_id: string
  readonly id: string
  readonly request_id: string
  readonly purpose: string
  readonly file_type: string
  readonly bytes: number
  readonly scan: string
  readonly added_at: string
  readonly origin: string
  readonly added_by: string | null
  readonly sealed_name: string | null
  readonly secret: string
}
