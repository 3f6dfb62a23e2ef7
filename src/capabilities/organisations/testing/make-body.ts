import { type Day, day } from '../../../law/day/index.ts'
import { type From, periodsOf } from '../dated.ts'
import { NO_FACTS, type OrganisationFacts } from '../facts.ts'
import type { OrganisationRecord } from '../record.ts'

type Step = Partial<OrganisationFacts> & { readonly from?: string }

/** A body whose id is its code; each step says what is new since the one before. */
export function makeBody(code: string, steps: readonly Step[] = [{}], lastDay?: string): OrganisationRecord {
  let facts: OrganisationFacts = { name: code, ...NO_FACTS }
  const history = steps.map(({ from, ...changed }): From<OrganisationFacts> => {
    facts = { ...facts, ...changed }
    return { from: from === undefined ? null : day(from), value: facts }
  })
  const endedAfter: Day | null = lastDay === undefined ? null : day(lastDay)
  return { id: code, code, version: 1, periods: periodsOf(history, endedAfter), contacts: [], endedAfter }
}
