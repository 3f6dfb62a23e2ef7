export {
  type CheckContext,
  LETTER_PROBLEM_CODES,
  type LetterProblem,
  type LetterProblemCode,
  type OtherPerson,
} from './check/problem.ts'
export { checkLetter } from './check-letter.ts'
export { type EditRefusal, editLetter, type LetterEdit, MASK } from './edit-letter.ts'
export { type ForbiddingLaw, forbiddingLawProblems } from './forbidding-law.ts'
export { layoutLetter } from './layout-letter.ts'
export {
  type AnswerSlip,
  type EditBound,
  type FormRow,
  type Letter,
  type LetterParagraph,
  type LetterPart,
  type MissingInLetter,
  PART_TITLES,
  type PartKey,
  textOf,
} from './letter.ts'
export type * from './letter-file.ts'
export { letterText } from './letter-text.ts'
export type { Detail, DetailProblem, Details } from './process/detail.ts'
export { isNumbered, type ProcessInput, processDetails, processLetter } from './process-letter.ts'
export { type LetterRefusal, type ReplyInput, replyLetter } from './reply-letter.ts'
