export {
  addOrganisation,
  type BodyToAdd,
  changeOrganisation,
  changeOrganisationContact,
  succeedOrganisation,
  withdrawOrganisationSuccession,
} from './acts/change-acts.ts'
export type { ActRefusal, OrganisationContext, OrganisationUnit } from './acts/context.ts'
export { type ImportOrder, type ImportPreview, importOrganisations, previewImport } from './acts/import-acts.ts'
export {
  answeringBody,
  type CarriedPart,
  type CarryOver,
  explainCarryOver,
  explainEveryCarryOver,
} from './carry-over.ts'
export {
  addBody,
  changeBody,
  type Dating,
  type NewBody,
} from './change-body.ts'
export { NO_CHANGES, type RegisterChanges, withChanges, withoutRepeats } from './changes.ts'
export { cleanText } from './clean-text.ts'
export * from './contact.ts'
export { type From, type Period, periodsOf } from './dated.ts'
export * from './facts.ts'
export { formerNames, type HistoryEvent, historyOf } from './history.ts'
export { BODY_SORTS, type BodyFilter, type BodySort, type ListedBody, listBodies } from './list-bodies.ts'
export * from './organisation.ts'
export type * from './ports.ts'
export { type Reach, reachOn } from './reach.ts'
export {
  nearestState,
  type OrganisationRecord,
  type OrganisationState,
  organisationOn,
  type Register,
} from './record.ts'
export type { OrganisationRefusal } from './refusal.ts'
export { type Remark, remarksOn } from './remarks.ts'
export { type RollUpPart, rollUpPart, rollUpParts } from './roll-up-part.ts'
export { type NewSuccession, succeed, withdrawSuccession } from './succeed.ts'
export * from './succession.ts'
export { exportBodies } from './table/export-bodies.ts'
export type { TableProblem } from './table/problem.ts'
