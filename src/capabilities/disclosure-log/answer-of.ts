import type { Day } from '../../law/day/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'
import { type CaseFile, effectiveActs, isEnding, outcomeOf } from '../requests/index.ts'
import { DISCLOSING_OUTCOMES } from './disclosed-entry.ts'

export interface Answered {
  readonly answeredOn: Day
  readonly outcome: OutcomeKey
}

/** The answer by which information was given, the last one where a request was handled again; undefined where nothing was given. */
export function answerOf({ acts }: Pick<CaseFile, 'acts'>): Answered | undefined {
  const end = effectiveActs(acts).findLast((act) => isEnding(act) || act.kind === 'reopened')
  const outcome = end && outcomeOf(end)
  return end && outcome && DISCLOSING_OUTCOMES.includes(outcome) ? { answeredOn: end.on, outcome } : undefined
}
