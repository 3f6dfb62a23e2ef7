import type { Day } from '../../law/day/index.ts'
import { OUTCOMES, type OutcomeKey, outcomesOfRow } from '../../law/outcomes/index.ts'

/** A file that anyone may have: a release copy, kept by its content. */
export interface DisclosedFile {
  /** As visitors see it; written anew, never the applicant's. */
  readonly name: string
  readonly sha256: string
  readonly format: string
  readonly bytes: number
}

/**
 * 第四十四条: information given to one applicant, open to all. What anyone may see, whole: nothing in it leads to the request or to who
 * asked.
 */
export interface DisclosedEntry {
  readonly bodyId: string
  readonly id: string
  readonly title: string
  readonly summary: string
  /** What was given. */
  readonly disclosed: string
  readonly answeredOn: Day
  readonly outcome: OutcomeKey
  readonly link: string | null
  readonly files: readonly DisclosedFile[]
  readonly publishedOn: Day
  /** ISO instant of the last change. */
  readonly changedAt: string
  /** It stays listed, with the reason; its words are gone. */
  readonly withdrawn: { readonly on: Day; readonly reason: string } | null
}

/** The outcomes that gave something: only what was given can be opened to all. */
export const DISCLOSING_OUTCOMES: readonly OutcomeKey[] = [
  ...new Set(
    (['granted', 'partiallyGranted'] as const).flatMap((row) => outcomesOfRow(row, OUTCOMES).map(({ key }) => key)),
  ),
]

/** Stands for a title that was withdrawn with its entry. */
export const WITHDRAWN_TITLE = '（题名已经撤下）'
