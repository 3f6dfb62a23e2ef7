import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Day } from '../../law/day/index.ts'
import { accept, type Result } from '../../law/result.ts'
import type { ChallengeStage } from './act-rules.ts'
import { type CaseDues, caseDues } from './case-dues.ts'
import type { Challenge } from './challenge.ts'
import { type ChallengeFinding, challengeFindings } from './challenge-findings.ts'
import { type Duty, dutyOf } from './duties.ts'
import { type ChallengeRefusal, type Decision, finalOn, foldChallenge } from './fold-challenge.ts'
import { type NextChallengeAct, nextChallengeActs } from './next-challenge-acts.ts'

/** Where a case stands, folded from its acts. */
export interface ChallengeStanding {
  readonly stage: ChallengeStage
  readonly dues: CaseDues
  /** The decision on review, or the first instance's. */
  readonly decision: Decision | null
  /** What it ended with, once that has taken effect. */
  readonly final: Decision | null
  readonly duty: Duty | null
  readonly next: readonly NextChallengeAct[]
  readonly findings: readonly ChallengeFinding[]
}

/**
 * Where a case stands, seen from a day.
 * @param calendar the country's, with the notices held
 * @returns a refusal where the acts can't have followed each other
 */
export function challengeStanding(
  challenge: Challenge,
  on: Day,
  calendar?: WorkingCalendar,
): Result<ChallengeStanding, ChallengeRefusal> {
  const folded = foldChallenge(challenge, on)
  if (!folded.ok) return folded
  const course = folded.value
  const final = finalOn(course, on, calendar)
  return accept({
    stage: final ? 'final' : course.stage,
    dues: caseDues(challenge.kind, course, calendar),
    decision: course.decision,
    final,
    duty: dutyOf(challenge, course, on, calendar),
    next: nextChallengeActs(challenge, course, on, calendar),
    findings: challengeFindings(challenge, course, on, calendar),
  })
}
