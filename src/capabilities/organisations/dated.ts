import { addDays, type Day, FIRST_YEAR } from '../../law/day/index.ts'

/** What holds from a day on. Null: from before anything that is recorded. */
export interface From<T> {
  readonly from: Day | null
  readonly value: T
}

/** With the last day, which is the day before the next begins; null where none does. Both days inclusive, as in the tables of the law. */
export interface Period<T> extends From<T> {
  readonly until: Day | null
}

/** As days compare, nothing being the earliest. */
const byFrom = (a: From<unknown>, b: From<unknown>): number => compareFrom(a.from, b.from)
export const compareFrom = (a: Day | null, b: Day | null): number => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1)

/**
 * The periods of a history: one after the other without a gap, so that any day has one at most.
 * @param steps one for each day, in any order
 * @param last the last day of the whole, where it has ended
 */
export function periodsOf<T>(steps: readonly From<T>[], last: Day | null = null): readonly Period<T>[] {
  const sorted = steps.toSorted(byFrom)
  return sorted.map((step, i) => {
    const next = sorted[i + 1]?.from
    return { ...step, until: next ? dayBefore(next) : last }
  })
}

/** What holds on a day; undefined before the first period and after the last. */
export const on = <T>(periods: readonly Period<T>[], day: Day): Period<T> | undefined =>
  periods.find(({ from, until }) => (from === null || from <= day) && (until === null || day <= until))

/** Of the first day that can be told, a day that compares as one and can't be counted with. */
export const dayBefore = (day: Day): Day =>
  day === `${FIRST_YEAR}-01-01` ? (`${FIRST_YEAR - 1}-12-31` as Day) : addDays(day, -1)
