import { type ActKind, type Actor, may } from '../../../capabilities/accounts/index.ts'
import {
  draftersOf,
  type KeptLetter,
  type Need,
  needsConsent,
  stageOf,
  stepOf,
} from '../../../capabilities/case-letters/index.ts'
import type { LetterProblem } from '../../../capabilities/letters/index.ts'
import { NEXT_STEPS, type NextStep } from './letter-schemas.ts'

const ACTS: Readonly<Record<NextStep, ActKind>> = {
  revise: 'draft.write',
  submit: 'draft.write',
  finish: 'draft.write',
  drop: 'draft.write',
  approve: 'draft.approve',
  approveReturn: 'draft.approve',
  secrecy: 'draft.secrecy-review',
  secrecyReturn: 'draft.secrecy-review',
  sign: 'draft.sign',
  signReturn: 'draft.sign',
  deliver: 'request.record',
  acknowledge: 'request.record',
  void: 'draft.void',
}

/** These carry the letter on: it must have no errors. */
const CARRY_ON: readonly NextStep[] = ['submit', 'finish', 'approve', 'secrecy', 'sign']

interface Asking {
  readonly actor: Actor
  readonly needs: readonly Need[]
  readonly problems: readonly LetterProblem[]
}

/** What may be done with a letter now; what whoever looks may not do, with the reason. */
export const nextSteps = (kept: KeptLetter, asking: Asking) =>
  stepsAt(kept, asking.needs).map((step) => {
    const whyNot = whyNotOf(kept, step, asking)
    return { step, label: NEXT_STEPS[step], may: whyNot === null, whyNot }
  })

function stepsAt(kept: KeptLetter, needs: readonly Need[]): readonly NextStep[] {
  const delivered = stepOf(kept, 'delivered')
  switch (stageOf(kept)) {
    case 'draft':
      return ['revise', needs.length === 0 ? 'finish' : 'submit', 'drop']
    case 'approve':
      return ['approve', 'approveReturn', 'revise', 'drop']
    case 'secrecy':
      return ['secrecy', 'secrecyReturn', 'revise', 'drop']
    case 'sign':
      return ['sign', 'signReturn', 'revise', 'drop']
    case 'deliver':
      return ['deliver', 'void']
    case 'done':
      if (!delivered) return ['void']
      return delivered.facts.signedOn || stepOf(kept, 'acknowledged') ? [] : ['acknowledge']
    default:
      return []
  }
}

function whyNotOf(kept: KeptLetter, step: NextStep, { actor, problems }: Asking): string | null {
  const refused = whyNotMay(actor, kept, ACTS[step])
  if (refused !== null) return refused
  const head = actor.posts.some(({ kind, bodyId }) => kind === 'officeHead' && bodyId === kept.letter.bodyId)
  if (step === 'approve' && needsConsent(kept.letter) && !head) {
    return '延长答复期限须经政府信息公开工作机构负责人同意（第三十三条第二款），请由工作机构负责人审核。'
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return CARRY_ON.includes(step) && errors > 0 ? `文书还有 ${errors} 处要改正。` : null
}

/** Why somebody may not do an act to a letter; null where they may. */
export function whyNotMay(actor: Actor, kept: KeptLetter, act: ActKind): string | null {
  const drafters = draftersOf(kept)
  const draftedBy = drafters.has(actor.personId) ? { draftedBy: actor.personId } : {}
  const allowed = may(actor, act, { bodyId: kept.letter.bodyId, ...draftedBy })
  return allowed.ok ? null : allowed.error.message
}
