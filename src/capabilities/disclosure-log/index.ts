export { answerOf } from './answer-of.ts'
export {
  DISCLOSING_OUTCOMES,
  type DisclosedEntry,
  type DisclosedFile,
} from './disclosed-entry.ts'
export { folded, gramsOf, isHan, tellingGrams } from './grams.ts'
export type { DisclosedFilter, DisclosedStore, EntryPlace, ProposalStore, Withdrawal } from './ports.ts'
export {
  mayFollow,
  PROPOSAL_REASONS,
  type ProposalFile,
  type ProposalReason,
  type RecordedStep,
  STAGES,
  STEP_RULES,
  type Stage,
  type StepKind,
  stageOf,
  writersOf,
} from './proposal.ts'
export { proposalRemarks } from './proposal-remarks.ts'
export {
  addProposal,
  appendStep,
  type DisclosureContext,
  type DisclosureUnit,
  type NewProposal,
  proposeDisclosure,
} from './propose.ts'
export { disclosedSource, type PublicAnswer, type PublicAnswerSource, publicAnswersTo } from './public-answers.ts'
export { type SuggestionDetails, suggestionDetails } from './publication-suggestion.ts'
export type { DisclosureRefusal } from './refusals.ts'
export { type OpenProposal, openProposal } from './step-words.ts'
export { type GivenStep, takeStep } from './take-step.ts'
