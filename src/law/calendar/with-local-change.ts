import { addDays, type Day, dayWords } from '../day/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { CalendarRecord, LocalChange } from './calendar-record.ts'
import { workingCalendar } from './working-calendar.ts'

export interface LocalChangeRefusal {
  readonly kind: 'nothing-changes'
  readonly message: string
}

/**
 * The record with one more local change; the one before stays, and where both speak of a day the later holds. One that changes no day is
 * refused: it was entered already, or its days were mistyped.
 */
export function withLocalChange(
  record: CalendarRecord,
  change: LocalChange,
): Result<CalendarRecord, LocalChangeRefusal> {
  const before = workingCalendar(record)
  for (let d: Day = change.from; d <= change.to; d = addDays(d, 1)) {
    if (before.dayAt(d).working !== change.working) return accept({ ...record, local: [...record.local, change] })
  }
  const days = change.from === change.to ? dayWords(change.from) : `${dayWords(change.from)}至${dayWords(change.to)}`
  const already = change.working ? '本来就上班' : '本来就不上班'
  return refuse({ kind: 'nothing-changes', message: `${days}${already}，日历没有变动。请核对日期，或者是否已经登记。` })
}
