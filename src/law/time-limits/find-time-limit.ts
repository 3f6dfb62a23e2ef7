import type { Day } from '../day/index.ts'
import type { TimeLimit, TimeLimitId } from './time-limit.ts'
import { TIME_LIMITS } from './time-limits.ts'

/** The limit in force on a day, the day of the act that it governs; undefined where there was none yet or any more. */
export function findTimeLimit(
  id: TimeLimitId,
  on: Day,
  limits: readonly TimeLimit[] = TIME_LIMITS,
): TimeLimit | undefined {
  return limits.find((row) => row.id === id && row.inForceFrom <= on && (row.until === undefined || on <= row.until))
}
