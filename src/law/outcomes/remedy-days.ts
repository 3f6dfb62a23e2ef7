import type { ArticleRef } from '../articles/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import { type Day, laterDay } from '../day/index.ts'
import { fromMemory } from '../evidence.ts'
import { type BeyondTheCalendar, type LastDay, lastDayOf } from '../periods/index.ts'
import { accept, type Result } from '../result.ts'
import type { Remedy } from './remedy.ts'

/** What the applicant knows, and since when. */
export interface Knowing {
  /** 知道或者应当知道之日: the reply's receipt (`knownDay`); where none came in time, the last day for it. */
  readonly on: Day
  /** Only where the letter doesn't tell the remedy: the day on which it became known otherwise, null while it hasn't. */
  readonly remedyKnownOn?: Day | null
}

export interface RemedyDays {
  readonly review: LastDay
  /** Where the letter doesn't tell the remedy: by what rule the days for review run, and the day after which none is left. */
  readonly untold?: { readonly atMost: LastDay; readonly articles: readonly ArticleRef[] }
  /** To sue without a review; null where review comes first. */
  readonly suit: LastDay | null
}

/** That a letter doesn't tell the remedy lengthens the days for review; that it lengthens the months to sue was not read in a text. */
export const UNTOLD_SUIT = { lengthened: false, ...fromMemory('remedy-untold-suit') } as const

/**
 * The last days to ask for review and to sue. 行政复议法第二十条第一款、行政诉讼法第四十六条第一款：自知道或者应当知道之日起；复议法第二十条第三款：
 * 没有告知的，自知道复议权利、复议机关和期限之日起，最长一年.
 * @param calendar the country's, with the notices held
 */
export function remedyDays(
  remedy: Remedy,
  knowing: Knowing,
  calendar?: WorkingCalendar,
): Result<RemedyDays, BeyondTheCalendar> {
  const review = reviewDays(remedy, knowing, calendar)
  if (!review.ok || remedy.suitMonths === null) return review.ok ? accept({ ...review.value, suit: null }) : review
  const suit = lastDayOf(knowing.on, { amount: remedy.suitMonths, unit: 'month' }, calendar)
  return suit.ok ? accept({ ...review.value, suit: suit.value }) : suit
}

type ReviewDays = Result<Pick<RemedyDays, 'review' | 'untold'>, BeyondTheCalendar>

function reviewDays(remedy: Remedy, { on, remedyKnownOn }: Knowing, calendar?: WorkingCalendar): ReviewDays {
  const { untold } = remedy
  const period = { amount: remedy.reviewDays, unit: 'day' } as const
  if (remedyKnownOn === undefined || !untold) {
    const review = lastDayOf(on, period, calendar)
    return review.ok ? accept({ review: review.value }) : review
  }
  const atMost = lastDayOf(on, untold.atMost, calendar)
  if (!atMost.ok) return atMost
  const known = remedyKnownOn && lastDayOf(laterDay(on, remedyKnownOn), period, calendar)
  if (known && !known.ok) return known
  const ends = known && known.value.day < atMost.value.day ? known.value : atMost.value
  return accept({ review: ends, untold: { atMost: atMost.value, articles: untold.articles } })
}

/** 行政诉讼法第四十五条、行政复议法第三十四条：自收到复议决定书之日起，复议机关逾期不作决定的自复议期满之日起. */
export const suitAfterReviewDay = (
  remedy: Remedy,
  on: Day,
  calendar?: WorkingCalendar,
): Result<LastDay, BeyondTheCalendar> => lastDayOf(on, { amount: remedy.suitDaysAfterReview, unit: 'day' }, calendar)
