import type { CalendarDay } from '../calendar/index.ts'
import { addDays, type Day } from '../day/index.ts'
import type { ClockRules } from './clock-rules.ts'
import type { Period } from './course.ts'
import type { LedgerKind } from './ledger-entry.ts'
import type { Pause } from './pauses.ts'

/** What a working day counts towards. */
export type Phase = 'reply' | 'extension' | 'deferral'

/** One day of a running period. */
export interface CountedDay {
  readonly on: CalendarDay
  readonly kind: LedgerKind
  readonly phase: Phase
  /** The how-many-th working day of its phase, of working days that count. */
  readonly nth: number
  readonly pause: Pause | undefined
}

/** The days of a period after its day 0 up to and with its last day, each with what it counts as. */
export function countedDays(
  period: Period,
  due: Day,
  pauses: readonly Pause[],
  { calendar }: ClockRules,
): readonly CountedDay[] {
  const days: CountedDay[] = []
  let counted = 0
  for (let d = addDays(period.start, 1); d <= due; d = addDays(d, 1)) {
    const on = calendar.dayAt(d)
    const pause = pauses.find(({ from, to }) => from <= d && d <= to)
    if (on.working && !pause) counted += 1
    days.push({ on, kind: pause ? 'paused' : kindOf(on), ...phaseOf(period, counted), pause })
  }
  return days
}

function kindOf({ kind }: CalendarDay): LedgerKind {
  if (kind === 'weekday') return 'counted'
  return kind === 'local_work' ? 'make_up' : kind
}

function phaseOf({ days, extension }: Period, counted: number): Pick<CountedDay, 'phase' | 'nth'> {
  if (counted <= days) return { phase: 'reply', nth: counted }
  const extended = days + (extension?.days ?? 0)
  if (counted <= extended) return { phase: 'extension', nth: counted - days }
  return { phase: 'deferral', nth: counted - extended }
}

/** A run of days that one line of the ledger can tell of. */
export interface Span {
  readonly first: CountedDay
  readonly last: CountedDay
  readonly days: readonly CountedDay[]
}

export function spansOf(days: readonly CountedDay[]): readonly Span[] {
  const spans: Span[] = []
  for (const day of days) {
    const span = spans.at(-1)
    const grows = span && alike(span.first, day)
    if (grows) spans.pop()
    spans.push(grows ? { ...span, last: day, days: [...span.days, day] } : { first: day, last: day, days: [day] })
  }
  return spans
}

function alike(a: CountedDay, b: CountedDay): boolean {
  if (a.kind !== b.kind || a.pause !== b.pause || a.on.provisional !== b.on.provisional) return false
  if (a.pause) return true
  return a.on.name === b.on.name && (!a.on.working || a.phase === b.phase)
}
