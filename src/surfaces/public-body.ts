import {
  answeringBody,
  type Contact,
  formerNames,
  historyOf,
  nearestState,
  type OrganisationRecord,
  type OrganisationState,
  organisationOn,
  type Register,
} from '../capabilities/organisations/index.ts'
import type { Day } from '../law/day/index.ts'
import { eventWords } from './organisation-words.ts'

interface NamedBody {
  readonly code: string
  readonly name: string
}

/** What anyone may know of a body: who it is, how to reach its disclosure office, what became of it. */
export interface PublicBody extends NamedBody, Pick<OrganisationState, 'region' | 'level' | 'kind' | 'creditCode'> {
  readonly exists: boolean
  readonly endedAfter: Day | null
  readonly parent: NamedBody | null
  /** In charge of the disclosure work of its place, or of its line (条例第三条). */
  readonly supervisors: readonly NamedBody[]
  readonly contact: Contact | null
  readonly formerNames: ReturnType<typeof formerNames>
  readonly history: readonly { readonly on: Day | null; readonly text: string; readonly other: NamedBody | null }[]
  /** Of a body that has ended: who answers today; null where nobody does. */
  readonly answering: NamedBody | null
}

export function publicBody(register: Register, body: OrganisationRecord, today: Day): PublicBody {
  const state = nearestState(body, today)
  const named = (found: OrganisationRecord | undefined): NamedBody | null =>
    found ? { code: found.code, name: nearestState(found, today).name } : null
  const byCode = (code: string | null) => register.bodies.find((one) => one.code === code)
  const answering = answeringBody(register, body.id, today)
  return {
    code: body.code,
    name: state.name,
    region: state.region,
    level: state.level,
    kind: state.kind,
    creditCode: state.creditCode,
    exists: state.exists,
    endedAfter: body.endedAfter,
    parent: named(byCode(state.parentCode)),
    supervisors: supervisorsOf(register, state, today).flatMap((found) => named(found) ?? []),
    contact: body.contacts.findLast(({ from }) => from === null || from <= today)?.value ?? null,
    formerNames: formerNames(body),
    history: historyOf(register, body).map((event) => ({
      on: event.on,
      text: eventWords(event),
      other: 'other' in event ? event.other : null,
    })),
    answering: answering === body ? null : named(answering),
  }
}

function supervisorsOf({ bodies }: Register, state: OrganisationState, today: Day): readonly OrganisationRecord[] {
  const { line, parentCode, superiorCode, code } = state
  const offices = bodies.filter((one) => {
    const actsFor = organisationOn(one, today)?.actsForCode ?? null
    return one.code !== code && actsFor !== null && (actsFor === parentCode || actsFor === code)
  })
  const superior = bodies.filter((one) => one.code === superiorCode)
  if (line === 'vertical') return superior
  return line === 'dual' ? [...offices, ...superior] : offices
}
