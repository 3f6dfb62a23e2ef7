import {
  ACT_RULES,
  type Act,
  type Clock,
  type ClockRefusal,
  type ClockState,
  type ClockView,
  type Receipt,
  receiptDay,
  requestClock,
} from '../../law/clock/index.ts'
import type { Day } from '../../law/day/index.ts'
import { accept, type Result } from '../../law/result.ts'
import { isReceiptAct } from './receipt-acts.ts'
import type { CaseFile, DisclosureRequest, RequestAct } from './request.ts'

export type RequestState = ClockState | 'awaiting_signature' | 'awaiting_confirmation' | 'awaiting_contact'

/** Where a request stands, folded from its acts. */
export interface Standing {
  readonly receipt: Receipt
  readonly state: RequestState
  /** Null until the day of receipt is settled: no period runs before. */
  readonly clock: Clock | null
  readonly endedOn: Day | null
  readonly endedBy: Act['kind'] | null
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
  const receipt = receiptOf(request, acts)
  const lawful = acts.flatMap(clockAct)
  const end = lawful.find(({ kind }) => ACT_RULES[kind].ends)
  const ended = { endedOn: end?.on ?? null, endedBy: end?.kind ?? null }
  if (receipt.state !== 'received') {
    return accept({ receipt, state: end ? 'ended' : receipt.state, clock: null, ...ended })
  }
  const clock = requestClock({ receivedOn: receipt.on, channel: request.channel, acts: lawful }, { on, ...rules })
  return clock.ok ? accept({ receipt, state: clock.value.state, clock: clock.value, ...ended }) : clock
}

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
  if (isReceiptAct(kind)) return []
  const details = { days, receivedOn, until, party }
  const given = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
  return [{ kind, on, ...given }]
}

/** A line of the register's lists: what of a standing doesn't depend on the day one looks from. */
export interface Dues {
  readonly stage: 'receipt' | 'running' | 'awaiting_correction' | 'awaiting_payment' | 'ended' | 'refused'
  readonly receivedOn: Day | null
  readonly due: Day | null
  readonly provisional: boolean
  readonly endedOn: Day | null
  readonly endedBy: Act['kind'] | null
  /** Limits that were broken. */
  readonly errors: number
  /** How many acts it is folded from. */
  readonly acts: number
}

/** The line for a file. Acts that the clock refuses (a setting changed after they were recorded) are kept and said, never dropped. */
export function duesOf(file: CaseFile, rules: DayRules): Dues {
  const acts = file.acts.length
  const receipt = receiptOf(file.request, file.acts)
  const receivedOn = receipt.state === 'received' ? receipt.on : null
  const standing = clockOf(file, receivedOn ?? file.request.arrivedOn, rules)
  const nothing = { due: null, provisional: false, endedOn: null, endedBy: null, errors: 0 }
  if (!standing.ok) return { stage: 'refused', receivedOn, ...nothing, acts }
  const { clock, state, endedOn, endedBy } = standing.value
  return {
    stage: stageOf(state),
    receivedOn,
    due: clock?.due ?? null,
    provisional: clock?.provisional ?? false,
    endedOn,
    endedBy,
    errors: clock?.findings.filter((finding) => finding.severity === 'error').length ?? 0,
    acts,
  }
}

function stageOf(state: RequestState): Dues['stage'] {
  if (state === 'ended' || state === 'awaiting_correction' || state === 'awaiting_payment') return state
  return state === 'running' || state === 'paused' || state === 'overdue' ? 'running' : 'receipt'
}
