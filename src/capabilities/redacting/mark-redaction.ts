import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import { caseKeyFor } from '../applicants/index.ts'
import { type NoSuchThing, perform } from '../audit/index.ts'
import type { By } from '../requests/index.ts'
import type { RedactingContext, RedactingUnit, RedactionPlace } from './context.ts'
import { type KeptRedaction, type Marking, type RedactionStep, stateOf } from './redaction.ts'
import {
  alreadyReleased,
  caseDisposed,
  isReleasing,
  movedOn,
  noSuchRedaction,
  notReleasing,
  type RedactingRefusal,
} from './refusals.ts'
import { sealStep } from './sealed-steps.ts'

export interface StepPlace extends RedactionPlace {
  /** How many steps whoever does this one had before their eyes. */
  readonly after: number
  /** Of the submission: the same key again is the same step. */
  readonly key: string
}

type Refused = RedactingRefusal | NotAllowed | NoSuchThing
/** How many steps there are now. */
export type Stepped = Result<{ readonly steps: number }, Refused>

/** Keeps the marks as they stand; a mark without a reason may wait, a release may not. */
export function saveMarks(context: RedactingContext, by: By, place: StepPlace, marking: Marking): Promise<Stepped> {
  return addStep(context, by, place, async (unit, { redaction, steps }) => {
    const state = stateOf(steps)
    if (state === 'releasing') return refuse(isReleasing)
    if (state === 'released') return refuse(alreadyReleased)
    const key = await caseKeyFor(context, unit, redaction, by.source.at)
    if (!key.ok) return key
    const sealed = sealStep(context.cipher, key.value, redaction, steps.length + 1, marking)
    return accept({ kind: 'marked', sealed, detail: { marks: marking.marks.length } })
  })
}

/** Asks for the release copy of the marks as they were last saved; a job makes it. */
export async function askRelease(context: RedactingContext, by: By, place: StepPlace): Promise<Stepped> {
  return addStep(context, by, place, async (unit, { redaction, steps }) => {
    const state = stateOf(steps)
    if (state === 'releasing') return refuse(isReleasing)
    if (state === 'released') return refuse(alreadyReleased)
    const { bodyId, id: redactionId } = redaction
    await unit.jobs.enqueue('redact', { bodyId, redactionId, sequence: steps.length + 1 })
    return accept({ kind: 'asked', sealed: null, detail: {} })
  })
}

/** Lets a release that is under way come to nothing, and the marks be changed again. */
export function stopRelease(context: RedactingContext, by: By, place: StepPlace): Promise<Stepped> {
  return addStep(context, by, place, async (_, { steps }) =>
    stateOf(steps) === 'releasing' ? accept({ kind: 'stopped', sealed: null, detail: {} }) : refuse(notReleasing),
  )
}

interface Work extends Pick<RedactionStep, 'kind' | 'sealed'> {
  readonly detail: Readonly<Record<string, number>>
}

interface Repeated {
  readonly kind: 'repeated'
  readonly steps: number
}

async function addStep(
  { atomically }: RedactingContext,
  { actor, source }: By,
  { bodyId, requestId, redactionId, after, key }: StepPlace,
  work: (unit: RedactingUnit, kept: KeptRedaction) => Promise<Result<Work, RedactingRefusal>>,
): Promise<Stepped> {
  const done = await perform<RedactingUnit, { readonly steps: number }, RedactingRefusal | Repeated>(
    atomically,
    { actor, source, act: 'draft.write' },
    { bodyId },
    async (unit) => {
      const kept = await unit.redactions.lock(bodyId, redactionId)
      if (kept?.redaction.requestId !== requestId) return refuse(noSuchRedaction)
      const { steps } = kept
      if (await unit.redactions.findStep(bodyId, redactionId, key))
        return refuse({ kind: 'repeated', steps: steps.length })
      if (after !== steps.length) return refuse(movedOn(steps.slice(after)))
      // After the disposal of a case nothing is written that would need a key again.
      const applicants = await unit.applicants.ofRequest(bodyId, requestId)
      if (applicants.some(({ applicant }) => applicant.disposedAt)) return refuse(caseDisposed)
      const worked = await work(unit, kept)
      if (!worked.ok) return worked
      const { kind, sealed, detail } = worked.value
      const step: RedactionStep = {
        ...{ sequence: steps.length + 1, kind, copyId: null, sealed },
        ...{ at: source.at, personId: actor.personId },
      }
      await unit.redactions.append(bodyId, redactionId, step, key)
      return accept({
        value: { steps: step.sequence },
        on: { kind: 'redaction', id: redactionId },
        before: steps.at(-1) ?? null,
        after: step,
        detail: { requestId, step: kind, sequence: step.sequence, ...detail },
      })
    },
  )
  if (!done.ok && done.error.kind === 'repeated') return accept({ steps: done.error.steps })
  return done as Stepped
}
