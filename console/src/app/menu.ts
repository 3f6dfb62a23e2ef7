import type { Session } from '../api/session.ts'
import { type MenuEntry, mayAny, SECTIONS, type Section } from './area.ts'
import { AREAS } from './areas.ts'

const LAST = 1000

const ENTRIES: readonly MenuEntry[] = AREAS.flatMap((area) => area.menu ?? []).sort(
  (a, b) => (a.order ?? LAST) - (b.order ?? LAST),
)

/** What this person finds on the left: sections with their pages; one without a page for them isn't there. */
export function menuFor(session: Session): readonly (readonly [Section, readonly MenuEntry[]])[] {
  const mine = ENTRIES.filter((entry) => mayAny(session, entry.acts))
  return SECTIONS.flatMap((section) => {
    const entries = mine.filter((entry) => entry.section === section)
    return entries.length > 0 ? [[section, entries] as const] : []
  })
}
