import { ACT_KINDS, type Actor, may } from '../../../capabilities/accounts/index.ts'
import {
  answeringBody,
  explainEveryCarryOver,
  followsClock,
  formerNames,
  historyOf,
  NO_CONTACT,
  nearestState,
  type OrganisationFacts,
  type OrganisationRecord,
  type OrganisationState,
  type Register,
  remarksOn,
  rollUpPart,
  rollUpParts,
} from '../../../capabilities/organisations/index.ts'
import type { Day } from '../../../law/day/index.ts'
import { eventWords } from '../../organisation-words.ts'

/** One body with all that staff may know of it. */
export function describeBody(register: Register, body: OrganisationRecord, today: Day, actor: Actor) {
  const state = nearestState(body, today)
  const contact = contactOn(body, today)
  const named = (code: string | null) => {
    const found = register.bodies.find((one) => one.code === code)
    return found ? { code: found.code, name: nearestState(found, today).name } : null
  }
  const facts = factsOf(state)
  return {
    id: body.id,
    code: body.code,
    version: body.version,
    exists: state.exists,
    endedAfter: body.endedAfter,
    facts,
    contact: contact ?? NO_CONTACT,
    names: {
      parent: named(state.parentCode),
      superior: named(state.superiorCode),
      actsFor: named(state.actsForCode),
      answering: named(answeringBody(register, body.id, today)?.code ?? null),
    },
    followsClock: followsClock(state.kind),
    rollUp: rollUpPart(state),
    parts: rollUpParts(register, body.code, today).map(({ body: { code, name }, rule, reason }) => ({
      code,
      name,
      rule,
      reason,
    })),
    remarks: [...remarksOn(facts, contact)],
    formerNames: [...formerNames(body)],
    periods: body.periods.map(({ from, until, value }) => ({ from, until, facts: value })),
    history: historyOf(register, body).map((event) => ({
      kind: event.kind,
      on: event.on,
      text: eventWords(event),
      succession:
        event.kind === 'took-over' || event.kind === 'handed-over' ? successionOf(event.succession, event.other) : null,
    })),
    carryOver: [...explainEveryCarryOver(register, body.id)],
    may: ACT_KINDS.filter((act) => act.startsWith('organisation.') && may(actor, act, { bodyId: body.id }).ok),
  }
}

const successionOf = (
  { id, kind, basis, carries }: Register['successions'][number],
  other: { readonly code: string; readonly name: string } | null,
) => ({ id, kind, basis, carries, other })

/** As it is on the day; after the end of the body, the last that was known. */
export const contactOn = ({ contacts }: OrganisationRecord, day: Day) =>
  contacts.findLast(({ from }) => from === null || from <= day)?.value ?? null

export function factsOf(state: OrganisationState): OrganisationFacts {
  const { id: _id, code: _code, version: _version, from: _from, until: _until, exists: _exists, ...facts } = state
  return facts
}
