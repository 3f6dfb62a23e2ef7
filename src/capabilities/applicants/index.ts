export {
  APPLICANT_FIELD_NAMES,
  APPLICANT_KINDS,
  type ApplicantDetails,
  type ApplicantField,
  type ApplicantFields,
  type ApplicantKind,
  type ApplicantProblem,
  checkApplicants,
  ID_KINDS,
  type IdKind,
  type SealedApplicant,
} from './applicant.ts'
export { type CasePlace, caseFileSecret, caseKeyFor, openCaseKey, openWords, sealWords } from './case-keys.ts'
export { type ApplicantContext, type ApplicantUnit, currentDataKey, openDataKey } from './data-keys.ts'
export { type DisposeRefusal, disposeApplicants, type PastRetention, pastRetention } from './dispose.ts'
export { maskedFields, maskedName } from './mask.ts'
export {
  type MaskedApplicant,
  maskedApplicants,
  requestsOfApplicants,
  requestsOfSameApplicant,
} from './masked-applicants.ts'
export { type OpenRefusal, openApplicants, openMany } from './open-applicants.ts'
export * from './ports.ts'
export {
  DEFAULT_RETENTION,
  RETENTION_BACKING,
  RETENTION_KINDS,
  type Retention,
  type RetentionKind,
} from './retention.ts'
export { retentionOn } from './retention-on.ts'
export { REVEAL_REASONS, type RevealReason, type RevealRefusal, revealApplicant } from './reveal.ts'
export { type Rotation, rotateKeys } from './rotate-keys.ts'
export { addApplicants } from './seal.ts'
