import type { Challenge } from './challenge.ts'
import type { ChallengeStanding } from './challenge-standing.ts'
import type { NextChallengeAct } from './next-challenge-acts.ts'

/**
 * What the body itself has to do next in a case: answer once the copy has been served, or what the result obliges it to. Null: it waits for
 * others. `lastDay` null: the decision sets no day.
 */
export function ownDueOf(
  { standing }: Pick<Challenge, 'standing'>,
  { next }: Pick<ChallengeStanding, 'next'>,
): NextChallengeAct | null {
  if (standing === 'reviewer') return null
  const owed = ({ kind, lastDay }: NextChallengeAct): boolean =>
    kind === 'duty_done' || (kind === 'answered' && lastDay !== null)
  return next.find(owed) ?? null
}
