import { checkAsRuled } from './check/as-ruled.ts'
import { checkBlanks, checkCourier, checkDate, checkNumber } from './check/form.ts'
import { checkOtherPersons, checkPersonalData } from './check/persons.ts'
import type { Check, CheckContext, LetterProblem } from './check/problem.ts'
import { checkSteps } from './check/steps.ts'
import { checkCitations, checkGrounds, checkRemedyWords, checkWording } from './check/words.ts'
import type { Letter } from './letter.ts'

const CHECKS: readonly Check[] = [
  checkAsRuled,
  checkBlanks,
  checkNumber,
  checkDate,
  checkGrounds,
  checkCitations,
  checkWording,
  checkRemedyWords,
  checkSteps,
  checkCourier,
  checkOtherPersons,
  checkPersonalData,
]

/** Everything that is wrong with a letter before it is signed; empty where it may be. */
export const checkLetter = (letter: Letter, context: CheckContext): readonly LetterProblem[] =>
  CHECKS.flatMap((check) => check(letter, context))
