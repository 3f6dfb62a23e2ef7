import type { Day } from '../day/index.ts'
import type { Act, ActKind } from './act.ts'
import type { Stage } from './act-rules.ts'
import type { ClockFinding } from './finding.ts'
import type { InquiryKind } from './inquiry-kinds.ts'

/** One running of the reply period. A correction, a payment or a decision begins another. */
export interface Period {
  /** Day 0: not counted. */
  readonly start: Day
  readonly because: 'received' | 'corrected' | 'paid' | 'reopened'
  /** Working days by the law. */
  readonly days: number
  readonly extension?: Extension
  /** 第三十五条: the last day that the body set itself, a working day. */
  readonly deferredUntil?: Day
  /** The last day that a decision or a judgment set, a working day. Where it is fixed, nothing moves it. */
  readonly ordered?: { readonly until: Day; readonly fixed: boolean }
  /** The day of the act after which it ran no more: the applicant was asked to correct or to pay. */
  readonly haltedOn?: Day
}

export interface Extension {
  readonly toldOn: Day
  /** Working days that count, at most what the law allows. */
  readonly days: number
  /** It was told in an earlier period and goes on in this one. */
  readonly carried?: true
}

/** Waiting for the applicant, while no period runs. */
export interface Wait {
  readonly for: 'correction' | 'payment'
  readonly askedOn: Day
  /** The applicant's last day; undefined where the letter's limit isn't known. */
  readonly limit: Day | undefined
  /** The day on which it ended by the applicant's act or the end of the request. */
  readonly until?: Day
}

export interface Inquiry {
  readonly kind: InquiryKind
  readonly askedOn: Day
  readonly party?: string
  /** The last day for the answer, by the law or the letter; undefined where nobody set one. */
  readonly limit: Day | undefined
  /** The last day that may be left out of the reply period for it. */
  readonly pausesTo: Day
  readonly answeredOn?: Day
  /** Asked before the request was reopened: an answer may still come, but nobody waits for it. */
  readonly over?: true
}

/** A notice to correct that wasn't answered yet. */
export interface OpenCorrection {
  readonly until: Day | undefined
  /** Whether the corrected request starts a new period. */
  readonly restarts: boolean
}

/** A request on its way: what its acts so far amount to. */
export interface Course {
  readonly receivedOn: Day
  readonly stage: Stage
  /** Its life before it was reopened, as that ended. */
  readonly earlier?: Course
  /** Periods that a correction or a payment ended, in their order. */
  readonly past: readonly Period[]
  readonly period: Period
  readonly waits: readonly Wait[]
  readonly inquiries: readonly Inquiry[]
  readonly openCorrections: readonly OpenCorrection[]
  /** Acts taken, in the order of their days. */
  readonly acts: readonly Act[]
  readonly findings: readonly ClockFinding[]
  readonly ended?: Act
}

/** The course with its current period changed. */
export const withPeriod = (course: Course, change: Partial<Period>): Course => ({
  ...course,
  period: { ...course.period, ...change },
})

/** Every period that ran, those before a reopening included. */
export const periodsOf = (course: Course): readonly [Period, ...Period[]] =>
  [...(course.earlier ? periodsOf(course.earlier) : []), ...course.past, course.period] as [Period, ...Period[]]

export const hasHappened = (course: Course, kind: ActKind): boolean => course.acts.some((act) => act.kind === kind)
