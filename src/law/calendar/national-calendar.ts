import { NATIONAL_RECORD } from './calendar-record.ts'
import { type WorkingCalendar, workingCalendar } from './working-calendar.ts'

let made: WorkingCalendar | undefined

/** The country's calendar, without local changes. Made once: it never differs. */
export function nationalCalendar(): WorkingCalendar {
  made ??= workingCalendar(NATIONAL_RECORD)
  return made
}
