export { findTimeLimit } from './find-time-limit.ts'
export { getTimeLimit } from './get-time-limit.ts'
export type { TimeLimit, TimeLimitId } from './time-limit.ts'
export { REGULATION_IN_FORCE, TIME_LIMITS } from './time-limits.ts'
