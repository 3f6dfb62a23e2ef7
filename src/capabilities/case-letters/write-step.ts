import type { OpenKey } from '../applicants/index.ts'
import type { By } from '../requests/index.ts'
import type { KeptLetter, LetterStage, LetterStep, LetterStepKind, StepFacts } from './case-letter.ts'
import { type SealedWords, sealStep } from './content.ts'
import type { LetterContext, LetterUnit } from './context.ts'

export interface NewStep {
  readonly kind: LetterStepKind
  readonly stage: LetterStage
  readonly facts?: Partial<StepFacts>
  /** Encrypted with the key of the file. */
  readonly words?: SealedWords
}

/** Appends a step to a letter that is locked. @returns the letter with it */
export async function writeStep(
  { cipher }: Pick<LetterContext, 'cipher'>,
  unit: Pick<LetterUnit, 'caseLetters'>,
  kept: KeptLetter,
  { kind, stage, facts, words }: NewStep,
  { by, key, submission }: { readonly by: By; readonly key: OpenKey; readonly submission: string },
): Promise<KeptLetter> {
  const { letter } = kept
  const sequence = kept.steps.length + 1
  const step: LetterStep = {
    ...{ sequence, kind, stage, at: by.source.at, personId: by.actor.personId },
    facts: { on: by.today, ...facts },
    sealed: words ? sealStep(cipher, key, letter, sequence, words) : null,
    // Keyed: what is in a letter could be guessed otherwise, since all but the name follows from rules.
    digest: words?.content ? cipher.digest(key, JSON.stringify(words.content)) : null,
  }
  await unit.caseLetters.append(letter.bodyId, letter.id, step, submission)
  return { letter, steps: [...kept.steps, step] }
}
