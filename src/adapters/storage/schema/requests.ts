import type { ColumnType } from 'kysely'

/** The driver parses it, we write it as text. */
type Document<T> = ColumnType<T, string, string>

/** The tables of its migration, as they are after the last one. */
export interface RequestTables {
  readonly requests: RequestRow
  readonly request_acts: RequestActRow
  readonly request_dues: RequestDuesRow
  readonly applicants: ApplicantRow
  readonly data_keys: DataKeyRow
  readonly case_keys: CaseKeyRow
}

export interface RequestRow {
  readonly body_id: string
  readonly id: string
  readonly number: string
  readonly year: number
  readonly serial: number
  readonly channel: string
  readonly arrived_on: string
  readonly subject: string
  readonly registered_at: string
  readonly registered_by: string | null
  readonly key: string
  readonly part_of: string | null
}

export interface RequestActRow {
  readonly body_id: string
  readonly request_id: string
  readonly sequence: number
  readonly kind: string
  readonly on_day: string
  readonly details: Document<unknown>
  readonly recorded_at: string
  readonly person_id: string | null
  readonly key: string
  readonly sealed: string | null
}

export interface RequestDuesRow {
  readonly body_id: string
  readonly request_id: string
  readonly stage: string
  readonly received_on: string | null
  readonly due: string | null
  readonly provisional: boolean
  readonly ended_on: string | null
  readonly ended_by: string | null
  readonly errors: number
  readonly acts: number
  readonly outcome: string | null
  readonly handler_id: string | null
  readonly archived_on: string | null
  readonly urged_on: string | null
}

export interface CaseKeyRow {
  readonly body_id: string
  readonly request_id: string
  readonly key_id: string
  readonly sealed: string
}

export interface ApplicantRow {
  readonly body_id: string
  readonly id: string
  readonly request_id: string
  readonly position: number
  readonly kind: string
  readonly id_kind: string | null
  readonly key_id: string | null
  readonly sealed: Document<unknown>
  readonly same_as: string | null
  readonly disposed_at: string | null
  readonly disposed_by: string | null
}

export interface DataKeyRow {
  readonly body_id: string
  readonly id: string
  readonly algorithm: string
  readonly wrapped: string
  readonly wrapped_by: string
  readonly made_at: string
  readonly retired_at: string | null
}
