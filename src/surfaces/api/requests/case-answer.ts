import type { FastifyRequest } from 'fastify'
import { may } from '../../../capabilities/accounts/index.ts'
import {
  APPLICANT_KINDS,
  ID_KINDS,
  type MaskedApplicant,
  maskedApplicants,
  REVEAL_REASONS,
  requestsOfSameApplicant,
} from '../../../capabilities/applicants/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import {
  actArticle,
  actTitle,
  type CaseFile,
  clockOf,
  nextActsOf,
  type RecordedAct,
  type Standing,
} from '../../../capabilities/requests/index.ts'
import { CHANNELS } from '../../../law/clock/index.ts'
import { deadlineJson, readingsTaken } from '../../deadline-words.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import type { Services } from '../../services.ts'
import { type Desk, deskOf } from './request-desk.ts'
import { dueWordsOf, markOf } from './request-words.ts'

/** A file as a clerk sees it: what is known, what happened, what may be done next. The applicant masked. */
export async function caseAnswerOf(
  context: HttpContext,
  request: FastifyRequest,
  { body, file }: { readonly body: Organisation; readonly file: CaseFile },
) {
  const { services } = context
  const desk = deskOf(context, request)
  const rules = await desk.rulesOf(body.id)
  const standing = clockOf(file, desk.today, rules)
  if (!standing.ok) throw httpError(409, { title: '办理过程不能接续', detail: standing.error.message })
  const nameOf = await namesOf(services, file)
  const { channel, arrivedOn, subject, number, id, registeredAt, registeredBy } = file.request
  return {
    id,
    number,
    bodyCode: body.code,
    bodyName: body.name,
    channel,
    channelTitle: CHANNELS[channel].title,
    arrivedOn,
    subject,
    registeredAt,
    registeredBy: nameOf(registeredBy),
    ...standingAnswer(standing.value),
    readings: readingsTaken(),
    acts: file.acts.map((act) => actAnswer(act, file, nameOf)),
    next: nextActsOf(file, standing.value, rules),
    ...(await applicantsAnswer(services, body, file)),
    reasons: Object.entries(REVEAL_REASONS).map(([value, label]) => ({ value, label })),
    may: mayHere(desk, body.id, standing.value),
  }
}

function standingAnswer(standing: Standing) {
  const { receipt, clock } = standing
  return {
    receipt: {
      state: receipt.state,
      article: receipt.article,
      why: receipt.why,
      on: receipt.state === 'received' ? receipt.on : null,
      late: receipt.state === 'received' ? (receipt.late ?? null) : null,
    },
    ...markOf(standing),
    dueWords: dueWordsOf(standing),
    clock: clock && deadlineJson(clock),
  }
}

const mayHere = ({ by: { actor } }: Desk, bodyId: string, { endedOn }: Standing) => ({
  record: may(actor, 'request.record', { bodyId }).ok,
  reveal: may(actor, 'applicant.reveal', { bodyId }).ok,
  dispose: endedOn !== null && may(actor, 'applicant.dispose', { bodyId }).ok,
})

function actAnswer(act: RecordedAct, { request }: CaseFile, nameOf: (id: string | null) => string | null) {
  const { personId, ...facts } = act
  return { ...facts, title: actTitle(act.kind), article: actArticle(act.kind, request.channel), by: nameOf(personId) }
}

async function namesOf(
  { staff }: Pick<Services, 'staff'>,
  { request, acts }: CaseFile,
): Promise<(id: string | null) => string | null> {
  const ids = [request.registeredBy, ...acts.map(({ personId }) => personId)].filter((id) => id !== null)
  const people = ids.length === 0 ? [] : await staff.people.findAll([...new Set(ids)])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}

async function applicantsAnswer({ register }: Services, body: Organisation, { request }: CaseFile) {
  const { bodyId, id } = request
  const [masked, same] = await Promise.all([
    maskedApplicants(register, register, bodyId, id),
    requestsOfSameApplicant(register, register, bodyId, id),
  ])
  const others = await Promise.all(same.map((other) => register.requests.find(bodyId, other)))
  return {
    applicants: masked.map(applicantAnswer),
    sameApplicant: others.flatMap((other) =>
      other
        ? [{ id: other.request.id, number: other.request.number, href: `/requests/${body.code}/${other.request.id}` }]
        : [],
    ),
  }
}

const applicantAnswer = (applicant: MaskedApplicant) => ({
  ...applicant,
  kindLabel: APPLICANT_KINDS[applicant.kind],
  idKindLabel: applicant.idKind && ID_KINDS[applicant.idKind],
})
