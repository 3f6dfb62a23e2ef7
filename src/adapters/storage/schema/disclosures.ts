import type { ColumnType } from 'kysely'

/** The driver parses it, we write it as text. */
type Document<T> = ColumnType<T, string, string>

/** The tables of its migration, as they are after the last one. */
export interface DisclosureTables {
  readonly disclosure_proposals: DisclosureProposalRow
  readonly disclosure_steps: DisclosureStepRow
  readonly disclosed_entries: DisclosedEntryRow
  readonly disclosed_grams: DisclosedGramsRow
}

export interface DisclosureProposalRow {
  readonly body_id: string
  readonly id: string
  readonly request_id: string
  readonly reason: string
  readonly others: Document<unknown>
  readonly answered_on: string
  readonly outcome: string
  readonly key: string
}

export interface DisclosureStepRow {
  readonly body_id: string
  readonly proposal_id: string
  readonly sequence: number
  readonly kind: string
  readonly on_day: string
  readonly recorded_at: string
  readonly person_id: string | null
  readonly sealed: string | null
  readonly key: string
}

export interface DisclosedEntryRow {
  readonly body_id: string
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly disclosed: string
  readonly answered_on: string
  readonly outcome: string
  readonly link: string | null
  readonly files: Document<unknown>
  readonly published_on: string
  readonly changed_at: string
  readonly withdrawn_on: string | null
  readonly withdrawn_reason: string | null
}

export interface DisclosedGramsRow {
  readonly body_id: string
  readonly entry_id: string
  /** Folded text, for the look that grams alone don't decide. */
  readonly words: string
  readonly grams: ColumnType<string, never, never>
}
