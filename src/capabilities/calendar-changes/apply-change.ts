import { type CalendarRecord, type NoticeRefusal, withLocalChange, withNotice } from '../../law/calendar/index.ts'
import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { calendarRecordOf, calendars, type RequestStore, rebuildDues, rulesReader } from '../requests/index.ts'
import type { SettingLog } from '../settings/index.ts'
import {
  bodyOf,
  type CalendarChange,
  type ChangeProblem,
  type GivenChange,
  keyOf,
  parseChange,
  reasonOf,
} from './change.ts'
import { type CalendarPreview, calendarOf, changedDays, fingerprintOf, movedRequests, spanOf } from './preview.ts'

export interface CalendarUnit {
  readonly requests: RequestStore
  readonly settings: SettingLog
}

export type CalendarRefusal = { readonly message: string } & (
  | { readonly kind: 'problems'; readonly problems: readonly ChangeProblem[] }
  | NoticeRefusal
  | { readonly kind: 'nothing-changes' }
  | { readonly kind: 'preview-outdated'; readonly preview: CalendarPreview }
)

export interface Asking {
  readonly given: GivenChange
  readonly today: Day
  /** Null for a command on the server. */
  readonly personId: string | null
  /** ISO instant. */
  readonly at: string
}

/**
 * Puts the change into the calendar and says what it does, within a transaction. The one way of previewing, undone afterwards, and of importing:
 * what is shown is what happens.
 */
export async function applyChange(
  unit: CalendarUnit,
  { given, today, personId, at }: Asking,
): Promise<Result<CalendarPreview, CalendarRefusal>> {
  const bodyId = bodyOf(given)
  const record = await calendarRecordOf(unit, bodyId, today)
  const change = parseChange(given, record.notices)
  if (!change.ok) return refuse({ kind: 'problems', problems: change.error, message: told(change.error) })
  const next = withChange(record, change.value)
  if (!next.ok) return next
  const key = keyOf(change.value)
  await unit.settings.hold(bodyId, key)
  const bodies = await unit.requests.bodies()
  const calendar = calendars()
  const before = rulesReader(unit, today, calendar)
  // Each before the change is written: the reader keeps what it has read.
  for (const each of bodies) await before(each)
  const [newest] = await unit.settings.history(bodyId, key)
  const own = newest?.value ? (newest.value.is as readonly unknown[]) : []
  const added = change.value.kind === 'local' ? change.value.change : change.value.notice
  await unit.settings.append({
    bodyId,
    key,
    version: (newest?.version ?? 0) + 1,
    value: { is: [...own, added] },
    fromDay: today,
    reason: reasonOf(change.value),
    changedBy: personId,
    changedAt: at,
  })
  const span = spanOf(change.value)
  const view = { before, after: rulesReader(unit, today, calendar), from: span.from, today }
  const days = changedDays(calendarOf(record), calendarOf(next.value), span)
  const seen = { change: change.value, days, ...(await movedRequests(unit.requests, bodies, view)) }
  return accept({ ...seen, fingerprint: fingerprintOf(seen) })
}

/** Writes the lines of the lists anew for every request that the change can touch. */
export const redue = async (unit: CalendarUnit, change: CalendarChange, today: Day): Promise<number> => {
  const { from } = spanOf(change)
  return rebuildDues(unit.requests, await unit.requests.bodies(), rulesReader(unit, today), { runningOn: from })
}

const withChange = (record: CalendarRecord, change: CalendarChange): Result<CalendarRecord, CalendarRefusal> =>
  change.kind === 'local' ? withLocalChange(record, change.change) : withNotice(record, change.notice)

const told = (problems: readonly ChangeProblem[]): string =>
  `有 ${problems.length} 处读不通或者自相矛盾，没有导入：${problems.map(({ message }) => message).join('')}`
