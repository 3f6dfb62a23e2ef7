import { createHash } from 'node:crypto'
import type { CalendarDay, CalendarRecord, WorkingCalendar } from '../../law/calendar/index.ts'
import { NATIONAL_RECORD } from '../../law/calendar/index.ts'
import type { ClockFinding } from '../../law/clock/index.ts'
import { addDays, type Day, day, earlierDay, laterDay } from '../../law/day/index.ts'
import {
  allFiles,
  type CaseFile,
  calendars,
  clockOf,
  type DayRules,
  type RequestStore,
  type RulesOf,
} from '../requests/index.ts'
import type { CalendarChange } from './change.ts'

/** A day that becomes a working day or a day of rest. */
export interface ChangedDay {
  readonly day: Day
  readonly before: Pick<CalendarDay, 'working' | 'kind' | 'name' | 'provisional'>
  readonly after: Pick<CalendarDay, 'working' | 'kind' | 'name' | 'provisional'>
}

/** A request that the change moves. */
export interface MovedRequest {
  readonly bodyId: string
  readonly requestId: string
  readonly number: string
  readonly before: Day | null
  readonly after: Day | null
  /** The due day after is still provisional. */
  readonly provisional: boolean
  readonly ended: boolean
  /** What would be found that isn't now, and the other way round. */
  readonly appears: readonly ClockFinding[]
  readonly vanishes: readonly ClockFinding[]
}

export interface CalendarPreview {
  readonly change: CalendarChange
  readonly days: readonly ChangedDay[]
  readonly moved: readonly MovedRequest[]
  /** Requests whose due day stays and is provisional no more. */
  readonly settled: number
  /** Requests that were looked at. */
  readonly looked: number
  /** Of all the above: what was seen is what is imported. */
  readonly fingerprint: string
}

/** The days between which a change can change something. */
export function spanOf(change: CalendarChange): { readonly from: Day; readonly to: Day } {
  if (change.kind === 'local') return change.change
  const { year, holidays } = change.notice
  const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)]
  // 元旦 may begin in the old year, and a day worked for it lies there too.
  const days = holidays.flatMap(({ from, to, makeUp }) => [from, to, ...makeUp])
  return { from: days.reduce(earlierDay, first), to: days.reduce(laterDay, last) }
}

/** The days that two calendars have differently, between two days. */
export function changedDays(
  before: WorkingCalendar,
  after: WorkingCalendar,
  { from, to }: { readonly from: Day; readonly to: Day },
): readonly ChangedDay[] {
  const days: ChangedDay[] = []
  for (let d = from; d <= to; d = addDays(d, 1)) {
    const [was, is] = [before.dayAt(d), after.dayAt(d)]
    if (was.working !== is.working) days.push({ day: d, before: facts(was), after: facts(is) })
  }
  return days
}

const facts = ({ working, kind, name, provisional }: CalendarDay): ChangedDay['before'] => ({
  working,
  kind,
  ...(name === undefined ? {} : { name }),
  provisional,
})

/** What the change does to the requests of bodies whose rules it changes. */
export async function movedRequests(
  store: Pick<RequestStore, 'files'>,
  bodyIds: readonly string[],
  {
    before,
    after,
    from,
    today,
  }: { readonly before: RulesOf; readonly after: RulesOf; readonly from: Day; readonly today: Day },
): Promise<Pick<CalendarPreview, 'moved' | 'settled' | 'looked'>> {
  const moved: MovedRequest[] = []
  let [settled, looked] = [0, 0]
  for (const bodyId of bodyIds) {
    const [was, is] = [await before(bodyId), await after(bodyId)]
    if (was.calendar === is.calendar) continue
    for await (const file of allFiles(store, [bodyId], { runningOn: from })) {
      const effect = effectOn(file, was, is, today)
      looked += 1
      if (effect === 'settled') settled += 1
      else if (effect) moved.push(effect)
    }
  }
  return { moved, settled, looked }
}

function effectOn(file: CaseFile, before: DayRules, after: DayRules, today: Day): MovedRequest | 'settled' | undefined {
  const [was, is] = [clockOf(file, today, before), clockOf(file, today, after)]
  if (!was.ok || !is.ok || !was.value.clock || !is.value.clock) return undefined
  const [old, now] = [was.value.clock, is.value.clock]
  const appears = without(now.findings, old.findings)
  const vanishes = without(old.findings, now.findings)
  if (old.due === now.due && appears.length + vanishes.length === 0) {
    return old.provisional && !now.provisional ? 'settled' : undefined
  }
  const { bodyId, id, number } = file.request
  return {
    bodyId,
    requestId: id,
    number,
    before: old.due,
    after: now.due,
    provisional: now.provisional,
    ended: is.value.endedOn !== null,
    appears,
    vanishes,
  }
}

/** By what was found and when it happened; the words name days that move with the calendar. */
const without = (some: readonly ClockFinding[], others: readonly ClockFinding[]): readonly ClockFinding[] =>
  some.filter(({ code, on }) => !others.some((each) => each.code === code && (each.on === on || STANDING.has(code))))

/** Findings whose day is the due day itself. */
const STANDING: ReadonlySet<ClockFinding['code']> = new Set(['OVERDUE', 'THIRD_PARTY_SILENT', 'CO_PRODUCER_SILENT'])

export const fingerprintOf = (seen: Omit<CalendarPreview, 'fingerprint'>): string =>
  createHash('sha256').update(JSON.stringify(seen)).digest('hex')

/** The country's calendar with the notices given, or that of a record with local changes. */
export const calendarOf = (record: Partial<CalendarRecord>): WorkingCalendar =>
  calendars()({ ...NATIONAL_RECORD, ...record })
