import { CHANNELS, type Channel } from '../../law/clock/index.ts'
import { type Day, yearOf } from '../../law/day/index.ts'
import { fillTemplate, NUMBER_SERIES, parseNumberTemplate } from '../../law/document-numbers/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import {
  type ApplicantContext,
  type ApplicantDetails,
  type ApplicantProblem,
  type ApplicantUnit,
  addApplicants,
  checkApplicants,
  currentDataKey,
  type OpenKey,
} from '../applicants/index.ts'
import { type AuditLog, type NoSuchThing, perform, type Source } from '../audit/index.ts'
import { type SettingsContext, settingOn } from '../settings/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { rulesReader } from './day-rules.ts'
import { judgeAct } from './judge-act.ts'
import { type ArrivalNotes, arrivalProblems, noteArrival } from './note-arrival.ts'
import type { RequestStore } from './ports.ts'
import { inTheFuture, type RequestRefusal } from './refusals.ts'
import type { DisclosureRequest, RecordedAct, RequestAct } from './request.ts'
import { clockOf, type DayRules, duesOf } from './standing.ts'

/** What the register keeps. */
export interface RegisterStores extends ApplicantUnit {
  readonly requests: RequestStore
}

export interface RequestUnit extends RegisterStores, SettingsContext {
  readonly audit: AuditLog
}

export interface RegisterContext extends ApplicantContext {
  readonly atomically: Atomically<RequestUnit>
  /** UUIDv7. */
  newId(): string
}

export interface Registration extends ArrivalNotes {
  readonly body: { readonly id: string; readonly code: string }
  readonly channel: Channel
  readonly arrivedOn: Day
  /** 邮寄签收之日、双方确认之日, where it is already known. */
  readonly settledOn?: Day
  readonly subject: string
  readonly applicants: readonly ApplicantDetails[]
  /** The body's template for numbers, where it has its own. */
  readonly numbering?: string
  /** Made by whoever fills the form: the same key again is the same request. */
  readonly key: string
  /** 一事一申请: the request of which it is a part. */
  readonly partOf?: string
  /** The number that it had in an earlier register, kept as it was printed. */
  readonly printed?: string
}

export interface By {
  readonly actor: Actor
  readonly source: Source
  readonly today: Day
}

/** An earlier submission with the same key made this. Not a refusal to whoever asked: they get what it made. */
interface Repeated<T> {
  readonly kind: 'repeated'
  readonly made: T
}

/** 登记 (第四十五条): enters a request in the register, with its number, its applicants encrypted, and its line in the lists. */
export async function registerRequest(
  context: RegisterContext,
  { actor, source, today }: By,
  registration: Registration,
): Promise<Result<DisclosureRequest, RequestRefusal | NotAllowed | NoSuchThing>> {
  const bodyId = registration.body.id
  type Refused = RequestRefusal | Repeated<DisclosureRequest>
  const done = await perform<RequestUnit, DisclosureRequest, Refused>(
    context.atomically,
    { actor, source, act: 'request.register' },
    { bodyId },
    async (unit) => {
      await unit.requests.hold(bodyId)
      const made = await unit.requests.findByKey(bodyId, registration.key)
      if (made) return refuse({ kind: 'repeated', made })
      const rules = await rulesReader(unit, today)(bodyId)
      const checked = checkRegistration(registration, today, rules)
      if (!checked.ok) return checked
      const key = await currentDataKey(context, unit, bodyId, source.at)
      if (!key.ok) return key
      const by = { personId: actor.personId, at: source.at }
      const numbering = await settingOn(unit, 'numbering.request', bodyId, today)
      const request = await addRequest({ ...context, key: key.value }, unit, { numbering, ...registration }, by, rules)
      const noted = await noteArrival(context, unit, { request, notes: registration, key: registration.key }, by, rules)
      if (!noted.ok) return noted
      const detail = { number: request.number, channel: request.channel, arrivedOn: request.arrivedOn }
      return accept({ value: request, on: { kind: 'request', id: request.id }, before: null, after: request, detail })
    },
  )
  if (!done.ok && done.error.kind === 'repeated') return accept(done.error.made)
  return done as Result<DisclosureRequest, RequestRefusal | NotAllowed | NoSuchThing>
}

export const LONGEST_SUBJECT = 2000

/** Everything wrong with a registration at once. */
function checkRegistration(
  { channel, arrivedOn, settledOn, subject, applicants, forwarded }: Registration,
  today: Day,
  rules: DayRules,
): Result<null, RequestRefusal> {
  if (arrivedOn > today) return refuse(inTheFuture(arrivedOn, today))
  const problems: ApplicantProblem[] = [...checkApplicants(applicants, today)]
  const words = subject.trim()
  if (words === '')
    problems.push({
      name: 'subject',
      message: '请按申请原文填写所需信息的名称、文号或者特征描述（第二十九条第二款）。',
    })
  if (words.length > LONGEST_SUBJECT)
    problems.push({ name: 'subject', message: `申请内容不超过 ${LONGEST_SUBJECT} 字。` })
  const request = { channel, arrivedOn }
  const settling = settlingAct(channel, settledOn)
  problems.push(...arrivalProblems(forwarded ? { forwarded } : {}, arrivedOn, today))
  const judged = settling
    ? judgeAct(request, [], settling, { today, rules })
    : clockOf({ request, acts: [] }, today, rules)
  if (!judged.ok) problems.push({ name: settling ? 'settledOn' : 'arrivedOn', message: judged.error.message })
  if (problems.length === 0) return accept(null)
  return refuse({ kind: 'wrong-fields', fields: problems, message: '登记的内容有几处需要改正，没有保存。' })
}

function settlingAct(channel: Channel, on: Day | undefined): RequestAct | undefined {
  const { by } = CHANNELS[channel]
  if (!on || by === 'submission') return undefined
  return { kind: by === 'signature' ? 'signed' : 'confirmed', on }
}

/**
 * Writes what was checked: number, request, applicants, the act that settles the receipt, the line. Within the transaction of the act,
 * for whoever enters the register without a person's act (an import, the invented county) too.
 */
export async function addRequest(
  context: Pick<RegisterContext, 'cipher' | 'newId'> & { readonly key: OpenKey },
  unit: RegisterStores,
  { body, channel, arrivedOn, settledOn, subject, applicants, key, partOf, printed, numbering }: Registration,
  by: { readonly personId: string | null; readonly at: string },
  rules: DayRules,
): Promise<DisclosureRequest> {
  // 年度按收到申请之年; by the day of arrival where the day of receipt isn't settled yet.
  const year = yearOf(settledOn ?? arrivedOn)
  const request: DisclosureRequest = {
    bodyId: body.id,
    id: context.newId(),
    ...(await numbered(unit.requests, { body, year, printed, numbering })),
    year,
    channel,
    arrivedOn,
    subject: subject.trim(),
    registeredAt: by.at,
    registeredBy: by.personId,
    partOf: partOf ?? null,
  }
  await unit.requests.add(request, key)
  await addApplicants(context, unit, { bodyId: body.id, requestId: request.id }, applicants)
  const settling = settlingAct(channel, settledOn)
  const acts: readonly RecordedAct[] = settling
    ? [{ ...settling, sequence: 1, recordedAt: by.at, personId: by.personId }]
    : []
  for (const act of acts) await unit.requests.append(body.id, request.id, act, key)
  await unit.requests.putDues(body.id, request.id, duesOf({ request, acts }, rules))
  return request
}

/** The usual template, unless the body has its own; a number is given once and never changes. */
const DEFAULT_NUMBER = NUMBER_SERIES.find(({ key }) => key === 'request')?.template ?? ''

interface Numbering {
  readonly body: Registration['body']
  readonly year: number
  readonly printed: string | undefined
  readonly numbering: string | undefined
}

/**
 * The number that was printed, else the next one. A printed number that follows the template takes the serial that stands in it, or where that is
 * taken a later one: the next number of the year is always beyond every number that was ever printed by the template.
 */
async function numbered(
  requests: RequestStore,
  { body, year, printed, numbering = DEFAULT_NUMBER }: Numbering,
): Promise<Pick<DisclosureRequest, 'number' | 'serial'>> {
  const numberOf = (serial: number): string => requestNumber(numbering, { code: body.code, year, serial })
  const next = await requests.nextSerial(body.id, year)
  if (printed === undefined) return { number: numberOf(next), serial: next }
  const own = Number(/\d{1,9}(?=\D*$)/.exec(printed)?.[0])
  const follows = own > 0 && numberOf(own) === printed
  const free = follows && (own >= next || (await requests.isFree(body.id, year, own)))
  return { number: printed, serial: free ? own : next }
}

/** @throws Error where a template was kept that can't be read: settings are checked before they are kept */
function requestNumber(
  template: string,
  facts: { readonly code: string; readonly year: number; readonly serial: number },
) {
  const parsed = parseNumberTemplate('request', template)
  if (!parsed.ok) throw new Error(`no template of numbers: ${template}`)
  return fillTemplate(parsed.value, { agency: '', ...facts })
}
