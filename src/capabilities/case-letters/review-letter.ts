import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import type { NoSuchThing } from '../audit/index.ts'
import type { By } from '../requests/index.ts'
import { draftersOf, type KeptLetter, LETTER_STAGES, stageOf } from './case-letter.ts'
import type { LetterContext } from './context.ts'
import { needsConsent, titleOf } from './letter-kinds.ts'
import { type Need, needsOf, openNeeds, stageAfter } from './needs.ts'
import { numberLetter } from './number-letter.ts'
import { type LetterPlace, type OnLetter, onLetter } from './on-letter.ts'
import { type LetterRefusal, notNow, wrongField } from './refusals.ts'
import { errorsOf } from './submit-letter.ts'
import { tellDrafters } from './tell-drafters.ts'
import { writeStep } from './write-step.ts'

type Refused = LetterRefusal | NotAllowed | NoSuchThing
type Done = Promise<Result<KeptLetter, Refused>>

/** What each review asks of whoever does it, and the step that passing it is. */
const REVIEWS = {
  approve: { act: 'draft.approve', passed: 'approved' },
  secrecy: { act: 'draft.secrecy-review', passed: 'secrecy_passed' },
  sign: { act: 'draft.sign', passed: 'signed' },
} as const satisfies Readonly<Record<Need, unknown>>

/** 审核、保密审查、签发: passes a letter on. What needs nothing more has its number with it. */
export function passLetter(context: LetterContext, by: By, need: Need, place: LetterPlace): Done {
  const { act, passed } = REVIEWS[need]
  return onLetter(context, by, { act, step: passed }, place, async (on) => {
    const refusal = wrongStage(on.kept, need) ?? withoutConsent(on, need, by)
    if (refusal) return refuse(refusal)
    if (need === 'sign') return numberLetter(context, on, by, place.key)
    const errors = await errorsOf(context, on)
    if (errors) return refuse(errors)
    const needs = await needsOf(on.unit, on.kept.letter, by.today)
    const rest = openNeeds(on.kept, needs, passed)
    const step = { kind: passed, stage: stageAfter(on.kept, needs, passed) } as const
    const kept = await writeStep(context, on.unit, on.kept, step, { by, key: on.key, submission: place.key })
    // Without a signature of its own the last review is what the number needs.
    return rest.length > 0 ? accept(kept) : numberLetter(context, { ...on, kept }, by, `${place.key} number`)
  })
}

/** 退回: with the reason, to whoever drafted it. */
export function returnLetter(context: LetterContext, by: By, need: Need, place: LetterPlace, reason: string): Done {
  return onLetter(
    context,
    by,
    { act: REVIEWS[need].act, step: 'returned' },
    place,
    async ({ unit, kept, desk, key }) => {
      const refusal = wrongStage(kept, need) ?? withoutReason(reason, '退回')
      if (refusal) return refuse(refusal)
      const step = {
        kind: 'returned',
        stage: 'draft',
        facts: { from: need },
        words: { reason: reason.trim() },
      } as const
      const returned = await writeStep(context, unit, kept, step, { by, key, submission: place.key })
      await tellDrafters(context, unit, returned, desk, by)
      return accept(returned)
    },
  )
}

/** 编号定稿 of a letter that nobody has to approve: 接收回执、送达回证. */
export function finishLetter(context: LetterContext, by: By, place: LetterPlace): Done {
  return onLetter(context, by, { act: 'draft.write', step: 'signed' }, place, async (on) => {
    const needs = await needsOf(on.unit, on.kept.letter, by.today)
    if (needs.length > 0) return refuse(notNow(`“${titleOf(on.kept.letter)}”须先提交审核。`))
    const stage = stageOf(on.kept)
    if (stage !== 'draft') return refuse(notNow(`这份文书${LETTER_STAGES[stage]}。`))
    return numberLetter(context, on, by, place.key)
  })
}

function wrongStage(kept: KeptLetter, need: Need): LetterRefusal | undefined {
  const stage = stageOf(kept)
  return stage === need ? undefined : notNow(`这份文书${LETTER_STAGES[stage]}，现在不能${NEED_WORDS[need]}。`)
}

export const NEED_WORDS: Readonly<Record<Need, string>> = { approve: '审核', secrecy: '保密审查', sign: '签发' }

/** 第三十三条第二款：延期应当经政府信息公开工作机构负责人同意: the approval of the head of the office is the record of it. */
function withoutConsent({ kept }: OnLetter, need: Need, { actor }: By): LetterRefusal | undefined {
  if (need !== 'approve' || !needsConsent(kept.letter)) return undefined
  const { bodyId } = kept.letter
  const head = actor.posts.some((post) => post.kind === 'officeHead' && post.bodyId === bodyId)
  if (head && !draftersOf(kept).has(actor.personId)) return undefined
  return notNow('延长答复期限须经政府信息公开工作机构负责人同意（第三十三条第二款）。请由工作机构负责人审核。')
}

const LONGEST_REASON = 1000

export function withoutReason(reason: string, what: string): LetterRefusal | undefined {
  const words = reason.trim()
  if (words === '') return wrongField('reason', `请写明${what}的原因，拟制人据此修改。`)
  return words.length > LONGEST_REASON ? wrongField('reason', `原因不超过 ${LONGEST_REASON} 字。`) : undefined
}
