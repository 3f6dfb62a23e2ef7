import type { Day } from '../../law/day/index.ts'
import type { Contact } from './contact.ts'
import { on, type Period } from './dated.ts'
import type { OrganisationFacts } from './facts.ts'
import type { Organisation } from './organisation.ts'
import type { Succession } from './succession.ts'

/** A body with everything that is recorded of it. */
export interface OrganisationRecord {
  readonly id: string
  readonly code: string
  /** Grows by one with every change: whoever changes says which one was seen. */
  readonly version: number
  /** Oldest first, without gaps; at least one. */
  readonly periods: readonly Period<OrganisationFacts>[]
  /** Of its 政府信息公开工作机构 (第十二条第二款); oldest first. */
  readonly contacts: readonly Period<Contact>[]
  /** The last day of the body; null while it exists. */
  readonly endedAfter: Day | null
}

/** All bodies and what became of which; as a whole, so that lines and successions can be followed. */
export interface Register {
  readonly bodies: readonly OrganisationRecord[]
  readonly successions: readonly Succession[]
}

/** A body as it is on one day. */
export interface OrganisationState extends Organisation, OrganisationFacts {
  readonly version: number
  /** Of the period. */
  readonly from: Day | null
  readonly until: Day | null
  /** False before the body was and after it had ended: what is told is then its first or last state. */
  readonly exists: boolean
}

/** What a body was on a day; undefined before its beginning and after its end. */
export function organisationOn(body: OrganisationRecord, day: Day): OrganisationState | undefined {
  const period = on(body.periods, day)
  return period && stateOf(body, period, true)
}

/** As `organisationOn`; outside its life the state nearest to the day. */
export function nearestState(body: OrganisationRecord, day: Day): OrganisationState {
  const period = on(body.periods, day)
  if (period) return stateOf(body, period, true)
  const past = body.periods.findLast(({ from }) => from === null || from <= day) ?? body.periods[0]
  if (!past) throw new Error(`organisation ${body.code} has no period`)
  return stateOf(body, past, false)
}

const stateOf = (
  { id, code, version }: OrganisationRecord,
  { value, from, until }: Period<OrganisationFacts>,
  exists: boolean,
): OrganisationState => ({ id, code, version, ...value, from, until, exists })
