import type { Day } from '../day/index.ts'
import type { Notice } from './notice.ts'
import { NOTICES } from './notices.ts'

/**
 * Days on which one place differs from the country: a holiday of its own (《全国年节及纪念日放假办法》第四条), a closure for an epidemic or
 * a flood, a weekend day that was worked. Later rows win.
 */
export interface LocalChange {
  readonly from: Day
  readonly to: Day
  readonly working: boolean
  /** 台风停工 */
  readonly reason: string
  /** The local notice. */
  readonly source: string
}

/** All that a working calendar is made of. */
export interface CalendarRecord {
  /** In the order of their publication. */
  readonly notices: readonly Notice[]
  readonly local: readonly LocalChange[]
}

/** The country's notices as we hold them, without local changes. */
export const NATIONAL_RECORD: CalendarRecord = { notices: NOTICES, local: [] }
