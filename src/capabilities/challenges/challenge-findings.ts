import { type ArticleRef, cite } from '../../law/articles/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { type CaseDue, resultRow } from '../../law/challenges/index.ts'
import { type Day, dayWords } from '../../law/day/index.ts'
import { type CaseDues, caseDues } from './case-dues.ts'
import { type Challenge, forumOf } from './challenge.ts'
import { type Duty, dutyOf } from './duties.ts'
import type { ChallengeCourse } from './fold-challenge.ts'

/** What went wrong in a case: the body's own limits, those of reviewers and courts, what a decision asked for. */
export const CHALLENGE_FINDING_CODES = {
  ANSWERED_LATE: { severity: 'error', name: '逾期提交答复和证据' },
  NOT_ANSWERED: { severity: 'error', name: '期限已过，还没有提交答复和证据' },
  DECIDED_LATE: { severity: 'info', name: '复议机关、法院超过审理期限' },
  NOT_DECIDED: { severity: 'info', name: '审理期限已过，还没有决定、裁判' },
  EXTENDED_TOO_LONG: { severity: 'info', name: '延长审理超过规定的日数' },
  APPEALED_LATE: { severity: 'warning', name: '上诉超过期限' },
  DUTY_LATE: { severity: 'error', name: '逾期办理决定、裁判要求的事' },
  DUTY_OVERDUE: { severity: 'error', name: '期限已过，还没有办理决定、裁判要求的事' },
  REMADE_SAME: { severity: 'error', name: '以同一事实和理由作出了基本相同的答复' },
} as const
export type ChallengeFindingCode = keyof typeof CHALLENGE_FINDING_CODES

/** A limit that was broken, or a thing to know. The act stands: the register holds what really happened. */
export interface ChallengeFinding {
  readonly code: ChallengeFindingCode
  readonly severity: 'error' | 'warning' | 'info'
  readonly on: Day
  readonly message: string
  readonly articles: readonly ArticleRef[]
}

const finding = (
  code: ChallengeFindingCode,
  on: Day,
  message: string,
  articles: readonly ArticleRef[],
): ChallengeFinding => ({ code, severity: CHALLENGE_FINDING_CODES[code].severity, on, message, articles })

/** Everything to be said about a case, seen from a day. Of a review that the body hears itself, nothing: its limits are another office's. */
export function challengeFindings(
  challenge: Challenge,
  course: ChallengeCourse,
  on: Day,
  calendar?: WorkingCalendar,
): readonly ChallengeFinding[] {
  if (challenge.standing === 'reviewer') return []
  const dues = caseDues(challenge.kind, course, calendar)
  const duty = dutyOf(challenge, course, on, calendar)
  return [
    ...answerFindings(course, dues, on),
    ...decisionFindings(course, dues, on),
    ...appealFindings(course, dues),
    ...(duty ? dutyFindings(duty, on) : []),
    ...sameAgain(challenge, course),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function answerFindings({ days, stage }: ChallengeCourse, { answer }: CaseDues, on: Day): readonly ChallengeFinding[] {
  if (!answer) return []
  const { limit, lastDay } = answer
  const told = `${limit.title}的期限至${dayWords(lastDay.day)}`
  const then = limit.onSilence ? `；${limit.onSilence}` : ''
  if (days.answered && days.answered > lastDay.day) {
    const message = `${told}，${dayWords(days.answered)}才提交${then}。`
    return [finding('ANSWERED_LATE', days.answered, message, limit.articles)]
  }
  if (days.answered || stage !== 'accepted' || on <= lastDay.day) return []
  return [finding('NOT_ANSWERED', on, `${told}，还没有提交${then}。请尽快提交并说明理由。`, limit.articles)]
}

function decisionFindings(course: ChallengeCourse, { decision: due }: CaseDues, on: Day): readonly ChallengeFinding[] {
  const { extendedBy, decision, stage } = course
  const most = due?.limit.extension ?? 0
  const tooLong = due !== null && extendedBy > most
  const message = `${due?.limit.title}的期限最多延长${most}日，记录的延长合计${extendedBy}日。`
  const lengthened = tooLong && due ? [finding('EXTENDED_TOO_LONG', on, message, due.limit.articles)] : []
  return [...lengthened, ...(due ? lateDecision(due, decision?.on, stage === 'accepted', on) : [])]
}

function lateDecision(
  { limit, lastDay }: CaseDue,
  decidedOn: Day | undefined,
  waiting: boolean,
  on: Day,
): readonly ChallengeFinding[] {
  const told = `${limit.title}的期限至${dayWords(lastDay.day)}`
  if (decidedOn && decidedOn > lastDay.day) {
    return [finding('DECIDED_LATE', decidedOn, `${told}，${dayWords(decidedOn)}才作出。`, limit.articles)]
  }
  if (!waiting || on <= lastDay.day) return []
  const then = limit.onSilence ? `；${limit.onSilence}` : ''
  return [finding('NOT_DECIDED', on, `${told}，还没有作出${then}。`, limit.articles)]
}

function appealFindings({ appeal }: ChallengeCourse, { appeal: due }: CaseDues): readonly ChallengeFinding[] {
  if (!appeal || !due || appeal.by === 'other' || appeal.on <= due.lastDay.day) return []
  const message = `${due.limit.title}的期限至${dayWords(due.lastDay.day)}，${dayWords(appeal.on)}才上诉；${due.limit.onSilence}。`
  return [finding('APPEALED_LATE', appeal.on, message, due.limit.articles)]
}

function dutyFindings({ title, lastDay, doneOn, state, articles }: Duty, on: Day): readonly ChallengeFinding[] {
  if (!lastDay) return []
  const told = `决定、裁判要求在${dayWords(lastDay)}以前${title}`
  if (state === 'overdue') return [finding('DUTY_OVERDUE', on, `${told}，还没有办理。请尽快办理。`, articles)]
  if (!doneOn || doneOn <= lastDay) return []
  return [finding('DUTY_LATE', doneOn, `${told}，${dayWords(doneOn)}才办理。`, articles)]
}

const SAME_AGAIN = {
  review: cite('第六十四条', 'review-2023'),
  litigation: cite('第七十一条', 'litigation-2017'),
} as const

/** 行政复议法第六十四条、行政诉讼法第七十一条; revoked for its procedure alone, the same may be decided again. */
function sameAgain(challenge: Challenge, course: ChallengeCourse): readonly ChallengeFinding[] {
  const decision = course.final ?? course.decision
  if (!decision || resultRow(decision.result).duty !== 'remake' || decision.order?.procedureOnly) return []
  const message = '重新作出的答复与被撤销的相同或者基本相同，依据的是同一事实和理由。请重新审查，另行作出。'
  return course.acts.flatMap((act) =>
    act.kind === 'duty_done' && act.same
      ? [finding('REMADE_SAME', act.on, message, SAME_AGAIN[forumOf(challenge)])]
      : [],
  )
}
