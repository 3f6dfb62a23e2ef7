import { type Day, dayWords } from '../../law/day/index.ts'
import { accept, type Result } from '../../law/result.ts'
import type { ApplicantContext, ApplicantProblem } from '../applicants/index.ts'
import { type ActUnit, appendAct, sealingOf } from './record-act.ts'
import type { RequestRefusal } from './refusals.ts'
import type { ActWords, DisclosureRequest } from './request.ts'
import type { DayRules } from './standing.ts'

/** How a request came to whoever registers it, where it went astray. */
export interface ArrivalNotes {
  /** Handed on within the body, or by another one. The day of receipt stays that of 第三十一条. */
  readonly forwarded?: { readonly from: string; readonly on: Day }
  /** The body that may have to disclose it instead (第三十六条第（五）项). */
  readonly elsewhere?: string
}

interface Arrived {
  readonly request: DisclosureRequest
  readonly notes: ArrivalNotes
  readonly key: string
}

/** 批注: where it was handed on from and where it may belong, encrypted with the file. Within the transaction of its registration. */
export async function noteArrival(
  context: ApplicantContext,
  unit: ActUnit,
  { request, notes, key }: Arrived,
  by: { readonly personId: string | null; readonly at: string },
  rules: DayRules,
): Promise<Result<null, RequestRefusal>> {
  const { arrivedOn } = request
  const words = wordsOf(notes, arrivedOn)
  const file = words && (await unit.requests.find(request.bodyId, request.id))
  if (!words || !file) return accept(null)
  const sealing = await sealingOf(context, unit, request, by.at)
  if (!sealing.ok) return sealing
  const act = { kind: 'noted', on: notes.forwarded?.on ?? arrivedOn, words } as const
  await appendAct(unit, file, act, { ...by, key: `${key}/arrival`, sealing: sealing.value }, rules)
  return accept(null)
}

function wordsOf({ forwarded, elsewhere }: ArrivalNotes, arrivedOn: Day): ActWords | undefined {
  if (!forwarded && !elsewhere) return undefined
  const kept = `收到之日依第三十一条从${dayWords(arrivedOn)}到达确定，不从转到之日起算。`
  const told = [
    forwarded && `${dayWords(forwarded.on)}由${forwarded.from}转来。${kept}`,
    elsewhere && `可能由${elsewhere}负责公开，请核对。`,
  ]
  return {
    text: told.filter(Boolean).join(''),
    ...(forwarded ? { from: forwarded.from } : {}),
    ...(elsewhere ? { elsewhere } : {}),
  }
}

export function arrivalProblems({ forwarded }: ArrivalNotes, arrivedOn: Day, today: Day): readonly ApplicantProblem[] {
  if (!forwarded) return []
  const { on } = forwarded
  if (on > today) return [{ name: 'forwarded.on', message: '转到之日还没有到，请核对日期。' }]
  if (on >= arrivedOn) return []
  const message = `转到之日早于申请到达之日（${dayWords(arrivedOn)}）。到达之日是申请送到本机关任何一个机构的那一日。`
  return [{ name: 'forwarded.on', message }]
}
