import type { Day } from '../../law/day/index.ts'
import type { Contact } from './contact.ts'
import { compareFrom, type From, type Period, periodsOf } from './dated.ts'
import type { OrganisationFacts } from './facts.ts'
import type { OrganisationRecord, Register } from './record.ts'
import type { Succession } from './succession.ts'

/** What is to be written: rows to be added, never rows to be replaced, but for the last day of a body. */
export interface RegisterChanges {
  /** Every body that something changes of, with the version that it gets; new ones get 1. */
  readonly touched: readonly { readonly id: string; readonly code: string; readonly version: number }[]
  readonly periods: readonly (From<OrganisationFacts> & { readonly id: string })[]
  readonly contacts: readonly (From<Contact> & { readonly id: string })[]
  readonly ended: readonly { readonly id: string; readonly after: Day | null }[]
  readonly successions: readonly Succession[]
  /** Successions that were entered by mistake. */
  readonly withdrawn: readonly string[]
}

export const NO_CHANGES: RegisterChanges = {
  touched: [],
  periods: [],
  contacts: [],
  ended: [],
  successions: [],
  withdrawn: [],
}

/** The register as it is once the changes are written. */
export function withChanges({ bodies, successions }: Register, changes: RegisterChanges): Register {
  const touched = new Map(changes.touched.map((one) => [one.id, one]))
  const periods = Map.groupBy(changes.periods, ({ id }) => id)
  const contacts = Map.groupBy(changes.contacts, ({ id }) => id)
  const ended = new Map(changes.ended.map(({ id, after }) => [id, after]))
  const known = new Set(bodies.map(({ id }) => id))
  const added = changes.touched.filter(({ id }) => !known.has(id)).map(emptyBody)
  const change = (body: OrganisationRecord): OrganisationRecord => {
    const now = touched.get(body.id)
    if (!now) return body
    const endedAfter = ended.has(body.id) ? (ended.get(body.id) ?? null) : body.endedAfter
    return {
      ...body,
      version: now.version,
      endedAfter,
      periods: periodsOf(merged(body.periods, periods.get(body.id) ?? []), endedAfter),
      contacts: periodsOf(merged(body.contacts, contacts.get(body.id) ?? []), endedAfter),
    }
  }
  return {
    bodies: [...bodies, ...added].map(change),
    successions: [...successions.filter(({ id }) => !changes.withdrawn.includes(id)), ...changes.successions],
  }
}

const emptyBody = ({ id, code, version }: RegisterChanges['touched'][number]): OrganisationRecord => ({
  id,
  code,
  version,
  periods: [],
  contacts: [],
  endedAfter: null,
})

/** Of one day what is added counts; a step that changes nothing against the one before is none. */
function merged<T>(before: readonly Period<T>[], added: readonly From<T>[]): readonly From<T>[] {
  const steps = new Map<Day | null, From<T>>()
  for (const { from, value } of [...before, ...added]) steps.set(from, { from, value })
  return withoutRepeats([...steps.values()].toSorted((a, b) => compareFrom(a.from, b.from)))
}

export const withoutRepeats = <T>(sorted: readonly From<T>[]): readonly From<T>[] =>
  sorted.filter((step, i) => i === 0 || !sameValues(step.value, sorted[i - 1]?.value))

/** Flat values, field by field. */
export const sameValues = (a: unknown, b: unknown): boolean => {
  const [x, y] = [a, b].map((value) => Object.entries(value ?? {}))
  if (!x || !y || x.length !== y.length) return false
  const other = new Map(y)
  return x.every(([key, value]) => other.get(key) === value)
}
