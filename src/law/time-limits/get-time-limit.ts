import type { Day } from '../day/index.ts'
import { findTimeLimit } from './find-time-limit.ts'
import type { TimeLimit, TimeLimitId } from './time-limit.ts'

/**
 * The limit in force on a day when the regulation is.
 * @throws {RangeError} where there is none
 */
export function getTimeLimit(id: TimeLimitId, on: Day): TimeLimit {
  const limit = findTimeLimit(id, on)
  if (!limit) throw new RangeError(`no limit ${id} is in force on ${on}`)
  return limit
}
