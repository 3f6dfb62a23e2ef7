import type { Day } from '../day/index.ts'
import { getTimeLimit } from '../time-limits/index.ts'
import type { Course, Period } from './course.ts'
import { carriedExtension } from './reopen.ts'
import type { ClockSettings } from './settings.ts'

/** The reply period begins anew: the day itself is day 0. */
export function restart(course: Course, on: Day, because: 'corrected' | 'paid', settings: ClockSettings): Course {
  const period: Period = {
    start: on,
    because,
    days: getTimeLimit('reply', on).days,
    ...carriedExtension(course.period, settings),
  }
  return {
    ...course,
    stage: 'running',
    past: [...course.past, course.period],
    period,
    waits: course.waits.map((wait) => (wait.until ? wait : { ...wait, until: on })),
  }
}
