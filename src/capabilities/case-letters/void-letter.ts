import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import type { NoSuchThing } from '../audit/index.ts'
import type { By } from '../requests/index.ts'
import { type KeptLetter, LETTER_STAGES, stageOf, stepOf } from './case-letter.ts'
import type { LetterContext } from './context.ts'
import { type LetterPlace, onLetter } from './on-letter.ts'
import { type LetterRefusal, notNow } from './refusals.ts'
import { withoutReason } from './review-letter.ts'
import { mayChange } from './revise-letter.ts'
import { writeStep } from './write-step.ts'

type Done = Promise<Result<KeptLetter, LetterRefusal | NotAllowed | NoSuchThing>>

/** 作废: of a numbered letter that went to nobody. Its number stays used, and says so. */
export function voidLetter(context: LetterContext, by: By, place: LetterPlace, reason: string): Done {
  return onLetter(context, by, { act: 'draft.void', step: 'voided' }, place, async ({ unit, kept, key }) => {
    const refusal = notVoidable(kept) ?? withoutReason(reason, '作废')
    if (refusal) return refuse(refusal)
    await unit.caseLetters.voidNumber(kept.letter.bodyId, kept.letter.id, by.source.at)
    const step = { kind: 'voided', stage: 'void', words: { reason: reason.trim() } } as const
    return accept(await writeStep(context, unit, kept, step, { by, key, submission: place.key }))
  })
}

function notVoidable(kept: KeptLetter): LetterRefusal | undefined {
  const stage = stageOf(kept)
  if (!stepOf(kept, 'signed')) return notNow('这份文书还没有编号，不用的请撤下。')
  if (stage === 'deliver' || (stage === 'done' && !stepOf(kept, 'delivered'))) return undefined
  return notNow(
    stage === 'void' ? '这份文书已经作废。' : '文书已经送达，不能作废。内容有误的，请依法更正或者重新作出。',
  )
}

/** 撤下不用: of a letter that has no number yet. */
export function dropLetter(context: LetterContext, by: By, place: LetterPlace, reason: string): Done {
  return onLetter(context, by, { act: 'draft.write', step: 'dropped' }, place, async ({ unit, kept, key }) => {
    const stage = stageOf(kept)
    if (!mayChange(stage)) return refuse(notNow(`这份文书${LETTER_STAGES[stage]}，不能撤下。`))
    const refusal = withoutReason(reason, '撤下')
    if (refusal) return refuse(refusal)
    const step = { kind: 'dropped', stage: 'dropped', words: { reason: reason.trim() } } as const
    return accept(await writeStep(context, unit, kept, step, { by, key, submission: place.key }))
  })
}
