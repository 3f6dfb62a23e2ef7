import type { WorkingCalendar } from '../calendar/index.ts'
import type { Day } from '../day/index.ts'
import type { Course } from './course.ts'
import { dueDay } from './due-day.ts'
import { pausesIn } from './pauses.ts'
import type { ClockSettings } from './settings.ts'

/** By what the days are counted. */
export interface ClockRules {
  readonly calendar: WorkingCalendar
  readonly settings: ClockSettings
}

/** The last day of the current period, by what has happened so far. It means nothing while the applicant is waited for. */
export const dueSoFar = (course: Course, { calendar, settings }: ClockRules): Day =>
  dueDay(course.period, pausesIn(course, settings, calendar), calendar)
