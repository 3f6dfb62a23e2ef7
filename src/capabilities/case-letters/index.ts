export {
  type CaseLetter,
  draftersOf,
  type KeptDocument,
  type KeptLetter,
  LETTER_STAGES,
  LETTER_STEPS,
  type LetterStage,
  type LetterStep,
  type LetterStepKind,
  type StepFacts,
  stageOf,
  stepOf,
  WAITING_STAGES,
  type WaitingStage,
} from './case-letter.ts'
export {
  contentOf,
  type LetterAttachment,
  type LetterContent,
  NO_CONTENT,
  openStep,
  type SealedWords,
} from './content.ts'
export type { LetterContext, LetterStores, LetterUnit } from './context.ts'
export { acknowledgeLetter, deliverLetter, type NewDelivery } from './deliver-letter.ts'
export { type CaseDesk, deskOf } from './desk.ts'
export { draftLetter, mayBegin, type NewLetter } from './draft-letter.ts'
export { againstOf, type Examined, examine } from './examine.ts'
export { type FieldGroup, fieldGroups, type LetterField } from './fields.ts'
export { templateFor } from './fill-template.ts'
export { openReceived, type ReceivedFile, type ReceivedLetter, receivedLetters } from './for-applicant.ts'
export { addresseeWords, articleWords, needsConsent, processRule, titleOf } from './letter-kinds.ts'
export { type Need, needsOf } from './needs.ts'
export type { LetterPlace } from './on-letter.ts'
export { type DocumentFormat, type OpenedDocument, openDocument } from './open-document.ts'
export type * from './ports.ts'
export type { LetterRefusal } from './refusals.ts'
export { finishLetter, NEED_WORDS, passLetter, returnLetter } from './review-letter.ts'
export { reviseLetter } from './revise-letter.ts'
export { submitLetter } from './submit-letter.ts'
export { letterAddress } from './tell-drafters.ts'
export { dropLetter, voidLetter } from './void-letter.ts'
