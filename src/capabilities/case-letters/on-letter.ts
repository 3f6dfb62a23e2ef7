import { accept, type Result, refuse } from '../../law/result.ts'
import type { ActKind, NotAllowed } from '../accounts/index.ts'
import { caseKeyFor, type OpenKey } from '../applicants/index.ts'
import { type AuditDetail, type NoSuchThing, perform } from '../audit/index.ts'
import type { By } from '../requests/index.ts'
import { draftersOf, type KeptLetter, type LetterStepKind, stepOf } from './case-letter.ts'
import type { LetterContext, LetterUnit } from './context.ts'
import { type CaseDesk, deskOf } from './desk.ts'
import { contentGone, keyUsed, type LetterRefusal, movedOn, noSuchLetter } from './refusals.ts'

/** Which letter, as whoever acts had it before their eyes. */
export interface LetterPlace {
  readonly bodyId: string
  readonly requestId: string
  readonly letterId: string
  /** How many steps it had. */
  readonly after: number
  /** Of the submission: the same key again is the same step. */
  readonly key: string
}

/** A letter that is being worked on: locked, with its case. */
export interface OnLetter {
  readonly unit: LetterUnit
  readonly kept: KeptLetter
  readonly desk: CaseDesk
  readonly key: OpenKey
}

interface Repeated {
  readonly kind: 'repeated'
  readonly kept: KeptLetter
}

/**
 * Does something with a letter through `perform`: the request is locked first, then the letter, so that everybody waits in the same order. The
 * same key again: the letter as it stands.
 * @param steps that the act may leave, the last of which bears the key
 */
export async function onLetter(
  context: LetterContext,
  by: By,
  { act, step }: { readonly act: ActKind; readonly step: LetterStepKind },
  { bodyId, requestId, letterId, after, key }: LetterPlace,
  work: (on: OnLetter) => Promise<Result<KeptLetter, LetterRefusal>>,
): Promise<Result<KeptLetter, LetterRefusal | NotAllowed | NoSuchThing>> {
  const register = await context.organisations.register()
  const done = await perform<LetterUnit, KeptLetter, LetterRefusal | Repeated>(
    context.atomically,
    { actor: by.actor, source: by.source, act },
    async (unit) => {
      const found = await unit.caseLetters.find(bodyId, letterId)
      // Of several who wrote it, whoever acts now is who matters.
      const drafters = found ? draftersOf(found) : new Set<string>()
      const draftedBy = drafters.has(by.actor.personId) ? by.actor.personId : [...drafters][0]
      return { bodyId, ...(draftedBy ? { draftedBy } : {}) }
    },
    async (unit) => {
      const caseFile = await unit.requests.lock(bodyId, requestId)
      const kept = await unit.caseLetters.lock(bodyId, letterId)
      if (!caseFile || kept?.letter.requestId !== requestId) return refuse(noSuchLetter)
      const earlier = await unit.caseLetters.findStep(bodyId, letterId, key)
      if (earlier) return refuse(earlier.kind === step ? { kind: 'repeated', kept } : keyUsed)
      if (after !== kept.steps.length) return refuse(movedOn(kept, after))
      const desk = await deskOf(context, unit, { bodyId, requestId, today: by.today, register }, caseFile)
      if (!desk.ok) return desk
      if (!desk.value.key) return refuse(contentGone)
      const caseKey = await caseKeyFor(context, unit, { bodyId, requestId }, by.source.at)
      if (!caseKey.ok) return caseKey
      const worked = await work({ unit, kept, desk: desk.value, key: caseKey.value })
      if (!worked.ok) return worked
      return accept({
        value: worked.value,
        on: { kind: 'letter', id: letterId },
        before: kept,
        after: worked.value,
        detail: detailOf(worked.value, requestId, step),
      })
    },
  )
  if (!done.ok && done.error.kind === 'repeated') return accept(done.error.kept)
  return done as Result<KeptLetter, LetterRefusal | NotAllowed | NoSuchThing>
}

function detailOf(kept: KeptLetter, requestId: string, step: LetterStepKind): AuditDetail {
  const number = stepOf(kept, 'signed')?.facts.number
  return { requestId, letter: kept.letter.letter, step, ...(number ? { number } : {}) }
}
