import type { AuditEntry } from './chain.ts'

/** What is looked for. Instants are ISO texts in UTC, `from` inclusive, `until` exclusive. */
export interface AuditFilter {
  /** Chains to look in; undefined: all. */
  readonly bodyIds?: readonly string[]
  readonly personId?: string
  readonly act?: string
  readonly subjectKind?: string
  readonly subjectId?: string
  readonly outcome?: string
  readonly from?: string
  readonly until?: string
  /** From 1. */
  readonly page: number
  readonly size: number
}

export interface AuditPage {
  /** At most `COUNTED_AT_MOST`: whoever finds more narrows the search. */
  readonly total: number
  /** Latest first. */
  readonly items: readonly AuditEntry[]
}

/** Beyond so many, entries found are not counted. */
export const COUNTED_AT_MOST = 10_000
