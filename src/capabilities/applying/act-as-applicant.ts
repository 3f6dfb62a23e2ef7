import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { Source } from '../audit/index.ts'
import { appendAct, judgeAct, type RequestRefusal, rulesReader, type Standing } from '../requests/index.ts'
import type { Atomically } from '../transactions/index.ts'
import type { DraftFile } from './draft.ts'
import type { ApplyingUnit } from './submit-application.ts'

/** What an applicant does with their own request: 补正 (第三十条), 撤回. */
export interface ApplicantAct {
  readonly bodyId: string
  readonly requestId: string
  readonly kind: 'correction_received' | 'withdrawn'
  /** Made with the form: the same form again is the same act. */
  readonly key: string
  readonly files: readonly DraftFile[]
}

const EVENTS = { correction_received: 'applicant.corrected', withdrawn: 'applicant.withdrew' } as const

/** `repeated`: the same form came before; what came with this one isn't needed. */
export type Acted = { readonly standing: Standing | null; readonly repeated: boolean }

/** Records it in the register, today, in nobody's name, and enters it in the body's chain. Refuses what the transition table forbids. */
export function actAsApplicant(
  { atomically }: { readonly atomically: Atomically<ApplyingUnit> },
  { source, today }: { readonly source: Source; readonly today: Day },
  { bodyId, requestId, kind, key, files }: ApplicantAct,
): Promise<Result<Acted, RequestRefusal>> {
  return atomically(async (unit) => {
    const file = await unit.requests.lock(bodyId, requestId)
    if (!file) return refuse({ kind: 'no-such-request', message: '没有这件申请。' } as const)
    if (await unit.requests.findAct(bodyId, requestId, key)) return accept({ standing: null, repeated: true })
    const rules = await rulesReader(unit, today)(bodyId)
    const act = { kind, on: today }
    const judged = judgeAct(file.request, file.acts, act, { today, rules })
    if (!judged.ok) return judged
    const recorded = await appendAct(unit, file, act, { personId: null, at: source.at, key }, rules)
    for (const { id, purpose, fileType, bytes, scan } of files) {
      await unit.applying.addAttachment({ bodyId, id, requestId, purpose, fileType, bytes, scan, addedAt: source.at })
    }
    await unit.audit.append({
      bodyId,
      at: source.at,
      address: source.address,
      personId: null,
      post: null,
      act: EVENTS[kind],
      on: { kind: 'request', id: requestId },
      outcome: 'done',
      before: unit.audit.hash(file.acts),
      after: unit.audit.hash([...file.acts, recorded]),
      detail: { number: file.request.number, on: today, sequence: recorded.sequence, files: files.length },
    })
    return accept({ standing: judged.value, repeated: false })
  })
}
