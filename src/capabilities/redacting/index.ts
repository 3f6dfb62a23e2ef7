export type { RedactingContext, RedactingUnit, RedactionPlace } from './context.ts'
export { contentForRedaction, openForRedaction } from './look-redaction.ts'
export { askRelease, type StepPlace, saveMarks, stopRelease } from './mark-redaction.ts'
export type * from './ports.ts'
export {
  type CaseRedaction,
  type KeptRedaction,
  type Marking,
  REDACTION_STATES,
  type RedactionState,
  type RedactionStep,
  STEP_TITLES,
  type StepKind,
  stateOf,
} from './redaction.ts'
export { type ReleasedRedaction, redactionsOf } from './redactions-of.ts'
export type { RedactingRefusal } from './refusals.ts'
export { type AskedRelease, type ReleaseContext, releaseRedaction } from './release-redaction.ts'
export { type OpenRedaction, openRedactions } from './sealed-steps.ts'
export { type NewRedaction, startRedaction } from './start-redaction.ts'
