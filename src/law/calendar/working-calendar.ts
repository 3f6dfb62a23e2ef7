import { type Day, day, dayNumber, dayOfNumber, weekdayOf, yearOf } from '../day/index.ts'
import type { CalendarRecord } from './calendar-record.ts'
import { yearArrangement } from './year-arrangement.ts'

/** Why a day is worked or not. */
export type DayKind = 'weekday' | 'weekend' | 'holiday' | 'make_up' | 'local_rest' | 'local_work'

export interface CalendarDay {
  readonly day: Day
  readonly working: boolean
  readonly kind: DayKind
  /** Of the holiday rested or worked for, or the reason of a local change. */
  readonly name?: string
  /** The notice or rule that says so. */
  readonly source?: string
  /** No notice for its year is held yet: 暂定. */
  readonly provisional: boolean
}

export interface WorkingCalendar {
  readonly first: Day
  readonly last: Day
  /** @throws {RangeError} outside first to last, as all below */
  dayAt(d: Day): CalendarDay
  /** Working days after `from` up to and with `to`; negative where `to` is the earlier. */
  workingDaysBetween(from: Day, to: Day): number
  /** The n-th working day after a day; that day itself is not counted. `n` is at least 1. */
  addWorkingDays(from: Day, n: number): Day
  /** The day itself where it is a working day, else the next that is. */
  workingDayFrom(d: Day): Day
}

/** The calendar is held for these years: from the regulation's first to the last whose festivals are computed. */
export const CALENDAR_YEARS = { first: 2019, last: 2050 } as const

type Exception = Pick<CalendarDay, 'working' | 'kind' | 'name' | 'source'>

/**
 * Working days by the notices and local changes given. 工作日：周一至周五，依国务院办公厅通知放假的除外、调休上班的计入；
 * 没有通知的年份暂定为周一至周五减去法定节假日。
 */
export function workingCalendar(record: CalendarRecord): WorkingCalendar {
  const first = day(`${CALENDAR_YEARS.first}-01-01`)
  const last = day(`${CALENDAR_YEARS.last}-12-31`)
  const exceptions = collectExceptions(record)
  const provisionalYears = new Set(yearsHeld().filter((year) => yearArrangement(year, record.notices).provisional))

  const dayAt = (d: Day): CalendarDay => {
    if (d < first || d > last) throw notHeld(d)
    const ordinary: Exception =
      weekdayOf(d) <= 5 ? { working: true, kind: 'weekday' } : { working: false, kind: 'weekend' }
    return { day: d, ...(exceptions.get(d) ?? ordinary), provisional: provisionalYears.has(yearOf(d)) }
  }
  const { workingDays, countTo } = countDays(first, last, (d) => dayAt(d).working)
  const countAt = (d: Day): number => {
    const count = countTo[dayNumber(d) - dayNumber(first)]
    if (count === undefined) throw notHeld(d)
    return count
  }

  const addWorkingDays = (from: Day, n: number): Day => {
    const found = workingDays[countAt(from) + n - 1]
    if (n < 1 || found === undefined) throw new RangeError(`no ${n} working days after ${from}`)
    return found
  }
  return {
    first,
    last,
    dayAt,
    workingDaysBetween: (from, to) => countAt(to) - countAt(from),
    addWorkingDays,
    workingDayFrom: (d) => (dayAt(d).working ? d : addWorkingDays(d, 1)),
  }
}

const notHeld = (d: Day): RangeError => new RangeError(`no calendar is held for ${d}`)

const yearsHeld = (): readonly number[] =>
  Array.from({ length: CALENDAR_YEARS.last - CALENDAR_YEARS.first + 1 }, (_, i) => CALENDAR_YEARS.first + i)

/** Every working day in order, and for each day how many there were up to it. */
function countDays(first: Day, last: Day, isWorking: (d: Day) => boolean) {
  const workingDays: Day[] = []
  const countTo: number[] = []
  for (let number = dayNumber(first); number <= dayNumber(last); number += 1) {
    const d = dayOfNumber(number)
    if (isWorking(d)) workingDays.push(d)
    countTo.push(workingDays.length)
  }
  return { workingDays, countTo }
}

function collectExceptions({ notices, local }: CalendarRecord): ReadonlyMap<Day, Exception> {
  const found = new Map<Day, Exception>()
  for (const { holidays } of yearsHeld().map((year) => yearArrangement(year, notices))) {
    for (const { name, from, to, makeUp, source } of holidays) {
      for (const d of daysFrom(from, to)) found.set(d, { working: false, kind: 'holiday', name, source })
      for (const d of makeUp) found.set(d, { working: true, kind: 'make_up', name, source })
    }
  }
  for (const { from, to, working, reason, source } of local) {
    const kind = working ? 'local_work' : 'local_rest'
    for (const d of daysFrom(from, to)) found.set(d, { working, kind, name: reason, source })
  }
  return found
}

function* daysFrom(from: Day, to: Day): Generator<Day> {
  for (let number = dayNumber(from); number <= dayNumber(to); number += 1) yield dayOfNumber(number)
}
