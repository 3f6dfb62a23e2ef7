import type { Day } from '../day/index.ts'
import { addDays } from '../day/index.ts'
import { convention } from '../evidence.ts'
import { inForceOn } from '../in-force.ts'
import { PUBLICATION_LIMITS, type PublicationKind, type PublicationLimit } from './publication-limits.ts'

export interface PublicationDue {
  readonly due: Day
  readonly limit: PublicationLimit
}

/**
 * No text says that a limit of natural days to publish moves when it ends on a day of rest; it doesn't here, so that the earlier day is
 * shown.
 */
export const NATURAL_DAYS_MOVE = { moves: false, ...convention('publication-natural-days') } as const

/** The limit of a kind in force on the day from which it runs. */
export function findPublicationLimit(kind: PublicationKind, start: Day): PublicationLimit | undefined {
  return inForceOn(
    PUBLICATION_LIMITS.filter((limit) => limit.kind === kind),
    start,
  )
}

/**
 * The last day to publish.
 * @param start the day from which the limit runs (its `startsOn`)
 * @param addWorkingDays of the calendar that the body works by
 * @returns undefined where no limit of the kind was in force
 */
export function publicationDue(
  kind: PublicationKind,
  start: Day,
  addWorkingDays: (from: Day, days: number) => Day,
): PublicationDue | undefined {
  const limit = findPublicationLimit(kind, start)
  if (!limit) return undefined
  const add = limit.unit === 'working-day' ? addWorkingDays : addDays
  return { due: add(start, limit.days), limit }
}
