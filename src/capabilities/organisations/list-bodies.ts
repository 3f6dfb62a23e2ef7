import type { Day } from '../../law/day/index.ts'
import type { LeadingLine, OrganisationKind } from './facts.ts'
import { formerNames } from './history.ts'
import type { OrganisationLevel } from './organisation.ts'
import { nearestState, type OrganisationRecord, type OrganisationState, type Register } from './record.ts'

export const BODY_SORTS = ['name', 'code', 'level', '-name', '-code', '-level'] as const
export type BodySort = (typeof BODY_SORTS)[number]

export interface BodyFilter {
  /** Part of the name, of a former name, of the code or of the 统一社会信用代码. */
  readonly q?: string | undefined
  readonly level?: OrganisationLevel | undefined
  readonly kind?: OrganisationKind | undefined
  readonly line?: LeadingLine | undefined
  /** Part of the region. */
  readonly region?: string | undefined
  /** Code of the body that they belong to. */
  readonly parent?: string | undefined
  /** `current` unless given. */
  readonly state?: 'current' | 'ended' | 'all' | undefined
  readonly sort?: BodySort | undefined
}

export interface ListedBody {
  readonly body: OrganisationRecord
  readonly state: OrganisationState
  /** Where only a former name fits what was asked for. */
  readonly formerName: string | null
}

/** The bodies as they are on a day, filtered; by name, that is in the order of the register, unless another order is asked for. */
export function listBodies({ bodies }: Register, day: Day, filter: BodyFilter): readonly ListedBody[] {
  const found = bodies.flatMap((body): readonly ListedBody[] => {
    const state = nearestState(body, day)
    if (!fits(state, filter)) return []
    const name = nameThatFits(body, state, filter.q?.trim())
    return name === undefined ? [] : [{ body, state, formerName: name }]
  })
  return sorted(found, filter.sort ?? 'name')
}

function fits(state: OrganisationState, filter: BodyFilter): boolean {
  const wanted = filter.state ?? 'current'
  return (
    (wanted === 'all' || state.exists === (wanted === 'current')) &&
    (!filter.level || state.level === filter.level) &&
    (!filter.kind || state.kind === filter.kind) &&
    (!filter.line || (state.line ?? 'territorial') === filter.line) &&
    (!filter.region || state.region?.includes(filter.region) === true) &&
    (!filter.parent || state.parentCode === filter.parent)
  )
}

/** Null: by what it is now; a text: by this former name; undefined: not at all. */
function nameThatFits(
  body: OrganisationRecord,
  state: OrganisationState,
  q: string | undefined,
): string | null | undefined {
  if (!q) return null
  const folded = q.toLowerCase()
  const now = [state.name, state.code, state.creditCode?.toLowerCase() ?? '']
  if (now.some((text) => text.includes(folded) || text.includes(q))) return null
  return formerNames(body).find(({ name }) => name.includes(q))?.name
}

function sorted(found: readonly ListedBody[], sort: BodySort): readonly ListedBody[] {
  const by = (of: (one: ListedBody) => string) => found.toSorted((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0))
  const rising = sort.endsWith('name')
    ? found
    : by(({ state }) => (sort.endsWith('code') ? state.code : (state.level ?? '~')))
  return sort.startsWith('-') ? rising.toReversed() : rising
}
