export { type BeyondTheCalendar, type LastDay, lastDayOf } from './last-day.ts'
export * from './legal-period.ts'
export * from './period-rule.ts'
