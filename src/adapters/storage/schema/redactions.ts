import type { ColumnType } from 'kysely'

/** The driver parses it, we write it as text. */
type Document<T> = ColumnType<T, string, string>

/** The tables of its migration, as they are after the last one. */
export interface RedactionTables {
  readonly redactions: RedactionRow
  readonly redaction_steps: RedactionStepRow
  readonly redaction_openings: RedactionOpeningRow
}

export interface RedactionRow {
  readonly body_id: string
  readonly id: string
  readonly request_id: string
  readonly file_id: string
  readonly format: string
  readonly sheets: Document<unknown>
  readonly follows: string | null
  readonly started_at: string
  readonly started_by: string
  readonly key: string
}

export interface RedactionStepRow {
  readonly body_id: string
  readonly redaction_id: string
  readonly sequence: number
  readonly kind: string
  readonly copy_id: string | null
  readonly sealed: string | null
  readonly recorded_at: string
  readonly person_id: string
  readonly key: string
}

interface RedactionOpeningRow {
  readonly body_id: string
  readonly redaction_id: string
  readonly person_id: string
  readonly opened_at: string
}
