import { type Day, dayWords } from '../../law/day/index.ts'
import { processLettersOn } from '../../law/letters/index.ts'
import { findOutcome, type OutcomeKey } from '../../law/outcomes/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import { caseKeyFor } from '../applicants/index.ts'
import { type NoSuchThing, perform } from '../audit/index.ts'
import { type By, type CaseFile, effectiveActs, endOf } from '../requests/index.ts'
import { type CaseLetter, isPending, type KeptLetter, LETTER_STAGES, stageOf } from './case-letter.ts'
import { checkContent, type LetterContent, NO_CONTENT, tidied } from './content.ts'
import type { LetterContext, LetterUnit } from './context.ts'
import { deskOf } from './desk.ts'
import { foreignFile } from './foreign-file.ts'
import { hasPlaceAfterTheEnd, oneAtATime, outcomeRule, titleOf } from './letter-kinds.ts'
import { prefilled } from './prefill.ts'
import { keyUsed, type LetterRefusal, noSuchRequest, notNow, pendingAlready } from './refusals.ts'
import { writeStep } from './write-step.ts'

export interface NewLetter {
  readonly bodyId: string
  readonly requestId: string
  /** A reply by its outcome, or a letter on the way by its template. */
  readonly which: { readonly outcome: OutcomeKey } | { readonly letter: string }
  /** What the clerk wrote already; the rest is proposed from the file. */
  readonly content?: Partial<LetterContent>
  /** Of the submission: the same key again is the same letter. */
  readonly key: string
}

interface Repeated {
  readonly kind: 'repeated'
  readonly kept: KeptLetter
}

type Refused = LetterRefusal | NotAllowed | NoSuchThing

/** 拟制一份文书: begins it, with what the file itself tells filled in. One of its kind at a time, where two would contradict each other. */
export async function draftLetter(
  context: LetterContext,
  by: By,
  { bodyId, requestId, which, content: given = {}, key }: NewLetter,
): Promise<Result<KeptLetter, Refused>> {
  const register = await context.organisations.register()
  const done = await perform<LetterUnit, KeptLetter, LetterRefusal | Repeated>(
    context.atomically,
    { actor: by.actor, source: by.source, act: 'draft.write' },
    { bodyId },
    async (unit) => {
      const caseFile = await unit.requests.lock(bodyId, requestId)
      if (!caseFile) return refuse(noSuchRequest)
      const letter = newLetter(context.newId(), { bodyId, requestId, which }, by)
      const made = await unit.caseLetters.findByKey(bodyId, key)
      if (made) return refuse(sameLetter(made.letter, letter) ? { kind: 'repeated', kept: made } : keyUsed)
      const others = await unit.caseLetters.ofRequest(bodyId, requestId)
      const refusal = mayBegin(caseFile, others, letter, by.today)
      if (refusal) return refuse(refusal)
      const caseKey = await caseKeyFor(context, unit, { bodyId, requestId }, by.source.at)
      if (!caseKey.ok) return caseKey
      const desk = await deskOf(context, unit, { bodyId, requestId, today: by.today, register }, caseFile)
      if (!desk.ok) return desk
      const values = { ...(await prefilled(context, unit, desk.value, letter)), ...given.values }
      const content = tidied({ ...NO_CONTENT, ...given, values })
      const wrong = checkContent(content)
      if (wrong) return refuse(wrong)
      const foreign = await foreignFile(unit, letter, content)
      if (foreign) return refuse(foreign)
      await unit.caseLetters.add(letter, key)
      const step = { kind: 'drafted', stage: 'draft', words: { content } } as const
      const kept = await writeStep(context, unit, { letter, steps: [] }, step, {
        by,
        key: caseKey.value,
        submission: key,
      })
      return accept({
        value: kept,
        on: { kind: 'letter', id: letter.id },
        before: null,
        after: kept,
        detail: { requestId, letter: letter.letter },
      })
    },
  )
  if (!done.ok && done.error.kind === 'repeated') return accept(done.error.kept)
  return done as Result<KeptLetter, Refused>
}

function newLetter(
  id: string,
  { bodyId, requestId, which }: Pick<NewLetter, 'bodyId' | 'requestId' | 'which'>,
  by: By,
): CaseLetter {
  const place = { bodyId, id, requestId, startedAt: by.source.at, startedBy: by.actor.personId }
  if ('letter' in which) return { ...place, letter: which.letter, kind: 'process', outcome: null }
  return { ...place, letter: outcomeRule(which.outcome).letter.id, kind: 'reply', outcome: which.outcome }
}

const sameLetter = (made: CaseLetter, wanted: CaseLetter): boolean =>
  made.requestId === wanted.requestId && made.letter === wanted.letter && made.outcome === wanted.outcome

/** Why a letter isn't begun now; undefined where it may be. */
export function mayBegin(
  { acts, request }: CaseFile,
  letters: readonly KeptLetter[],
  which: Pick<CaseLetter, 'kind' | 'letter' | 'outcome'>,
  today: Day,
): LetterRefusal | undefined {
  const law =
    which.kind === 'reply' && which.outcome
      ? findOutcome(which.outcome, today)
      : processLettersOn(today).find(({ id }) => id === which.letter)
  if (!law) return notNow(`${dayWords(today)}还没有“${titleOf(which)}”的规定。`)
  const effective = effectiveActs(acts)
  if (effective.some(({ kind }) => kind === 'divided')) {
    return notNow('这件申请已经按一事一申请拆分，文书请在拆分后的各件申请里拟制。')
  }
  const end = endedSince(effective)
  if (end && !hasPlaceAfterTheEnd(which)) {
    return notNow(`申请${request.number}已经于${dayWords(end.on)}办结，不再拟制“${titleOf(which)}”。`)
  }
  if (!oneAtATime(which)) return undefined
  const pending = letters.find(
    (kept) =>
      isPending(kept) &&
      kept.letter.kind === which.kind &&
      (which.kind === 'reply' || kept.letter.letter === which.letter),
  )
  return pending && pendingAlready(pending.letter, LETTER_STAGES[stageOf(pending)])
}

/** The act that ended it, where it wasn't begun anew since. */
function endedSince(acts: ReturnType<typeof effectiveActs<CaseFile['acts'][number]>>) {
  const again = acts.findLast(({ kind }) => kind === 'reopened')
  const end = endOf(acts)
  return end && again && again.on >= end.on ? undefined : end
}
