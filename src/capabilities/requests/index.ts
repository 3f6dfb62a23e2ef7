export { type ActPlace, openActWords } from './act-words.ts'
export { actsForApplicant } from './acts-for-applicant.ts'
export { allFiles } from './all-files.ts'
export {
  type Addressed,
  ableToHandle,
  assignRequest,
  type DeskRefusal,
  type DeskUnit,
  HANDLING_POSTS,
} from './assign-request.ts'
export { type BulkItem, previewBulk, recordBulk } from './bulk-acts.ts'
export { type CorrectableField, correctableFields } from './correctable.ts'
export { calendarRecordOf, calendars, type RulesOf, rulesReader } from './day-rules.ts'
export { type Division, divideRequest } from './divide-request.ts'
export { effectiveActs } from './effective-acts.ts'
export {
  FILE_FINDING_CODES,
  type FileFinding,
  type FileFindingCode,
  type FoundFile,
  fileFindings,
} from './file-findings.ts'
export {
  HANDLING_RULES,
  type HandlingActKind,
  isHandlingAct,
  type WordField,
} from './handling-acts.ts'
export { judgeAct } from './judge-act.ts'
export { confirmBy, type NextRequestAct, nextActsOf } from './next-acts.ts'
export { endingOf, factsOf, factWords, isEnding, outcomeOf, REPLY_OUTCOMES } from './outcome-of.ts'
export type * from './ports.ts'
export { REQUEST_LIST_STATES } from './ports.ts'
export { rebuildDues, redueOpen } from './rebuild-dues.ts'
export {
  type ActContext,
  type ActUnit,
  appendAct,
  type Beside,
  type NewAct,
  type Recorded,
  type Recording,
  recordAct,
  type Sealing,
  sealingOf,
} from './record-act.ts'
export type { RequestRefusal } from './refusals.ts'
export { type RefusedAct, refusedActs } from './refused-acts.ts'
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
  answeredOn,
  type EarlierRequest,
  earlierRequests,
  type Frequency,
  frequencyOf,
} from './repeats.ts'
export {
  type ActFacts,
  type ActWords,
  ANSWERS,
  type Answer,
  actArticle,
  actTitle,
  type CaseFile,
  type DisclosureRequest,
  REQUEST_ACT_KINDS,
  type RecordedAct,
  type RequestAct,
  type RequestActKind,
  SENT_BY,
  type SentBy,
} from './request.ts'
export { requestReminders } from './request-reminders.ts'
export {
  clockOf,
  type DayRules,
  type Dues,
  duesOf,
  type EndedBy,
  endOf,
  handlerOf,
  helpersOf,
  type RequestState,
  receiptOf,
  type Standing,
} from './standing.ts'
export { urgeRequest } from './urge-request.ts'
export { openUrgings } from './urgings.ts'
