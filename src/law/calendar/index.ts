export { CALENDAR_BACKING } from './backing.ts'
export { type CalendarRecord, type LocalChange, NATIONAL_RECORD } from './calendar-record.ts'
export { nationalCalendar } from './national-calendar.ts'
export type { HolidayArrangement, Notice } from './notice.ts'
export { type LocalChangeProblem, parseLocalChange } from './parse-local-change.ts'
export { type NoticeProblem, parseNotice } from './parse-notice.ts'
export { parseNoticeText } from './parse-notice-text.ts'
export { type LocalChangeRefusal, withLocalChange } from './with-local-change.ts'
export { type NoticeRefusal, withNotice } from './with-notice.ts'
export {
  CALENDAR_YEARS,
  type CalendarDay,
  type DayKind,
  type WorkingCalendar,
  workingCalendar,
} from './working-calendar.ts'
