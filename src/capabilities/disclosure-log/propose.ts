import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import { type ApplicantContext, type ApplicantUnit, caseKeyFor } from '../applicants/index.ts'
import { type AuditLog, type NoSuchThing, perform } from '../audit/index.ts'
import type { By, CaseFile, RequestStore } from '../requests/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { type Answered, answerOf } from './answer-of.ts'
import { checkText, type Written } from './check-text.ts'
import type { DisclosedStore, ProposalStore } from './ports.ts'
import { type ProposalFile, type RecordedStep, stageOf } from './proposal.ts'
import { alreadyProposed, type DisclosureRefusal, noSuchRequest, notDisclosed, wrongFields } from './refusals.ts'
import { type StepWords, sealStep } from './step-words.ts'

export interface DisclosureUnit extends ApplicantUnit {
  readonly audit: AuditLog
  readonly requests: Pick<RequestStore, 'find'>
  readonly proposals: ProposalStore
  readonly disclosed: DisclosedStore
}

export interface DisclosureContext extends ApplicantContext {
  readonly atomically: Atomically<DisclosureUnit>
}

export interface NewProposal extends Written {
  readonly bodyId: string
  readonly requestId: string
  readonly others: readonly string[]
  readonly key: string
}

interface Repeated {
  readonly kind: 'repeated'
  readonly made: ProposalFile
}

const MOST_OTHERS = 20

/** 提出公开建议: what one was given, to be opened to all. The same key again: the proposal as it was made. */
export async function proposeDisclosure(
  context: DisclosureContext,
  { actor, source, today }: By,
  given: NewProposal,
): Promise<Result<ProposalFile, DisclosureRefusal | NotAllowed | NoSuchThing>> {
  const { bodyId, key } = given
  const proposal = { ...given, text: cleanText(given.text), note: cleanNote(given.note) }
  const done = await perform<DisclosureUnit, ProposalFile, DisclosureRefusal | Repeated>(
    context.atomically,
    { actor, source, act: 'disclosure.propose' },
    { bodyId },
    async (unit) => {
      await unit.proposals.hold(bodyId)
      const made = await unit.proposals.findByKey(bodyId, key)
      if (made) return refuse({ kind: 'repeated', made })
      const judged = await judge(context, unit, proposal, today)
      if (!judged.ok) return judged
      const by = { personId: actor.personId, at: source.at, on: today, key }
      const file = await addProposal(context, unit, proposal, judged.value, by)
      if (!file.ok) return file
      return accept({
        value: file.value,
        on: { kind: 'disclosure', id: file.value.id },
        before: null,
        after: file.value,
        detail: { requestId: proposal.requestId, reason: proposal.reason },
      })
    },
  )
  if (!done.ok && done.error.kind === 'repeated') return accept(done.error.made)
  return done as Result<ProposalFile, DisclosureRefusal | NotAllowed | NoSuchThing>
}

/** Whether it can be proposed: the request gave something, nobody else is at it, and the text is the clerk's own. */
async function judge(
  context: DisclosureContext,
  unit: DisclosureUnit,
  { bodyId, requestId, others, ...written }: NewProposal,
  today: Day,
): Promise<Result<Answered, DisclosureRefusal>> {
  const file = await unit.requests.find(bodyId, requestId)
  if (!file) return refuse(noSuchRequest)
  const answer = answerOf(file)
  if (!answer) return refuse(notDisclosed)
  const open = (await unit.proposals.ofBodies([bodyId], requestId)).some((each) => !ENDED.has(stageOf(each)))
  if (open) return refuse(alreadyProposed)
  const cases = await othersOf(unit, bodyId, others)
  if (cases.length !== others.length || others.length > MOST_OTHERS) {
    return refuse(wrongFields([{ name: 'others', message: '有的申请不在本机关的台账里，请重新选择。' }]))
  }
  const checked = await checkText(context, unit, [file, ...cases], written, today)
  return checked.ok ? accept(answer) : checked
}

const ENDED: ReadonlySet<string> = new Set(['declined', 'withdrawn'])

/** The cases of the other requests, as far as they are this body's. */
export async function othersOf(
  unit: Pick<DisclosureUnit, 'requests'>,
  bodyId: string,
  ids: readonly string[],
): Promise<readonly CaseFile[]> {
  const found = await Promise.all(ids.map((id) => unit.requests.find(bodyId, id)))
  return found.filter((each) => each !== undefined)
}

interface Writing {
  readonly personId: string | null
  readonly at: string
  readonly on: Day
  readonly key: string
}

/** Enters a proposal that was judged. Within the transaction of the act, for whoever enters without a person's act too. */
export async function addProposal(
  context: DisclosureContext,
  unit: DisclosureUnit,
  { bodyId, requestId, reason, others, text, note }: NewProposal,
  answered: Answered,
  by: Writing,
): Promise<Result<ProposalFile, DisclosureRefusal>> {
  const proposal = { bodyId, id: context.newId(), requestId, reason, others, ...answered }
  await unit.proposals.add(proposal, by.key)
  const empty = { ...proposal, steps: [] }
  const step = await appendStep(context, unit, empty, { kind: 'proposed', words: { text, note } }, by)
  return step.ok ? accept({ ...proposal, steps: [step.value] }) : step
}

/** Writes a step that was judged, its words encrypted. Within the transaction of the act. */
export async function appendStep(
  context: DisclosureContext,
  unit: DisclosureUnit,
  file: ProposalFile,
  { kind, words }: Pick<RecordedStep, 'kind'> & { readonly words: StepWords | null },
  { personId, at, on, key }: Writing,
): Promise<Result<RecordedStep, DisclosureRefusal>> {
  const sequence = file.steps.length + 1
  const open = words && (await caseKeyFor(context, unit, file, at))
  if (open && !open.ok) return open
  const sealed = open && words ? sealStep(context, open.value, file, sequence, words) : null
  const step: RecordedStep = { sequence, kind, on, at, personId, sealed }
  await unit.proposals.append(file.bodyId, file.id, step, key)
  return accept(step)
}

const clean = (text: string): string => text.replaceAll('\0', '').trim()

export const cleanText = (text: NewProposal['text']): NewProposal['text'] => ({
  ...text,
  title: clean(text.title),
  summary: clean(text.summary),
  disclosed: clean(text.disclosed),
  link: clean(text.link ?? '') || null,
})

export const cleanNote = ({ suggestion, acknowledged }: NewProposal['note']): NewProposal['note'] => ({
  suggestion: clean(suggestion),
  acknowledged: clean(acknowledged),
})
