import type { Day } from '../day/index.ts'
import { inForceOn } from '../in-force.ts'
import type { TimeLimit, TimeLimitId } from './time-limit.ts'
import { TIME_LIMITS } from './time-limits.ts'

/** The limit in force on a day, the day of the act that it governs; undefined where there was none yet or any more. */
export const findTimeLimit = (
  id: TimeLimitId,
  on: Day,
  limits: readonly TimeLimit[] = TIME_LIMITS,
): TimeLimit | undefined =>
  inForceOn(
    limits.filter((row) => row.id === id),
    on,
  )
