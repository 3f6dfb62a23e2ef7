export { ACT_KINDS, type Act, type ActDetail, type ActKind } from './act.ts'
export { ACT_RULES, type ActRule, type Stage } from './act-rules.ts'
export { CHANNEL_KINDS, CHANNELS, type Channel, type ChannelRule } from './channel.ts'
export { DELIVERY_MEANS, DELIVERY_RULES, type Delivery, type DeliveryMeans, deliveryDay } from './delivery-day.ts'
export { type ClockFinding, type ClockFindingCode, FINDING_CODES } from './finding.ts'
export type { LedgerEntry, LedgerKind } from './ledger-entry.ts'
export { type MovedDueDay, movedDueDays } from './moved-due-days.ts'
export type { NextAct } from './next-acts.ts'
export { type ActProblem, parseAct } from './parse-act.ts'
export { type Arrival, type Receipt, receiptDay } from './receipt-day.ts'
export type { ClockRefusal } from './refusal.ts'
export { type Clock, type ClockState, type ClockView, type RequestFile, requestClock } from './request-clock.ts'
export {
  type ClockSettings,
  DAY_ZERO,
  DEFAULT_SETTINGS,
  REOPENED_PERIOD,
  SILENT_POINTS,
  UNLIMITED_ANSWER,
} from './settings.ts'
