import type { Day } from '../../law/day/index.ts'
import type { Contact } from './contact.ts'
import type { OrganisationFacts } from './facts.ts'
import { nearestState, type OrganisationRecord, type Register } from './record.ts'
import type { Succession } from './succession.ts'

/** One event of a body's history, as a time line shows it. */
export type HistoryEvent =
  | { readonly kind: 'registered'; readonly on: Day | null; readonly name: string }
  | { readonly kind: 'renamed'; readonly on: Day; readonly before: string; readonly name: string }
  | { readonly kind: 'changed'; readonly on: Day; readonly fields: readonly (keyof OrganisationFacts)[] }
  | { readonly kind: 'contact'; readonly on: Day; readonly fields: readonly (keyof Contact)[] }
  /** Took over from another body. */
  | { readonly kind: 'took-over'; readonly on: Day; readonly succession: Succession; readonly other: OtherBody }
  /** Another body took over; null where nobody did. */
  | {
      readonly kind: 'handed-over'
      readonly on: Day
      readonly succession: Succession
      readonly other: OtherBody | null
    }

interface OtherBody {
  readonly code: string
  readonly name: string
}

/** What happened to a body, oldest first. */
export function historyOf(register: Register, body: OrganisationRecord): readonly HistoryEvent[] {
  const events = [...ownEvents(body), ...contactEvents(body), ...successionEvents(register, body)]
  return events.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0))
}

function ownEvents(body: OrganisationRecord): readonly HistoryEvent[] {
  return body.periods.flatMap(({ from, value }, i): readonly HistoryEvent[] => {
    const before = body.periods[i - 1]?.value
    if (!before || from === null) return [{ kind: 'registered', on: from, name: value.name }]
    const fields = changedFields(before, value)
    const others = fields.filter((field) => field !== 'name')
    return [
      ...(fields.includes('name')
        ? [{ kind: 'renamed', on: from, before: before.name, name: value.name } as const]
        : []),
      ...(others.length > 0 ? [{ kind: 'changed', on: from, fields: others } as const] : []),
    ]
  })
}

const contactEvents = (body: OrganisationRecord): readonly HistoryEvent[] =>
  body.contacts.flatMap(({ from, value }, i): readonly HistoryEvent[] => {
    const before = body.contacts[i - 1]?.value
    return before && from !== null ? [{ kind: 'contact', on: from, fields: changedFields(before, value) }] : []
  })

function successionEvents(register: Register, body: OrganisationRecord): readonly HistoryEvent[] {
  const other = (id: string | null, day: Day): OtherBody | null => {
    const found = register.bodies.find((one) => one.id === id)
    return found ? { code: found.code, name: nearestState(found, day).name } : null
  }
  return register.successions.flatMap((succession): readonly HistoryEvent[] => {
    const { on, predecessorId, successorId } = succession
    if (predecessorId === body.id) return [{ kind: 'handed-over', on, succession, other: other(successorId, on) }]
    const from = successorId === body.id ? other(predecessorId, on) : null
    return from ? [{ kind: 'took-over', on, succession, other: from }] : []
  })
}

const changedFields = <T extends object>(before: T, now: T): readonly (keyof T)[] =>
  (Object.keys(now) as (keyof T)[]).filter((field) => before[field] !== now[field])

/** The names that a body bore before, with their days; newest first. */
export function formerNames(
  body: OrganisationRecord,
): readonly { readonly name: string; readonly from: Day | null; readonly until: Day | null }[] {
  const now = body.periods.at(-1)?.value.name
  const runs: { name: string; from: Day | null; until: Day | null }[] = []
  for (const { value, from, until } of body.periods) {
    const last = runs.at(-1)
    if (last?.name === value.name) last.until = until
    else runs.push({ name: value.name, from, until })
  }
  return runs.filter(({ name }) => name !== now).toReversed()
}
