import type { Day } from '../../law/day/index.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** The instants of a stretch of days in China, the last one included: from inclusive, until exclusive. */
export const instantsOf = (from: Day, to: Day): { readonly from: string; readonly until: string } => ({
  from: startOf(from).toISOString(),
  until: new Date(startOf(to).getTime() + DAY_MS).toISOString(),
})

const startOf = (day: Day): Date => new Date(`${day}T00:00:00+08:00`)
