export { allFiles } from './all-files.ts'
export { calendarRecordOf, calendars, type RulesOf, rulesReader } from './day-rules.ts'
export { judgeAct } from './judge-act.ts'
export { confirmBy, type NextRequestAct, nextActsOf } from './next-acts.ts'
export type * from './ports.ts'
export { REQUEST_LIST_STATES } from './ports.ts'
export { rebuildDues, redueOpen } from './rebuild-dues.ts'
export { type ActUnit, appendAct, type NewAct, type Recorded, recordAct } from './record-act.ts'
export type { RequestRefusal } from './refusals.ts'
export {
  addRequest,
  type By,
  type RegisterContext,
  type RegisterStores,
  type Registration,
  type RequestUnit,
  registerRequest,
} from './register-request.ts'
export {
  actArticle,
  actTitle,
  type CaseFile,
  type DisclosureRequest,
  REQUEST_ACT_KINDS,
  type RecordedAct,
  type RequestAct,
  type RequestActKind,
} from './request.ts'
export { requestReminders } from './request-reminders.ts'
export { clockOf, type DayRules, type Dues, duesOf, type RequestState, type Standing } from './standing.ts'
