import type { HolidayArrangement, Notice } from './notice.ts'
import { statutoryDays } from './statutory-days.ts'

export interface YearArrangement {
  readonly year: number
  /** No notice for the year is held: Monday to Friday less the statutory days. */
  readonly provisional: boolean
  readonly holidays: readonly (HolidayArrangement & { readonly source: string })[]
}

/** How a year is arranged by the notices given, in the order of their publication; provisionally where none is for that year. */
export function yearArrangement(year: number, notices: readonly Notice[]): YearArrangement {
  const own = notices.filter((notice) => notice.year === year)
  if (own.length === 0) return { year, provisional: true, holidays: provisionalHolidays(year) }
  const byName = new Map(
    own.flatMap((notice) =>
      notice.holidays.map((holiday) => [holiday.name, { ...holiday, source: notice.number }] as const),
    ),
  )
  return { year, provisional: false, holidays: [...byName.values()] }
}

function provisionalHolidays(year: number): YearArrangement['holidays'] {
  const { source, days } = statutoryDays(year)
  return days.map((statutory) => ({
    name: statutory.name,
    from: statutory.day,
    to: statutory.day,
    makeUp: [],
    source,
  }))
}
