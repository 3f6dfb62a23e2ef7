import type { ColumnType } from 'kysely'

/** The driver parses it, we write it as text. */
type Document<T> = ColumnType<T, string, string>

/** The tables of its migration, as they are after the last one. */
export interface CaseLetterTables {
  readonly case_letters: CaseLetterRow
  readonly case_letter_steps: CaseLetterStepRow
  readonly letter_numbers: LetterNumberRow
}

export interface CaseLetterRow {
  readonly body_id: string
  readonly id: string
  readonly request_id: string
  readonly letter: string
  readonly kind: string
  readonly outcome: string | null
  readonly stage: string
  readonly started_at: string
  readonly started_by: string | null
  readonly key: string
}

export interface CaseLetterStepRow {
  readonly body_id: string
  readonly letter_id: string
  readonly sequence: number
  readonly kind: string
  readonly stage: string
  readonly details: Document<unknown>
  readonly sealed: string | null
  readonly digest: string | null
  readonly recorded_at: string
  readonly person_id: string | null
  readonly key: string
}

export interface LetterNumberRow {
  readonly body_id: string
  readonly series: string
  readonly year: number
  readonly serial: number
  readonly number: string
  readonly letter_id: string
  readonly voided_at: string | null
}
