import type { Day } from '../day/index.ts'
import { getTimeLimit } from '../time-limits/index.ts'
import { type Course, currentPeriod, type Period } from './course.ts'
import type { ClockSettings } from './settings.ts'

/** The reply period begins anew: the day itself is day 0. */
export function restart(course: Course, on: Day, because: 'corrected' | 'paid', settings: ClockSettings): Course {
  const { extension } = currentPeriod(course)
  const carries = extension && settings.extensionAfterRestart === 'carried'
  const period: Period = {
    start: on,
    because,
    days: getTimeLimit('reply', on).days,
    ...(carries ? { extension: { ...extension, carried: true } } : {}),
  }
  return {
    ...course,
    stage: 'running',
    periods: [...course.periods, period],
    waits: course.waits.map((wait) => (wait.until ? wait : { ...wait, until: on })),
  }
}
