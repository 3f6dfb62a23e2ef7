import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { type ApplicantContext, checkApplicants, currentDataKey, type KeyLost } from '../applicants/index.ts'
import type { AuditLog, Source } from '../audit/index.ts'
import { addRequest, type DisclosureRequest, type RegisterStores, rulesReader } from '../requests/index.ts'
import { type SettingsContext, settingOn } from '../settings/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { applicantsOf, subjectOf } from './as-registered.ts'
import { checkApplication, type FormProblem } from './check-application.ts'
import { codeHash, type Draft, queryCode, writeDraft } from './draft.ts'
import type { ApplyingStore } from './ports.ts'

export interface ApplyingUnit extends RegisterStores, SettingsContext {
  readonly audit: AuditLog
  readonly applying: ApplyingStore
}

export interface ApplyingContext extends ApplicantContext {
  readonly atomically: Atomically<ApplyingUnit>
}

export type SubmitRefusal =
  | { readonly kind: 'wrong-fields'; readonly problems: readonly FormProblem[]; readonly message: string }
  | KeyLost

export interface Submission {
  readonly body: { readonly id: string; readonly code: string }
  /** What only the applicant's browser holds. */
  readonly token: string
  readonly draft: Draft
}

/**
 * Registers what an applicant filled in (第二十九条): channel 网上提交, arrived today, not received until both sides confirm (第三十一条第（三）项).
 * The same submission again is the request that it made. The draft is emptied in the same transaction: what was typed is kept once, with the
 * register.
 */
export function submitApplication(
  context: ApplyingContext,
  { source, today }: { readonly source: Source; readonly today: Day },
  { body, token, draft }: Submission,
): Promise<Result<DisclosureRequest, SubmitRefusal>> {
  return context.atomically(async (unit) => {
    await unit.requests.hold(body.id)
    const made = await unit.requests.findByKey(body.id, draft.key)
    if (made) return accept(made)
    const problems = checkApplication(draft, today)
    const applicants = applicantsOf(draft)
    if (problems.length > 0 || checkApplicants(applicants, today).length > 0) {
      return refuse({ kind: 'wrong-fields', problems, message: '申请还不能提交，请改正后再提交。' } as const)
    }
    const key = await currentDataKey(context, unit, body.id, source.at)
    if (!key.ok) return key
    const rules = await rulesReader(unit, today)(body.id)
    const numbering = await settingOn(unit, 'numbering.request', body.id, today)
    const request = await addRequest(
      { ...context, key: key.value },
      unit,
      {
        body,
        channel: 'online',
        arrivedOn: today,
        subject: subjectOf(draft.typed),
        applicants,
        key: draft.key,
        numbering,
      },
      { personId: null, at: source.at },
      rules,
    )
    await keepBeside(context, unit, { token, draft, request, at: source.at })
    await unit.audit.append({
      bodyId: body.id,
      at: source.at,
      address: source.address,
      personId: null,
      post: null,
      act: 'applicant.applied',
      on: { kind: 'request', id: request.id },
      outcome: 'done',
      before: null,
      after: unit.audit.hash(request),
      detail: { number: request.number, channel: 'online', arrivedOn: today, files: draft.files.length },
    })
    return accept(request)
  })
}

interface Beside {
  readonly token: string
  readonly draft: Draft
  readonly request: DisclosureRequest
  readonly at: string
}

/** The query code's hash, the files, and the draft without what was typed. */
async function keepBeside(
  { cipher }: Pick<ApplyingContext, 'cipher'>,
  { applying }: Pick<ApplyingUnit, 'applying'>,
  { token, draft, request, at }: Beside,
): Promise<void> {
  const { bodyId, id: requestId } = request
  await applying.putCode(bodyId, requestId, codeHash(queryCode(token, draft.key)), at)
  for (const { id, purpose, fileType, bytes, scan } of draft.files) {
    await applying.addAttachment({ bodyId, id, requestId, purpose, fileType, bytes, scan, addedAt: at })
  }
  const emptied = { ...draft, typed: {}, files: [], problems: [], fileSecret: '', made: { bodyId, requestId } }
  await writeDraft({ applying, cipher }, token, emptied, at)
}
