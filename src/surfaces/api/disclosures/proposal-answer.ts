import type { FastifyRequest } from 'fastify'
import { may } from '../../../capabilities/accounts/index.ts'
import {
  mayFollow,
  type OpenProposal,
  openProposal,
  PROPOSAL_REASONS,
  type ProposalFile,
  proposalRemarks,
  STAGES,
  STEP_RULES,
  type StepKind,
  stageOf,
  suggestionDetails,
  writersOf,
} from '../../../capabilities/disclosure-log/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import { formatCitation } from '../../../law/articles/index.ts'
import { findOutcome } from '../../../law/outcomes/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { disclosedAddress } from '../../http/disclosed-address.ts'
import { staffOf } from '../../http/staff.ts'
import type { Services } from '../../services.ts'
import { deskOf } from '../requests/request-desk.ts'
import { proposalError } from './proposal-error.ts'

type Body = Pick<Organisation, 'id' | 'code' | 'name'>

/** @throws HttpError 503 where its words can't be opened */
export async function opened({ register }: Pick<Services, 'register'>, file: ProposalFile): Promise<OpenProposal> {
  const open = await openProposal(register, register, file)
  if (!open.ok) throw proposalError(open.error)
  return open.value
}

/** A line of the list. */
export function lineOf({ file, text }: OpenProposal, body: Body) {
  const stage = stageOf(file)
  const { id, reason, answeredOn, outcome, steps } = file
  return {
    ...{ id, reason, answeredOn, stage, stageWords: STAGES[stage] },
    href: `/disclosure/${body.code}/${id}`,
    title: text?.title ?? null,
    reasonLabel: PROPOSAL_REASONS[reason].label,
    bodyCode: body.code,
    bodyName: body.name,
    outcomeTitle: findOutcome(outcome, answeredOn)?.title ?? '',
    since: steps.at(-1)?.on ?? answeredOn,
  }
}

/** One proposal whole, with what whoever asks may do with it. */
export async function proposalAnswerOf(context: HttpContext, request: FastifyRequest, body: Body, file: ProposalFile) {
  const { services } = context
  const open = await opened(services, file)
  const remarks = await proposalRemarks(services.register, services.register, open, deskOf(context, request).today)
  if (!remarks.ok) throw proposalError(remarks.error)
  const entry = await services.disclosed.find(body.id, file.id)
  const nameOf = await namesOf(services, file)
  const why = ({ sequence, kind }: ProposalFile['steps'][number]): string | null =>
    (kind === 'withdrawn' ? entry?.withdrawn?.reason : open.words.get(sequence)?.why) ?? null
  return {
    ...lineOf(open, body),
    article: formatCitation(PROPOSAL_REASONS[file.reason].articles),
    request: await linkedRequest(services, body, file.requestId),
    others: await Promise.all(file.others.map((id) => linkedRequest(services, body, id))),
    text: open.text ?? null,
    suggestion: open.note?.suggestion ?? '',
    acknowledged: open.note?.acknowledged ?? '',
    remarks: remarks.value.map(({ field, message }) => ({ field, message })),
    steps: file.steps.map((step) => ({
      ...{ sequence: step.sequence, kind: step.kind, on: step.on, title: STEP_RULES[step.kind].title },
      ...{ by: nameOf(step.personId), why: why(step) },
    })),
    letter: suggestionDetails(open) ?? null,
    publicHref: entry ? disclosedAddress(body.code, file.id) : null,
    ...mayOf(request, file),
  }
}

async function linkedRequest({ register }: Pick<Services, 'register'>, { id: bodyId, code }: Body, id: string) {
  const found = await register.requests.find(bodyId, id)
  return { id, number: found?.request.number ?? '', href: `/requests/${code}/${id}` }
}

function mayOf(request: FastifyRequest, file: ProposalFile) {
  const { actor } = staffOf(request)
  const drafted = writersOf(file).includes(actor.personId)
  const thing = { bodyId: file.bodyId, ...(drafted ? { draftedBy: actor.personId } : {}) }
  const stage = stageOf(file)
  const open = (kind: StepKind): boolean => mayFollow(kind, stage) && may(actor, STEP_RULES[kind].act, thing).ok
  const review = may(actor, 'disclosure.publish', thing)
  return {
    may: {
      revise: open('revised'),
      review: open('approved') || open('returned'),
      publish: open('published'),
      withdraw: open('withdrawn'),
    },
    mayNot: !review.ok && (stage === 'proposed' || stage === 'approved') ? review.error.message : null,
  }
}

async function namesOf({ staff }: Pick<Services, 'staff'>, { steps }: ProposalFile) {
  const ids = [...new Set(steps.flatMap(({ personId }) => personId ?? []))]
  const people = ids.length === 0 ? [] : await staff.people.findAll(ids)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null))
}
