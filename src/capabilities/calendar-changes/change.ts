import {
  type LocalChange,
  type Notice,
  parseLocalChange,
  parseNotice,
  parseNoticeText,
} from '../../law/calendar/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { PLATFORM } from '../transactions/index.ts'

/** A notice as pasted or as fields, or a closure of one's own; not yet looked at. */
export type GivenChange =
  | { readonly kind: 'notice-text'; readonly text: string; readonly source: string }
  | { readonly kind: 'notice'; readonly notice: unknown }
  | { readonly kind: 'local'; readonly bodyId: string; readonly change: unknown }

/** What changes the calendar: the country's for everybody, or that of a body and those below it. */
export type CalendarChange =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'local'; readonly bodyId: string; readonly change: LocalChange }

export interface ChangeProblem {
  /** Which holiday or field is at fault. */
  readonly at: string | null
  readonly message: string
}

/** Whose calendar a change is of. */
export const bodyOf = (change: GivenChange | CalendarChange): string =>
  change.kind === 'local' ? change.bodyId : PLATFORM

/** The key of the setting that holds it. */
export const keyOf = (change: CalendarChange): 'calendar.notices' | 'calendar.local' =>
  change.kind === 'local' ? 'calendar.local' : 'calendar.notices'

export const reasonOf = (change: CalendarChange): string =>
  change.kind === 'local' ? `${change.change.reason}（${change.change.source}）` : `导入${change.notice.number}`

/**
 * The change that was meant, or every doubt in it.
 * @param held the notices held so far: a further one for their year changes single holidays
 */
export function parseChange(
  given: GivenChange,
  held: readonly Notice[],
): Result<CalendarChange, readonly ChangeProblem[]> {
  if (given.kind === 'local') {
    const parsed = parseLocalChange(given.change)
    if (parsed.ok) return accept({ kind: 'local', bodyId: given.bodyId, change: parsed.value })
    return refuse(parsed.error.map(({ field, message }) => ({ at: field, message })))
  }
  const parsed = given.kind === 'notice' ? parseNotice(given.notice, amends(given.notice, held)) : readText(given, held)
  if (parsed.ok) return accept({ kind: 'notice', notice: parsed.value })
  return refuse(parsed.error.map(({ holiday, message }) => ({ at: holiday ?? null, message })))
}

function readText({ text, source }: Extract<GivenChange, { kind: 'notice-text' }>, held: readonly Notice[]) {
  const year = Number(/(\d{4})年/.exec(text.slice(text.search(/关于(?:调整)?\s*\d{4}\s*年/)))?.[1])
  return parseNoticeText(text, source, amends({ year }, held))
}

const amends = (notice: unknown, held: readonly Notice[]): boolean =>
  typeof notice === 'object' && notice !== null && 'year' in notice && held.some(({ year }) => year === notice.year)
