import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed, Thing } from '../accounts/index.ts'
import { type NoSuchThing, perform } from '../audit/index.ts'
import type { By } from '../requests/index.ts'
import { checkText, findingsOf, LONGEST_WHY, type Written } from './check-text.ts'
import { WITHDRAWN_TITLE } from './disclosed-entry.ts'
import { mayFollow, type ProposalFile, type RecordedStep, STEP_RULES, stageOf, writersOf } from './proposal.ts'
import { appendStep, cleanNote, cleanText, type DisclosureContext, type DisclosureUnit, othersOf } from './propose.ts'
import {
  type DisclosureRefusal,
  keyUsed,
  movedOn,
  noSuchProposal,
  noSuchRequest,
  notNow,
  wordsGone,
  wrongFields,
} from './refusals.ts'
import { openProposal, type StepWords } from './step-words.ts'

/** What is done with a proposal, with what it takes. */
export type GivenStep =
  | ({ readonly kind: 'revised' } & Pick<Written, 'text' | 'note'>)
  | { readonly kind: 'returned' | 'approved' | 'declined'; readonly why: string }
  | { readonly kind: 'published' }
  | { readonly kind: 'withdrawn'; readonly why: string; readonly withTitle: boolean }

export interface NewStep {
  readonly bodyId: string
  readonly id: string
  readonly step: GivenStep
  /** How many steps whoever does this had before their eyes. */
  readonly after: number
  readonly key: string
}

interface Repeated {
  readonly kind: 'repeated'
  readonly step: RecordedStep
}

type Refused = DisclosureRefusal | NotAllowed | NoSuchThing

/**
 * Takes a proposal on: mended, returned, approved, declined, made public, withdrawn. What follows from it for the public list is done in the same
 * transaction. The same key again: the step as it was recorded.
 */
export async function takeStep(
  context: DisclosureContext,
  by: By,
  { bodyId, id, step: given, after, key }: NewStep,
): Promise<Result<RecordedStep, Refused>> {
  const { actor, source, today } = by
  const step = cleaned(given)
  const done = await perform<DisclosureUnit, RecordedStep, DisclosureRefusal | Repeated>(
    context.atomically,
    { actor, source, act: STEP_RULES[step.kind].act },
    async (unit) => thingOf(bodyId, await unit.proposals.lock(bodyId, id), actor.personId),
    async (unit) => {
      const file = await unit.proposals.find(bodyId, id)
      if (!file) return refuse(noSuchProposal)
      const earlier = await unit.proposals.findStep(bodyId, id, key)
      if (earlier) return refuse(earlier.kind === step.kind ? { kind: 'repeated', step: earlier } : keyUsed)
      if (after !== file.steps.length) return refuse(movedOn)
      if (!mayFollow(step.kind, stageOf(file))) return refuse(notNow)
      const judged = await judge(context, unit, file, step, by)
      if (!judged.ok) return judged
      const writing = { personId: actor.personId, at: source.at, on: today, key }
      const recorded = await appendStep(context, unit, file, { kind: step.kind, words: wordsOf(step) }, writing)
      if (!recorded.ok) return recorded
      await openOrClose(unit, file, step, judged.value, by)
      return accept({
        value: recorded.value,
        on: { kind: 'disclosure', id },
        before: file.steps,
        after: [...file.steps, recorded.value],
        detail: { requestId: file.requestId, step: step.kind },
      })
    },
  )
  if (!done.ok && done.error.kind === 'repeated') return accept(done.error.step)
  return done as Result<RecordedStep, Refused>
}

/** Whoever wrote any of it counts as who drafted it. A body without such a proposal is asked about like one with it. */
function thingOf(bodyId: string, file: ProposalFile | undefined, personId: string): Thing {
  const writers = file ? writersOf(file) : []
  return writers.includes(personId) ? { bodyId, draftedBy: personId } : { bodyId }
}

const clean = (text: string): string => text.replaceAll('\0', '').trim()

function cleaned(step: GivenStep): GivenStep {
  if (step.kind === 'revised') return { ...step, text: cleanText(step.text), note: cleanNote(step.note) }
  return step.kind === 'published' ? step : { ...step, why: clean(step.why) }
}

/** What a withdrawal says is public; it can be said when the file is gone. */
function wordsOf(step: GivenStep): StepWords | null {
  if (step.kind === 'revised') return { text: step.text, note: step.note }
  return step.kind === 'published' || step.kind === 'withdrawn' ? null : { why: step.why }
}

const WHY = {
  returned: '请写明退回的理由和要修改的地方。',
  approved: '请写明审核的理由。',
  declined: '请写明不属于主动公开范围的理由。',
  withdrawn: '请写明撤下的理由，它会公开显示。',
} as const

/** Checks what the step needs. Approving and publishing read the text once more: the applicants may have been completed since. */
async function judge(
  context: DisclosureContext,
  unit: DisclosureUnit,
  file: ProposalFile,
  step: GivenStep,
  { today }: By,
): Promise<Result<Written | null, DisclosureRefusal>> {
  if ('why' in step) {
    const { why, kind } = step
    if (why === '') return refuse(wrongFields([{ name: 'why', message: WHY[kind] }]))
    if (why.length > LONGEST_WHY) return refuse(wrongFields([{ name: 'why', message: `不超过 ${LONGEST_WHY} 字。` }]))
    if (kind === 'returned' || kind === 'declined') return accept(null)
  }
  const cases = await othersOf(unit, file.bodyId, [file.requestId, ...file.others])
  if (step.kind === 'withdrawn') {
    const findings = await findingsOf(context, unit, cases, { why: step.why }, today)
    if (!findings.ok) return findings
    if (findings.value.length === 0) return accept(null)
    return refuse(wrongFields(findings.value.map(({ field, message }) => ({ name: field, message }))))
  }
  if (cases.length === 0) return refuse(noSuchRequest)
  const written = await writtenOf(context, unit, file, step)
  if (!written.ok) return written
  const checked = await checkText(context, unit, cases, written.value, today)
  return checked.ok ? written : checked
}

async function writtenOf(
  context: DisclosureContext,
  unit: DisclosureUnit,
  file: ProposalFile,
  step: GivenStep,
): Promise<Result<Written, DisclosureRefusal>> {
  const { reason } = file
  if (step.kind === 'revised') return accept({ reason, text: step.text, note: step.note })
  const open = await openProposal(context, unit, file)
  if (!open.ok) return open
  const { text, note } = open.value
  return text && note ? accept({ reason, text, note }) : refuse(wordsGone)
}

async function openOrClose(
  { disclosed }: DisclosureUnit,
  { bodyId, id, answeredOn, outcome }: ProposalFile,
  step: GivenStep,
  written: Written | null,
  { source: { at }, today }: By,
): Promise<void> {
  if (step.kind === 'published' && written) {
    const entry = { ...written.text, bodyId, id, answeredOn, outcome, files: [], publishedOn: today, changedAt: at }
    await disclosed.publish({ ...entry, withdrawn: null })
  }
  if (step.kind === 'withdrawn') {
    const title = step.withTitle ? { title: WITHDRAWN_TITLE } : {}
    await disclosed.withdraw({ bodyId, id }, { on: today, at, reason: step.why, ...title })
  }
}
