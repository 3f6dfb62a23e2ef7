export {
  ABANDONED_AFTER_MINUTES,
  type Delivered,
  type DeliveryContext,
  deliver,
  minutesLater,
  RETRY_AFTER_MINUTES,
  sweepOutbox,
} from './deliver.ts'
export * from './message.ts'
export type * from './ports.ts'
export { inboxOf, markRead } from './read-inbox.ts'
export { annualReportSource } from './reminders/annual-report-source.ts'
export {
  type PostHolders,
  type Reminded,
  type ReminderContext,
  type ReminderRuns,
  remind,
} from './reminders/remind.ts'
export { REMINDER_KINDS, type ReminderKind } from './reminders/reminder-kinds.ts'
export type { DueThing, ReminderSource } from './reminders/reminder-source.ts'
export { retryMessage } from './retry-message.ts'
export { staffAddresses, staffHolders } from './staff-book.ts'
export { sweepMessages } from './sweep-messages.ts'
export { type Telling, type TellingUnit, tell } from './tell.ts'
