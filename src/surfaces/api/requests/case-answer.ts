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
  type ActWords,
  type CaseFile,
  clockOf,
  effectiveActs,
  fileFindings,
  handlerOf,
  helpersOf,
  nextActsOf,
  openActWords,
  openUrgings,
  refusedActs,
  type Standing,
} from '../../../capabilities/requests/index.ts'
import { CHANNELS } from '../../../law/clock/index.ts'
import { deadlineJson, readingsTaken } from '../../deadline-words.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import type { Services } from '../../services.ts'
import { actsAnswer, type CaseLink, namesOf } from './case-acts-answer.ts'
import { formChoices, handlersAt } from './case-choices.ts'
import { readsWords } from './case-words.ts'
import { earlierAnswer } from './earlier-answer.ts'
import { type Desk, deskOf } from './request-desk.ts'
import { dueWordsOf, markOf } from './request-words.ts'
import { suggestedOutcomes } from './suggested-outcomes.ts'

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
  const words = await wordsOf(services, file)
  const { answers, ...applicants } = await applicantsAnswer(services, desk, body, file)
  const { channel, arrivedOn, subject, number, id, registeredAt, registeredBy } = file.request
  const allowed = mayHere(desk, body.id, standing.value)
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
    ...(await peopleAnswer(services, desk, { body, file, nameOf, assigns: allowed.assign })),
    acts: actsAnswer({
      ...{ file, nameOf, words: words ?? new Map() },
      reads: readsWords(desk.by.actor, body.id),
      parts: await linksOf(services, body, partsOf(file)),
    }),
    after: file.acts.length,
    next: nextActsOf(file, standing.value, rules).map((act) => ({
      ...act,
      daysLeft: act.lastDay && rules.calendar.workingDaysBetween(desk.today, act.lastDay),
    })),
    refused: refusedActs(file, { today: desk.today, rules }),
    findings: fileFindings({
      ...{ acts: effectiveActs(file.acts), words },
      answers: applicants.frequency ? answers : undefined,
    }),
    urgings: openUrgings(effectiveActs(file.acts)).map(({ sequence, on }) => ({ sequence, on })),
    partOf: (await linksOf(services, body, file.request.partOf ? [file.request.partOf] : []))[0] ?? null,
    suggested: suggestedOutcomes({ standing: standing.value, words, earlier: applicants.sameApplicant }),
    ...applicants,
    reasons: Object.entries(REVEAL_REASONS).map(([value, label]) => ({ value, label })),
    may: allowed,
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
  assign: may(actor, 'request.assign', { bodyId }).ok,
  urge: may(actor, 'request.urge', { bodyId }).ok,
  register: may(actor, 'request.register', { bodyId }).ok,
  reveal: may(actor, 'applicant.reveal', { bodyId }).ok,
  dispose: endedOn !== null && may(actor, 'applicant.dispose', { bodyId }).ok,
})

/** Undefined where they don't open: the key is lost, or something was changed outside of the program. What else is known is shown all the same. */
async function wordsOf({ register }: Services, file: CaseFile): Promise<ReadonlyMap<number, ActWords> | undefined> {
  const opened = await openActWords(register, register, file)
  return opened.ok ? opened.value : undefined
}

interface Peopled {
  readonly body: Organisation
  readonly file: CaseFile
  readonly nameOf: (id: string | null) => string | null
  readonly assigns: boolean
}

async function peopleAnswer(services: Services, { today }: Desk, { body, file, nameOf, assigns }: Peopled) {
  const acts = effectiveActs(file.acts)
  const named = (id: string) => ({ id, name: nameOf(id) ?? '已经离开的人员' })
  const handler = handlerOf(acts)
  return {
    handler: handler === null ? null : named(handler),
    helpers: helpersOf(acts).map(named),
    choices: formChoices(assigns ? await handlersAt(services, body.id, today) : [], today),
  }
}

const partsOf = ({ acts }: CaseFile): readonly string[] => acts.flatMap(({ parts = [] }) => parts)

async function linksOf({ register }: Services, body: Organisation, ids: readonly string[]): Promise<CaseLink[]> {
  const files = await Promise.all(ids.map((id) => register.requests.find(body.id, id)))
  return files.flatMap((file) =>
    file
      ? [{ id: file.request.id, number: file.request.number, href: `/requests/${body.code}/${file.request.id}` }]
      : [],
  )
}

async function applicantsAnswer(services: Services, { today }: Desk, body: Organisation, { request }: CaseFile) {
  const { register } = services
  const { bodyId, id, subject, arrivedOn } = request
  const [masked, ids] = await Promise.all([
    maskedApplicants(register, register, bodyId, id),
    requestsOfSameApplicant(register, register, bodyId, id),
  ])
  const known = masked.some(({ disposedAt, unreadable }) => !disposedAt && !unreadable)
  const { earlier, frequency, answers } = await earlierAnswer(services, { body, subject, arrivedOn, ids, today })
  return {
    applicants: masked.map(applicantAnswer),
    sameApplicant: earlier,
    frequency: known ? frequency : null,
    answers,
  }
}

const applicantAnswer = (applicant: MaskedApplicant) => ({
  ...applicant,
  kindLabel: APPLICANT_KINDS[applicant.kind],
  idKindLabel: applicant.idKind && ID_KINDS[applicant.idKind],
})
