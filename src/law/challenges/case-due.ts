import type { WorkingCalendar } from '../calendar/index.ts'
import { type Day, dayWords } from '../day/index.ts'
import { inForceOn } from '../in-force.ts'
import { type BeyondTheCalendar, type LastDay, lastDayOf, periodWords } from '../periods/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { CaseLimit, CaseLimitId } from './case-limit.ts'
import { CASE_LIMITS } from './case-limits.ts'

export type CaseRefusal =
  | BeyondTheCalendar
  | { readonly kind: 'before-the-law'; readonly start: Day; readonly message: string }
  | {
      readonly kind: 'extension-too-long'
      readonly limit: CaseLimit
      readonly extendedBy: number
      readonly message: string
    }

export interface CaseDue {
  readonly limit: CaseLimit
  readonly lastDay: LastDay
}

/** The limit in force on the day from which it runs; undefined where we hold none for that day. */
export const findCaseLimit = (id: CaseLimitId, start: Day): CaseLimit | undefined =>
  inForceOn(
    CASE_LIMITS.filter((limit) => limit.id === id),
    start,
  )

/**
 * The last day of a limit of a review or a suit.
 * @param start the day from which it runs (its `startsOn`)
 * @param extendedBy by how much it was lengthened, in its own unit
 * @param calendar the country's, with the notices held
 */
export function caseDue(
  id: CaseLimitId,
  start: Day,
  { extendedBy = 0, calendar }: { readonly extendedBy?: number; readonly calendar?: WorkingCalendar } = {},
): Result<CaseDue, CaseRefusal> {
  const limit = findCaseLimit(id, start)
  if (!limit) {
    const message = `${dayWords(start)}的办案期限适用修订前的规定，本系统没有收录。`
    return refuse({ kind: 'before-the-law', start, message })
  }
  const { period, extension = 0, title } = limit
  if (extendedBy > extension) {
    const most = extension === 0 ? '没有可以延长的日数' : `最多延长${periodWords({ ...period, amount: extension })}`
    return refuse({ kind: 'extension-too-long', limit, extendedBy, message: `${title}的期限${most}。` })
  }
  const lastDay = lastDayOf(start, { ...period, amount: period.amount + extendedBy }, calendar)
  return lastDay.ok ? accept({ limit, lastDay: lastDay.value }) : lastDay
}
