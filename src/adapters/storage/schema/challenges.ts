import type { ColumnType } from 'kysely'

/** The driver parses it, we write it as text. */
type Document<T> = ColumnType<T, string, string>

/** The tables of its migration, as they are after the last one. */
export interface ChallengeTables {
  readonly challenges: ChallengeRow
  readonly challenge_acts: ChallengeActRow
}

export interface ChallengeRow {
  readonly body_id: string
  readonly id: string
  readonly kind: string
  readonly case_number: string | null
  readonly standing: string
  readonly heard_by: string
  readonly about: Document<unknown>
  readonly follows: string | null
  readonly notes: string
  readonly registered_at: string
  readonly registered_by: string | null
  readonly key: string
}

export interface ChallengeActRow {
  readonly body_id: string
  readonly challenge_id: string
  readonly sequence: number
  readonly kind: string
  readonly on_day: string
  readonly details: Document<unknown>
  readonly recorded_at: string
  readonly person_id: string | null
  readonly key: string
}
