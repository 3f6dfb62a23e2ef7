import type { Day } from '../day/index.ts'

export type LedgerKind =
  | 'day_zero'
  | 'counted'
  | 'make_up'
  | 'weekend'
  | 'holiday'
  | 'local_rest'
  | 'paused'
  | 'superseded'
  | 'waiting'
  | 'closed'
  | 'overdue'

/** A day or a span of days that count alike. Entries follow each other without gap or overlap. */
export interface LedgerEntry {
  readonly from: Day
  readonly to: Day
  readonly kind: LedgerKind
  /** Working days counted towards the limit. */
  readonly workingDays: number
  /** Working days of the span that are not counted: in a pause, or before a restart. */
  readonly notCounted: number
  readonly why: string
  readonly article: string
  /** The holiday rested or worked for, or the reason of a local change. */
  readonly name?: string
  /** The notice that makes the days rest days or working days. */
  readonly source?: string
  /** Which reading was taken where the law is silent. */
  readonly note?: string
  /** A day of it lies in a year whose notice isn't held: 暂定. */
  readonly provisional: boolean
}
