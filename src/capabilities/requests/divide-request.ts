import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import { type ApplicantDetails, currentDataKey, openApplicants } from '../applicants/index.ts'
import { type NoSuchThing, perform } from '../audit/index.ts'
import { settingOn } from '../settings/index.ts'
import { rulesReader } from './day-rules.ts'
import { effectiveActs } from './effective-acts.ts'
import { judgeAct } from './judge-act.ts'
import { isReceiptAct } from './receipt-acts.ts'
import { appendAct, permissionOf } from './record-act.ts'
import { keyUsed, movedOn, noSuchRequest, type RequestRefusal } from './refusals.ts'
import { addRequest, type By, LONGEST_SUBJECT, type RegisterContext, type RequestUnit } from './register-request.ts'
import { type CaseFile, type DisclosureRequest, isClockAct, type RecordedAct } from './request.ts'
import { type DayRules, duesOf } from './standing.ts'

export interface Division {
  readonly body: { readonly id: string; readonly code: string }
  readonly requestId: string
  readonly on: Day
  readonly parts: readonly { readonly subject: string }[]
  /** How many acts whoever divides had before their eyes. */
  readonly after: number
  readonly key: string
}

interface Repeated {
  readonly kind: 'repeated'
  readonly parts: readonly string[]
}

const FEWEST = 2
const MOST = 50

/**
 * 一事一申请 (国办函〔2020〕109号第四条): a request that asks for several things goes on in parts, each with a number of its own, the same applicants
 * and the same day of receipt. What happened to its clock so far happened to each of them. All of it or nothing, once for a key.
 */
export async function divideRequest(
  context: RegisterContext,
  by: By,
  division: Division,
): Promise<Result<readonly string[], RequestRefusal | NotAllowed | NoSuchThing>> {
  const { actor, source, today } = by
  const bodyId = division.body.id
  const done = await perform<RequestUnit, readonly string[], RequestRefusal | Repeated>(
    context.atomically,
    { actor, source, act: permissionOf('divided') },
    { bodyId },
    async (unit) => {
      // Numbers are given first to whoever came first; then the request, as everybody locks it.
      await unit.requests.hold(bodyId)
      const file = await unit.requests.lock(bodyId, division.requestId)
      if (!file) return refuse(noSuchRequest)
      const earlier = await unit.requests.findAct(bodyId, division.requestId, division.key)
      if (earlier)
        return refuse(earlier.kind === 'divided' ? { kind: 'repeated', parts: earlier.parts ?? [] } : keyUsed)
      if (division.after !== file.acts.length) return refuse(movedOn('divided', file.acts.slice(division.after)))
      const rules = await rulesReader(unit, today)(bodyId)
      const ids = division.parts.map(() => context.newId())
      const act = { kind: 'divided', on: division.on, parts: ids } as const
      const wrong = wrongParts(division) ?? wrongAct(judgeAct(file.request, file.acts, act, { today, rules }))
      if (wrong) return refuse(wrong)
      const made = await addParts(context, unit, by, { division, file, ids, rules })
      if (!made.ok) return made
      const recording = { personId: actor.personId, at: source.at, key: division.key }
      const recorded = await appendAct(unit, file, act, recording, rules)
      const detail = { number: file.request.number, kind: 'divided', on: act.on, sequence: recorded.sequence }
      return accept({
        value: ids,
        on: { kind: 'request', id: file.request.id },
        before: file.acts,
        after: [...file.acts, recorded],
        detail: { ...detail, parts: made.value.map(({ number }) => number).join('、') },
      })
    },
  )
  if (!done.ok && done.error.kind === 'repeated') return accept(done.error.parts)
  return done as Result<readonly string[], RequestRefusal | NotAllowed | NoSuchThing>
}

const wrongAct = (judged: Result<unknown, RequestRefusal>): RequestRefusal | undefined =>
  judged.ok ? undefined : judged.error

function wrongParts({ parts }: Division): RequestRefusal | undefined {
  if (parts.length < FEWEST || parts.length > MOST) {
    const message = `拆分应当有 ${FEWEST} 至 ${MOST} 件，每件只申请一项内容。`
    return { kind: 'wrong-fields', fields: [{ name: 'parts', message }], message }
  }
  const fields = parts.flatMap(({ subject }, at) => {
    const { length } = subject.trim()
    if (length === 0) return [{ name: `parts.${at}.subject`, message: '请照申请原文写明这一件的内容。' }]
    const message = `申请内容不超过 ${LONGEST_SUBJECT} 字。`
    return length > LONGEST_SUBJECT ? [{ name: `parts.${at}.subject`, message }] : []
  })
  return fields.length > 0 ? { kind: 'wrong-fields', fields, message: '有几件的内容需要改正，没有拆分。' } : undefined
}

interface Parts {
  readonly division: Division
  readonly file: CaseFile
  readonly ids: readonly string[]
  readonly rules: DayRules
}

async function addParts(
  context: RegisterContext,
  unit: RequestUnit,
  { actor, source, today }: By,
  { division: { body, parts, key }, file, ids, rules }: Parts,
): Promise<Result<readonly DisclosureRequest[], RequestRefusal>> {
  const applicants = await openApplicants(context, unit, body.id, file.request.id)
  if (!applicants.ok) return applicants
  const dataKey = await currentDataKey(context, unit, body.id, source.at)
  if (!dataKey.ok) return dataKey
  const numbering = await settingOn(unit, 'numbering.request', body.id, today)
  const by = { personId: actor.personId, at: source.at }
  const { channel, arrivedOn, id } = file.request
  // A part that is divided again: all are parts of the request as it came.
  const partOf = file.request.partOf ?? id
  const taken = takenOver(file)
  const settledOn = taken.find(settles)?.on
  const made: DisclosureRequest[] = []
  for (const [at, { subject }] of parts.entries()) {
    const registration = {
      ...{ body, channel, arrivedOn, subject, numbering, partOf },
      applicants: applicants.value.map(withoutSecret),
      key: `${key}/${at + 1}`,
      ...(settledOn ? { settledOn } : {}),
    }
    const own = { cipher: context.cipher, newId: firstThen(ids[at], context.newId), key: dataKey.value }
    const request = await addRequest(own, unit, registration, by, rules)
    await takeOver(unit, request, taken, { by, key }, rules)
    made.push(request)
  }
  return accept(made)
}

/** What the applicant sent stays with the request as it came, and so does what opens it. */
const withoutSecret = ({ fields, ...applicant }: ApplicantDetails): ApplicantDetails => {
  const { fileSecret: _, ...kept } = fields
  return { ...applicant, fields: kept }
}

/** The request takes the id that the act names, its applicants new ones. */
function firstThen(id: string | undefined, newId: () => string): () => string {
  let given = id
  return () => {
    const first = given ?? newId()
    given = undefined
    return first
  }
}

/** What settled the receipt and moved the clock, as it is to be read today. */
const takenOver = ({ acts }: CaseFile): readonly RecordedAct[] =>
  effectiveActs(acts).filter(({ kind }) => isReceiptAct(kind) || isClockAct(kind))

const settles = ({ kind }: RecordedAct): boolean => kind === 'signed' || kind === 'confirmed'

/** The act that settles the receipt came with the registration; the others follow it. */
async function takeOver(
  unit: RequestUnit,
  request: DisclosureRequest,
  taken: readonly RecordedAct[],
  { by, key }: { readonly by: { readonly personId: string; readonly at: string }; readonly key: string },
  rules: DayRules,
): Promise<void> {
  const inOrder = [...taken.filter(settles), ...taken.filter((act) => !settles(act))]
  const acts = inOrder.map(({ sealed: _, letterId: __, fileId: ___, ...act }, at) => ({
    ...act,
    sequence: at + 1,
    recordedAt: by.at,
    personId: by.personId,
  }))
  for (const act of acts.filter((each) => !settles(each))) {
    await unit.requests.append(request.bodyId, request.id, act, `${key}/taken/${act.sequence}`)
  }
  await unit.requests.putDues(request.bodyId, request.id, duesOf({ request, acts }, rules))
}
