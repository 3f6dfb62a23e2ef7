import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import { type ApplicantContext, type ApplicantUnit, caseKeyFor, sealWords } from '../applicants/index.ts'
import { type AuditLog, type NoSuchThing, perform } from '../audit/index.ts'
import type { SettingsContext } from '../settings/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { type ActPlace, actPlace } from './act-words.ts'
import { rulesReader } from './day-rules.ts'
import { judgeAct } from './judge-act.ts'
import type { RequestStore } from './ports.ts'
import { clockRefused, keyUsed, movedOn, noSuchRequest, type RequestRefusal } from './refusals.ts'
import type { By } from './register-request.ts'
import type { ActWords, CaseFile, RecordedAct, RequestAct } from './request.ts'
import { clockOf, type DayRules, duesOf, type Standing } from './standing.ts'

export interface ActUnit extends SettingsContext, Pick<ApplicantUnit, 'dataKeys' | 'caseKeys'> {
  readonly audit: AuditLog
  readonly requests: RequestStore
}

export interface ActContext<U extends ActUnit = ActUnit> extends ApplicantContext {
  readonly atomically: Atomically<U>
}

/** What an act of its own asks and does beside the recording, in the same transaction. */
export interface Beside<U> {
  /** Why it can't be recorded, beyond what every act is judged by. */
  refuses?(unit: U, file: CaseFile): Promise<RequestRefusal | undefined>
  /** What comes with it: messages. */
  follows?(unit: U, file: CaseFile, recorded: Recorded): Promise<void>
}

export interface NewAct {
  readonly bodyId: string
  readonly requestId: string
  readonly act: RequestAct
  /** How many acts whoever records this one had before their eyes. */
  readonly after: number
  /** Of the submission: the same key again is the same act. */
  readonly key: string
}

export interface Recorded {
  readonly act: RecordedAct
  readonly standing: Standing
}

interface Repeated {
  readonly kind: 'repeated'
  readonly act: RecordedAct
  readonly file: CaseFile
  readonly rules: DayRules
}

/**
 * 记录办理行为 (第四十五条). Refuses what the transition table forbids and what somebody else's act has overtaken; a limit that was broken is
 * a finding of the standing it returns. The same key again: the act as it was recorded, and nothing new.
 */
export async function recordAct<U extends ActUnit>(
  context: ActContext<U>,
  { actor, source, today }: By,
  { bodyId, requestId, act, after, key }: NewAct,
  { refuses, follows }: Beside<U> = {},
): Promise<Result<Recorded, RequestRefusal | NotAllowed | NoSuchThing>> {
  const done = await perform<U, Recorded, RequestRefusal | Repeated>(
    context.atomically,
    { actor, source, act: permissionOf(act.kind) },
    { bodyId },
    async (unit) => {
      const file = await unit.requests.lock(bodyId, requestId)
      if (!file) return refuse(noSuchRequest)
      // Read once the request is locked: a change of the calendar that locked it before is seen, one that comes after counts anew.
      const rules = await rulesReader(unit, today)(bodyId)
      const earlier = await unit.requests.findAct(bodyId, requestId, key)
      if (earlier) return refuse(sameAct(earlier, act) ? { kind: 'repeated', act: earlier, file, rules } : keyUsed)
      if (after !== file.acts.length) return refuse(movedOn(act.kind, file.acts.slice(after)))
      const judged = judgeAct(file.request, file.acts, act, { today, rules })
      if (!judged.ok) return judged
      const refused = await refuses?.(unit, file)
      if (refused) return refuse(refused)
      const by = { personId: actor.personId, at: source.at }
      const sealing = act.words ? await sealingOf(context, unit, file.request, source.at) : undefined
      if (sealing && !sealing.ok) return sealing
      const recorded = await appendAct(
        unit,
        file,
        act,
        { ...by, key, ...(sealing && { sealing: sealing.value }) },
        rules,
      )
      const value = { act: recorded, standing: judged.value }
      await follows?.(unit, file, value)
      return accept({
        value,
        on: { kind: 'request', id: requestId },
        before: file.acts,
        after: [...file.acts, recorded],
        detail: { number: file.request.number, kind: act.kind, on: act.on, sequence: recorded.sequence },
      })
    },
  )
  if (!done.ok && done.error.kind === 'repeated') return asItStands(done.error, today)
  return done as Result<Recorded, RequestRefusal | NotAllowed | NoSuchThing>
}

/** Which row of the table of permissions an act asks for. */
export function permissionOf(kind: RequestAct['kind']): 'request.assign' | 'request.urge' | 'request.record' {
  if (kind === 'urged') return 'request.urge'
  return kind === 'assigned' ? 'request.assign' : 'request.record'
}

/** Encrypts the words of an act. */
export type Sealing = (words: ActWords, place: ActPlace) => string

/** @returns what encrypts words of a request's acts; its key is made where there is none yet. Within a transaction */
export async function sealingOf(
  context: ApplicantContext,
  unit: Pick<ApplicantUnit, 'dataKeys' | 'caseKeys'>,
  { bodyId, id: requestId }: { readonly bodyId: string; readonly id: string },
  at: string,
): Promise<Result<Sealing, RequestRefusal>> {
  const key = await caseKeyFor(context, unit, { bodyId, requestId }, at)
  if (!key.ok) return key
  return accept((words, place) => sealWords(context.cipher, key.value, words, actPlace(place)))
}

export interface Recording {
  readonly personId: string | null
  readonly at: string
  readonly key: string
  /** Has to be there where the act has words. */
  readonly sealing?: Sealing
}

/**
 * Writes an act that was judged, with the request's line in the lists. Within the transaction of the act.
 * @throws Error where it has words and nothing to encrypt them with
 */
export async function appendAct(
  unit: Pick<ActUnit, 'requests'>,
  { request, acts }: CaseFile,
  { words, ...act }: RequestAct,
  by: Recording,
  rules: DayRules,
): Promise<RecordedAct> {
  const sequence = acts.length + 1
  if (words && !by.sealing) throw new Error('words of an act without a key to encrypt them')
  const sealed = words && by.sealing?.(words, { bodyId: request.bodyId, requestId: request.id, sequence })
  const recorded: RecordedAct = {
    ...act,
    sequence,
    recordedAt: by.at,
    personId: by.personId,
    ...(sealed ? { sealed } : {}),
  }
  await unit.requests.append(request.bodyId, request.id, recorded, by.key)
  await unit.requests.putDues(request.bodyId, request.id, duesOf({ request, acts: [...acts, recorded] }, rules))
  return recorded
}

const sameAct = (recorded: RecordedAct, act: RequestAct): boolean =>
  recorded.kind === act.kind && recorded.on === act.on && recorded.outcome === act.outcome

function asItStands({ act, file, rules }: Repeated, today: Day): Result<Recorded, RequestRefusal> {
  const standing = clockOf(file, today, rules)
  return standing.ok ? accept({ act, standing: standing.value }) : refuse(clockRefused(standing.error))
}
