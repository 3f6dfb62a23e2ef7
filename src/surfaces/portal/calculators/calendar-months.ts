import type { Act, Clock, LedgerEntry } from '../../../law/clock/index.ts'
import { addDays, type Day, day as dayOf, daysInMonth, monthOf, weekdayOf, yearOf } from '../../../law/day/index.ts'

/** A day of the ledger as the calendar shows it. */
export interface CalendarCell {
  readonly day: Day
  readonly entry: LedgerEntry
  /** Of a counted working day: the how-many-th of its period. */
  readonly nth: number | undefined
  readonly isDue: boolean
  /** What happened on it. */
  readonly acts: readonly Act[]
}

export interface CalendarMonth {
  readonly year: number
  readonly month: number
  /** Weeks of seven days, Monday first; null outside the month, a number outside the ledger. */
  readonly weeks: readonly (readonly (CalendarCell | number | null)[])[]
}

/** Months that a page shows; a longer ledger goes on in the table below. */
export const MOST_MONTHS = 6

/** The ledger month by month, from that of the receipt to that of the last day told of. */
export function calendarMonths({ ledger, due }: Clock, acts: readonly Act[]): readonly CalendarMonth[] {
  const cells = new Map(cellsOf(ledger, due, acts).map((cell) => [cell.day, cell]))
  const months = new Set([...cells.keys()].map((day) => day.slice(0, 7)))
  return [...months].slice(0, MOST_MONTHS).map((text) => monthOfCells(text, cells))
}

function cellsOf(ledger: readonly LedgerEntry[], due: Day | null, acts: readonly Act[]): readonly CalendarCell[] {
  const first = ledger[0]?.from
  // No month beyond those that are shown has to be laid out.
  const until = first && addDays(first, 31 * MOST_MONTHS)
  let nth = 0
  return ledger.flatMap((entry) => {
    const cells: CalendarCell[] = []
    for (let day = entry.from; day <= entry.to && until && day <= until; day = addDays(day, 1)) {
      if (entry.kind === 'day_zero') nth = 0
      if (entry.workingDays > 0) nth += 1
      const counted = entry.workingDays > 0 ? nth : undefined
      cells.push({ day, entry, nth: counted, isDue: day === due, acts: acts.filter(({ on }) => on === day) })
    }
    return cells
  })
}

function monthOfCells(text: string, cells: ReadonlyMap<Day, CalendarCell>): CalendarMonth {
  const first = dayOf(`${text}-01`)
  const [year, month] = [yearOf(first), monthOf(first)]
  const days = Array.from({ length: daysInMonth(year, month) }, (_, i) => cells.get(addDays(first, i)) ?? i + 1)
  const before = Array.from({ length: weekdayOf(first) - 1 }, () => null)
  const after = Array.from({ length: (7 - ((before.length + days.length) % 7)) % 7 }, () => null)
  const all = [...before, ...days, ...after]
  return { year, month, weeks: Array.from({ length: all.length / 7 }, (_, i) => all.slice(i * 7, i * 7 + 7)) }
}
