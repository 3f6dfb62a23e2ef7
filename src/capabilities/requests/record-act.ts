import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import { type AuditLog, type NoSuchThing, perform } from '../audit/index.ts'
import type { SettingsContext } from '../settings/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { rulesReader } from './day-rules.ts'
import { judgeAct } from './judge-act.ts'
import type { RequestStore } from './ports.ts'
import { clockRefused, keyUsed, movedOn, noSuchRequest, type RequestRefusal } from './refusals.ts'
import type { By } from './register-request.ts'
import type { CaseFile, RecordedAct, RequestAct } from './request.ts'
import { clockOf, type DayRules, duesOf, type Standing } from './standing.ts'

export interface ActUnit extends SettingsContext {
  readonly audit: AuditLog
  readonly requests: RequestStore
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
export async function recordAct(
  atomically: Atomically<ActUnit>,
  { actor, source, today }: By,
  { bodyId, requestId, act, after, key }: NewAct,
): Promise<Result<Recorded, RequestRefusal | NotAllowed | NoSuchThing>> {
  const done = await perform<ActUnit, Recorded, RequestRefusal | Repeated>(
    atomically,
    { actor, source, act: 'request.record' },
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
      const by = { personId: actor.personId, at: source.at }
      const recorded = await appendAct(unit, file, act, { ...by, key }, rules)
      return accept({
        value: { act: recorded, standing: judged.value },
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

/** Writes an act that was judged, with the request's line in the lists. Within the transaction of the act. */
export async function appendAct(
  unit: Pick<ActUnit, 'requests'>,
  { request, acts }: CaseFile,
  act: RequestAct,
  by: { readonly personId: string | null; readonly at: string; readonly key: string },
  rules: DayRules,
): Promise<RecordedAct> {
  const recorded = { ...act, sequence: acts.length + 1, recordedAt: by.at, personId: by.personId }
  await unit.requests.append(request.bodyId, request.id, recorded, by.key)
  await unit.requests.putDues(request.bodyId, request.id, duesOf({ request, acts: [...acts, recorded] }, rules))
  return recorded
}

const sameAct = (recorded: RecordedAct, act: RequestAct): boolean =>
  recorded.kind === act.kind && recorded.on === act.on

function asItStands({ act, file, rules }: Repeated, today: Day): Result<Recorded, RequestRefusal> {
  const standing = clockOf(file, today, rules)
  return standing.ok ? accept({ act, standing: standing.value }) : refuse(clockRefused(standing.error))
}
