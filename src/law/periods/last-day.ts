import type { ArticleRef } from '../articles/index.ts'
import { nationalCalendar, type WorkingCalendar } from '../calendar/index.ts'
import { addDays, addMonths, type Day, dayWords, MONTHS_IN_YEAR } from '../day/index.ts'
import type { Backing } from '../evidence.ts'
import { accept, type Result, refuse } from '../result.ts'
import { lastDayWords } from './last-day-words.ts'
import type { LegalPeriod } from './legal-period.ts'
import { periodRule } from './period-rule.ts'

export interface LastDay {
  readonly day: Day
  /** Where the count itself ends: an earlier day, of rest, where the last day moved. */
  readonly counted: Day
  readonly moved: boolean
  /** It lies in a year whose holiday notice isn't held: 暂定. */
  readonly provisional: boolean
  /** How it was counted, in a sentence. */
  readonly why: string
  readonly articles: readonly ArticleRef[]
  readonly backing: Backing
}

export interface BeyondTheCalendar {
  readonly kind: 'beyond-the-calendar'
  readonly start: Day
  readonly last: Day
  readonly message: string
}

/**
 * The last day of a period. 民法典第二百零一条：开始的当日不计入；民法典第二百零二条：按月、年的，到期月的对应日，没有的为月末日；民法典第二百零三条：
 * 最后一日是休息日的，顺延.
 * @param start the day of the event, not counted
 * @param calendar the country's, with the notices held, and without local changes (`PERIODS_BY_NATIONAL_CALENDAR`)
 */
export function lastDayOf(
  start: Day,
  period: LegalPeriod,
  calendar: WorkingCalendar = nationalCalendar(),
): Result<LastDay, BeyondTheCalendar> {
  const counted = start <= calendar.last ? countedEnd(start, period, calendar) : undefined
  const day = counted && workedFrom(counted, calendar)
  if (!counted || !day) return refuse(beyond(start, calendar.last))
  const { articles, backing } = periodRule(start)
  const rest = calendar.dayAt(counted)
  return accept({
    day,
    counted,
    moved: day !== counted,
    provisional: rest.provisional || calendar.dayAt(day).provisional,
    why: lastDayWords({ start, period, rest, day: calendar.dayAt(day) }),
    articles: articles[period.unit],
    backing,
  })
}

function countedEnd(start: Day, { amount, unit }: LegalPeriod, calendar: WorkingCalendar): Day | undefined {
  if (unit === 'day') return addDays(start, amount)
  if (unit === 'month') return addMonths(start, amount)
  if (unit === 'year') return addMonths(start, amount * MONTHS_IN_YEAR)
  return calendar.workingDaysBetween(start, calendar.last) < amount ? undefined : calendar.addWorkingDays(start, amount)
}

/** The day, or the next that is worked; undefined where the calendar ends before. */
function workedFrom(counted: Day, calendar: WorkingCalendar): Day | undefined {
  const isHeld = counted <= calendar.last && calendar.workingDaysBetween(addDays(counted, -1), calendar.last) > 0
  return isHeld ? calendar.workingDayFrom(counted) : undefined
}

const beyond = (start: Day, last: Day): BeyondTheCalendar => ({
  kind: 'beyond-the-calendar',
  start,
  last,
  message: `自${dayWords(start)}起的期间接近或者超出工作日历的最后一日（${dayWords(last)}），不能计算。`,
})
