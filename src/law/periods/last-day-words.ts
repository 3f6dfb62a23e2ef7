import type { CalendarDay } from '../calendar/index.ts'
import { type Day, dateOf, dayWords, weekdayWords, yearOf } from '../day/index.ts'
import { type LegalPeriod, periodWords } from './legal-period.ts'

interface Counted {
  readonly start: Day
  readonly period: LegalPeriod
  /** Where the count ends. */
  readonly rest: CalendarDay
  /** The last day. */
  readonly day: CalendarDay
}

/** 自2025年3月3日的次日起第60日是2025年5月2日（劳动节放假），顺延到2025年5月6日。 */
export function lastDayWords({ start, period, rest, day }: Counted): string {
  const moved = rest.day === day.day ? '' : `（${restWords(rest)}），顺延到${dayWords(day.day)}`
  const noticeless = [rest, day].find(({ provisional }) => provisional)
  const provisional = noticeless ? `（暂定：${yearOf(noticeless.day)}年的放假安排尚未公布）` : ''
  return `${countWords(start, period, rest.day)}${dayWords(rest.day)}${moved}${provisional}。`
}

function countWords(start: Day, period: LegalPeriod, counted: Day): string {
  const { unit } = period
  if (unit === 'day' || unit === 'working-day') {
    return `自${dayWords(start)}的次日起，第${periodWords(period)}是`
  }
  const what = dateOf(counted) === dateOf(start) ? '的对应日' : '没有对应日，月末日'
  return `自${dayWords(start)}起${periodWords(period)}，到期月${what}是`
}

const restWords = ({ day, kind, name }: CalendarDay): string =>
  kind === 'weekend' ? weekdayWords(day) : kind === 'holiday' ? `${name}放假` : `${name}`
