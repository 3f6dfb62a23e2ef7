import type { WorkingCalendar } from '../calendar/index.ts'
import type { Day } from '../day/index.ts'
import { type Clock, type ClockView, type RequestFile, requestClock } from './request-clock.ts'

/** A request whose due day another calendar moves. */
export interface MovedDueDay<Id> {
  readonly id: Id
  readonly before: Day | null
  readonly after: Day | null
  /** Whether the day after is still provisional. */
  readonly provisional: boolean
  /** Acts that were in time by the old calendar, or are by the new, and not by the other. */
  readonly findings: Clock['findings']
}

/**
 * What a new notice or a local closure does to open requests: those whose due day moves, in the order given. A request that the clock
 * refuses has no due day to move.
 */
export function movedDueDays<Id>(
  files: readonly (RequestFile & { readonly id: Id })[],
  view: Omit<ClockView, 'calendar'>,
  before: WorkingCalendar,
  after: WorkingCalendar,
): readonly MovedDueDay<Id>[] {
  return files.flatMap((file) => {
    const was = requestClock(file, { ...view, calendar: before })
    const is = requestClock(file, { ...view, calendar: after })
    if (!was.ok || !is.ok || was.value.due === is.value.due) return []
    const { due, provisional, findings } = is.value
    return [{ id: file.id, before: was.value.due, after: due, provisional, findings }]
  })
}
