import type { Place } from '../../../../capabilities/documents/index.ts'
import type { HiddenContent, HiddenContentKind } from '../../../../capabilities/redaction/index.ts'

/** What was taken out of a package, or can't be. */
export interface RemovalLog {
  add(kind: HiddenContentKind, part: string, place?: Place): void
  /** What stripping can't remove without spoiling what is seen. */
  stuck(kind: HiddenContentKind, part: string, place?: Place): void
  entries(): readonly HiddenContent[]
}

export function createRemovalLog(): RemovalLog {
  const entries = new Map<string, HiddenContent>()
  const note = (kind: HiddenContentKind, part: string, place: Place | undefined, strippable: boolean): void => {
    const key = JSON.stringify([kind, part, place, strippable])
    const count = (entries.get(key)?.count ?? 0) + 1
    entries.set(key, { kind, count, part, strippable, ...(place ? { place } : {}) })
  }
  return {
    add: (kind, part, place) => note(kind, part, place, true),
    stuck: (kind, part, place) => note(kind, part, place, false),
    entries: () => [...entries.values()],
  }
}
