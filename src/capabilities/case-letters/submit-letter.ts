import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import type { NoSuchThing } from '../audit/index.ts'
import type { By } from '../requests/index.ts'
import { type KeptLetter, LETTER_STAGES, stageOf } from './case-letter.ts'
import { contentOf } from './content.ts'
import type { LetterContext } from './context.ts'
import { againstOf, examine } from './examine.ts'
import { needsOf, stageAfter } from './needs.ts'
import { type LetterPlace, type OnLetter, onLetter } from './on-letter.ts'
import { type LetterRefusal, notNow, withProblems } from './refusals.ts'
import { writeStep } from './write-step.ts'

type Refused = LetterRefusal | NotAllowed | NoSuchThing

/** 提交: hands a letter over that has no errors any more, to whoever comes first by the settings of the body. */
export function submitLetter(context: LetterContext, by: By, place: LetterPlace): Promise<Result<KeptLetter, Refused>> {
  return onLetter(context, by, { act: 'draft.write', step: 'submitted' }, place, async (on) => {
    const { unit, kept, key } = on
    const stage = stageOf(kept)
    if (stage !== 'draft') return refuse(notNow(`这份文书${LETTER_STAGES[stage]}，不用再提交。`))
    const needs = await needsOf(unit, kept.letter, by.today)
    if (needs.length === 0) return refuse(notNow('这种文书不用审核，请直接编号定稿。'))
    const refusal = await errorsOf(context, on)
    if (refusal) return refuse(refusal)
    const step = { kind: 'submitted', stage: stageAfter(kept, needs, 'submitted') } as const
    return accept(await writeStep(context, unit, kept, step, { by, key, submission: place.key }))
  })
}

/** Why a letter can't go on: its errors; undefined where it has none. */
export async function errorsOf(
  context: LetterContext,
  { unit, kept, desk, key }: OnLetter,
): Promise<LetterRefusal | undefined> {
  const content = contentOf(context.cipher, key, kept)
  if (!content.ok) return content.error
  const against = await againstOf(context, unit, desk, kept.letter)
  const examined = await examine(unit, desk, against, kept, content.value)
  if (!examined.ok) return examined.error
  const errors = examined.value.problems.filter(({ severity }) => severity === 'error')
  return errors.length > 0 ? withProblems(errors) : undefined
}
