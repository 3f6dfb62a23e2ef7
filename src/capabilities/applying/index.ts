export { type Acted, type ApplicantAct, actAsApplicant } from './act-as-applicant.ts'
export * from './application-form.ts'
export { applicantsOf, subjectOf, wantedOf } from './as-registered.ts'
export { layoutBlankForm } from './blank-form.ts'
export { checkApplication, type FormProblem } from './check-application.ts'
export {
  codeHash,
  type Draft,
  type DraftContext,
  type DraftFile,
  dropDraft,
  queryCode,
  readDraft,
  writeDraft,
} from './draft.ts'
export * from './file-types.ts'
export type * from './ports.ts'
export * from './receipt.ts'
export {
  type ApplyingContext,
  type ApplyingUnit,
  type Submission,
  type SubmitRefusal,
  submitApplication,
} from './submit-application.ts'
export { type CodeTries, codeTries, endVisit, openVisit, visitOf } from './visit.ts'
export { withHead } from './with-head.ts'
