import { convention, fromMemory } from '../evidence.ts'

/** What of the calendar wasn't read in its source; the days of the notices were. */
export const CALENDAR_BACKING = {
  noticeNumbers: fromMemory('calendar-notice-numbers'),
  provisionalYear: convention('calendar-provisional'),
  movableFestivals: convention('calendar-festivals'),
  holidaysBefore2025: fromMemory('calendar-holidays-2013'),
} as const
