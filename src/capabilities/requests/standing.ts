import {
  type Act,
  type Clock,
  type ClockRefusal,
  type ClockState,
  type ClockView,
  type Receipt,
  receiptDay,
  requestClock,
} from '../../law/clock/index.ts'
import { compareDays, type Day } from '../../law/day/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'
import { accept, type Result } from '../../law/result.ts'
import { effectiveActs } from './effective-acts.ts'
import { isEnding, outcomeOf } from './outcome-of.ts'
import { type CaseFile, type DisclosureRequest, isClockAct, type RequestAct } from './request.ts'
import { openUrgings } from './urgings.ts'

/** `divided`: it goes on in its parts, each with a clock of its own. */
export type RequestState = ClockState | 'awaiting_signature' | 'awaiting_confirmation' | 'awaiting_contact' | 'divided'

/** The act by which a request is over in the register. */
export type EndedBy = Act['kind'] | 'divided'

/** Where a request stands, folded from its acts. */
export interface Standing {
  readonly receipt: Receipt
  readonly state: RequestState
  /** Null until the day of receipt is settled: no period runs before. */
  readonly clock: Clock | null
  readonly endedOn: Day | null
  readonly endedBy: EndedBy | null
  /** How it ended; null while it is open, and of a reply whose outcome nobody recorded. */
  readonly outcome: OutcomeKey | null
}

export type Happened = Pick<DisclosureRequest, 'channel' | 'arrivedOn'>

/** How the days are counted for a body: its calendar, and its readings where the law is silent. */
export type DayRules = Omit<ClockView, 'on'> & {
  /** Working days after arrival within which the body confirms with the applicant; 1 unless it has set another number. */
  readonly confirmWithin?: number
}

/**
 * Where a request stands, seen from a day. The one fold of the register: lists, reminders and pages all show what it says.
 * @returns a refusal where the acts can't have followed each other under these rules
 */
export function clockOf(
  { request, acts }: { readonly request: Happened; readonly acts: readonly RequestAct[] },
  on: Day,
  rules: DayRules,
): Result<Standing, ClockRefusal> {
  const read = effectiveActs(acts)
  const receipt = receiptOf(request, read)
  const divided = read.find(({ kind }) => kind === 'divided')
  if (divided) {
    const over = { endedOn: divided.on, endedBy: 'divided', outcome: null } as const
    return accept({ receipt, state: 'divided', clock: null, ...over })
  }
  if (receipt.state !== 'received') {
    const end = endOf(read)
    return accept({ receipt, state: end ? 'ended' : receipt.state, clock: null, ...endFacts(end) })
  }
  const file = { receivedOn: receipt.on, channel: request.channel, acts: read.flatMap(clockAct) }
  const clock = requestClock(file, { on, ...rules })
  if (!clock.ok) return clock
  const { state } = clock.value
  return accept({ receipt, state, clock: clock.value, ...endFacts(state === 'ended' ? endOf(read) : undefined) })
}

/** The act by which it ended, the last where it was begun anew. */
export const endOf = (acts: readonly RequestAct[]): RequestAct | undefined =>
  acts
    .filter(isEnding)
    .toSorted((a, b) => compareDays(a.on, b.on))
    .at(-1)

/** Ended, and not begun anew since. */
export function isEnded(acts: readonly RequestAct[]): boolean {
  const again = acts.filter(({ kind }) => kind === 'reopened').length
  return acts.filter(isEnding).length > again
}

const endFacts = (end: RequestAct | undefined): Pick<Standing, 'endedOn' | 'endedBy' | 'outcome'> => ({
  endedOn: end?.on ?? null,
  endedBy: end && isClockAct(end.kind) ? end.kind : null,
  outcome: (end && outcomeOf(end)) ?? null,
})

/** 第三十一条: the day of receipt, as far as acts have settled it. */
export function receiptOf({ channel, arrivedOn }: Happened, acts: readonly RequestAct[]): Receipt {
  const dayOf = (kind: RequestAct['kind']): Day | undefined => acts.find((act) => act.kind === kind)?.on
  const [signedOn, confirmedOn] = [dayOf('signed'), dayOf('confirmed')]
  return receiptDay({
    channel,
    arrivedOn,
    ...(signedOn ? { signedOn } : {}),
    ...(confirmedOn ? { confirmedOn } : {}),
    ...(dayOf('contact_lost') ? { unreachable: true } : {}),
  })
}

/** The act as the clock takes it; none where it only settles the receipt. */
function clockAct({ kind, on, days, receivedOn, until, party }: RequestAct): readonly Act[] {
  if (!isClockAct(kind)) return []
  const details = { days, receivedOn, until, party }
  const given = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
  return [{ kind, on, ...given }]
}

/** A line of the register's lists: what of a standing doesn't depend on the day one looks from. */
export interface Dues {
  readonly stage: 'receipt' | 'running' | 'awaiting_correction' | 'awaiting_payment' | 'ended' | 'divided' | 'refused'
  readonly receivedOn: Day | null
  readonly due: Day | null
  readonly provisional: boolean
  readonly endedOn: Day | null
  readonly endedBy: EndedBy | null
  /** Limits that were broken. */
  readonly errors: number
  /** How many acts it is folded from. */
  readonly acts: number
  readonly outcome: OutcomeKey | null
  /** The person who handles it. */
  readonly handlerId: string | null
  readonly archivedOn: Day | null
  /** The day of the first 督办 that nothing has answered yet. */
  readonly urgedOn: Day | null
}

/** The line for a file. Acts that the clock refuses (a setting changed after they were recorded) are kept and said, never dropped. */
export function duesOf(file: CaseFile, rules: DayRules): Dues {
  const acts = file.acts.length
  const read = effectiveActs(file.acts)
  const receipt = receiptOf(file.request, read)
  const receivedOn = receipt.state === 'received' ? receipt.on : null
  const standing = clockOf(file, receivedOn ?? file.request.arrivedOn, rules)
  const urgedOn = openUrgings(read)[0]?.on ?? null
  const desk = { acts, handlerId: handlerOf(read), archivedOn: archivedOn(read), urgedOn }
  const nothing = { due: null, provisional: false, endedOn: null, endedBy: null, errors: 0, outcome: null }
  if (!standing.ok) return { stage: 'refused', receivedOn, ...nothing, ...desk }
  const { clock, state, endedOn, endedBy, outcome } = standing.value
  return {
    stage: stageOf(state),
    receivedOn,
    due: clock?.due ?? null,
    provisional: clock?.provisional ?? false,
    endedOn,
    endedBy,
    errors: clock?.findings.filter((finding) => finding.severity === 'error').length ?? 0,
    outcome,
    ...desk,
  }
}

/** The person who handles it: whom it was assigned to last. */
export const handlerOf = (acts: readonly RequestAct[]): string | null =>
  acts.findLast(({ kind }) => kind === 'assigned')?.to ?? null

/** Those who help, the longest first. */
export const helpersOf = (acts: readonly RequestAct[]): readonly string[] =>
  acts.reduce<readonly string[]>((helping, { kind, to }) => {
    if (to === undefined || (kind !== 'helper_added' && kind !== 'helper_removed')) return helping
    const others = helping.filter((each) => each !== to)
    return kind === 'helper_added' ? [...others, to] : others
  }, [])

/** The day on which it was archived; null where it wasn't, or was begun anew since. */
export function archivedOn(acts: readonly RequestAct[]): Day | null {
  const last = acts.findLast(({ kind }) => kind === 'archived' || kind === 'reopened')
  return last?.kind === 'archived' ? last.on : null
}

function stageOf(state: RequestState): Dues['stage'] {
  if (state === 'ended' || state === 'divided' || state === 'awaiting_correction' || state === 'awaiting_payment') {
    return state
  }
  return state === 'running' || state === 'paused' || state === 'overdue' ? 'running' : 'receipt'
}
