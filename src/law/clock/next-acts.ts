import { addDays, compareDays, type Day, laterDay } from '../day/index.ts'
import { getTimeLimit } from '../time-limits/index.ts'
import { ACT_KINDS, type ActKind } from './act.ts'
import { ACT_RULES } from './act-rules.ts'
import { type ClockRules, dueSoFar } from './clock-rules.ts'
import { type Course, hasHappened } from './course.ts'
import { refuseAct } from './refuse-act.ts'

/** An act that may lawfully come next. */
export interface NextAct {
  readonly act: ActKind
  readonly title: string
  readonly by: 'body' | 'applicant' | 'other'
  /** The first day on which it may be done, where it has to wait. */
  readonly firstDay?: Day
  /** The last day on which it is in time; null where the law sets none. */
  readonly lastDay: Day | null
  readonly article: string
  readonly provisional: boolean
}

/** What may lawfully come next, seen from a day: the transition table's acts whose time hasn't passed, the most urgent first. */
export function nextActs(course: Course, seenOn: Day, rules: ClockRules): readonly NextAct[] {
  const on = course.acts.reduce((latest, act) => laterDay(latest, act.on), seenOn)
  return ACT_KINDS.filter((kind) => !refuseAct(course, { kind, on }, rules.settings))
    .flatMap((act) => timesOf(course, act, rules).map((times) => ({ act, ...times })))
    .filter(({ act, lastDay }) => STILL_DUE_WHEN_LATE.has(act) || lastDay === null || seenOn <= lastDay)
    .map(({ act, firstDay, lastDay }) => ({
      act,
      title: ACT_RULES[act].title,
      by: ACT_RULES[act].by,
      ...(firstDay ? { firstDay } : {}),
      lastDay,
      article: ACT_RULES[act].article,
      provisional: lastDay !== null && rules.calendar.dayAt(lastDay).provisional,
    }))
    .sort((a, b) => Number(a.lastDay === null) - Number(b.lastDay === null) || compareLast(a.lastDay, b.lastDay))
}

/** What has to be done, or may still come, although its day has passed. */
const STILL_DUE_WHEN_LATE: ReadonlySet<ActKind> = new Set(
  ACT_KINDS.filter((kind) => kind === 'replied' || ACT_RULES[kind].answers),
)

const compareLast = (a: Day | null, b: Day | null): number => (a && b ? compareDays(a, b) : 0)

/** A last day that neither the law nor a letter sets. */
const orNone = (lastDay: Day | undefined): Day | null => lastDay ?? null

interface Times {
  readonly firstDay?: Day
  readonly lastDay: Day | null
}

function timesOf(course: Course, act: ActKind, rules: ClockRules): readonly Times[] {
  const due = course.stage === 'running' ? dueSoFar(course, rules) : null
  const wait = course.waits.at(-1)
  switch (act) {
    case 'correction_asked': {
      const { days } = getTimeLimit('correction-notice', course.receivedOn)
      const lastDay = rules.calendar.addWorkingDays(course.receivedOn, days)
      return hasHappened(course, act) ? [] : [{ lastDay }]
    }
    case 'reasons_asked':
    case 'fee_notified':
      return hasHappened(course, act) ? [] : [{ lastDay: due }]
    case 'extended':
    case 'deferred':
      return course.period.ordered?.fixed ? [] : [{ lastDay: due }]
    case 'correction_received':
      return [{ lastDay: orNone(course.openCorrections.map((open) => open.until).findLast((until) => until)) }]
    case 'fee_paid':
      return [{ lastDay: orNone(wait?.limit) }]
    case 'lapsed_uncorrected':
    case 'lapsed_unpaid':
      return [{ ...(wait?.limit ? { firstDay: addDays(wait.limit, 1) } : {}), lastDay: null }]
    case 'withdrawn':
    case 'terminated':
      return [{ lastDay: null }]
    default:
      return inquiryTimes(course, act) ?? [{ lastDay: due }]
  }
}

/** Each open question of the kind by itself; undefined where the act answers none. */
function inquiryTimes(course: Course, act: ActKind): readonly Times[] | undefined {
  const { answers } = ACT_RULES[act]
  if (!answers) return undefined
  return course.inquiries
    .filter((inquiry) => inquiry.kind.asked === answers && !inquiry.answeredOn && !inquiry.over)
    .map((inquiry) => ({ lastDay: orNone(inquiry.limit) }))
}
