import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { appealLimitOf, type CaseDue, type CaseLimitId, caseDue, findCaseLimit } from '../../law/challenges/index.ts'
import type { Day } from '../../law/day/index.ts'
import type { ChallengeKey } from '../../law/report-form/index.ts'
import type { ChallengeCourse } from './fold-challenge.ts'

/** The limits that a case has met so far. Null: its day isn't known yet, or lies before the law that we hold. */
export interface CaseDues {
  /** For the body's answer. */
  readonly answer: CaseDue | null
  /** For the decision, or the first instance. */
  readonly decision: CaseDue | null
  readonly appeal: CaseDue | null
  /** For the second instance. */
  readonly secondInstance: CaseDue | null
}

/** The last days of a case, each counted from the day that begins it. */
export function caseDues(kind: ChallengeKey, course: ChallengeCourse, calendar?: WorkingCalendar): CaseDues {
  const { days, procedure, decision, appeal, extendedBy, remandedOn } = course
  const review = kind === 'review'
  const due = (id: CaseLimitId | null, start: Day | undefined, extended = 0): CaseDue | null => {
    if (id === null || start === undefined) return null
    // More than the law allows is a finding, and counts for no more than that.
    const most = findCaseLimit(id, start)?.extension ?? 0
    const found = caseDue(id, start, { extendedBy: Math.min(extended, most), ...(calendar ? { calendar } : {}) })
    return found.ok ? found.value : null
  }
  const summary = procedure === 'summary' && remandedOn === null
  const answer: CaseLimitId = review ? (summary ? 'review-answer-summary' : 'review-answer') : 'suit-answer'
  const decide: CaseLimitId = review
    ? summary
      ? 'review-decision-summary'
      : 'review-decision'
    : summary
      ? 'first-instance-summary'
      : 'first-instance'
  const begun = remandedOn ?? days.accepted
  return {
    answer: due(answer, days.served),
    decision: due(decide, begun, extendedBy),
    appeal: decision && due(appealLimitOf(decision.result), decision.receivedOn),
    secondInstance: due('second-instance', appeal?.on),
  }
}
