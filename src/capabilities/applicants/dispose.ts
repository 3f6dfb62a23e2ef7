import type { Day } from '../../law/day/index.ts'
import { dayWords } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { type AuditLog, type NoSuchThing, perform, type Source } from '../audit/index.ts'
import type { Atomically } from '../transactions/index.ts'
import type { ApplicantUnit } from './data-keys.ts'
import type { ApplicantStore, EndedFile } from './ports.ts'
import { disposableFrom, endedBefore, RETENTION_KINDS, type Retention, type RetentionKind } from './retention.ts'

/** A file whose applicants have been kept as long as they may be. */
export interface PastRetention extends EndedFile {
  readonly retention: RetentionKind
  readonly since: Day
}

const KINDS = Object.keys(RETENTION_KINDS) as readonly RetentionKind[]

/** Files of bodies whose period is over, the oldest first. */
export async function pastRetention(
  store: Pick<ApplicantStore, 'endedBefore'>,
  bodyIds: readonly string[],
  { retention, today, limit }: { readonly retention: Retention; readonly today: Day; readonly limit: number },
): Promise<readonly PastRetention[]> {
  const ends = KINDS.flatMap((kind) => {
    const before = endedBefore(retention[kind], today)
    return before ? [{ endedBy: RETENTION_KINDS[kind].endedBy, before }] : []
  })
  if (ends.length === 0 || bodyIds.length === 0) return []
  return (await store.endedBefore(bodyIds, ends, limit)).flatMap((file) => {
    const kind = retentionKind(file.endedBy)
    return kind ? [{ ...file, retention: kind, since: disposableFrom(file.endedOn, retention[kind]) }] : []
  })
}

const retentionKind = (endedBy: string): RetentionKind | undefined =>
  KINDS.find((kind) => RETENTION_KINDS[kind].endedBy.some((each) => each === endedBy))

export interface DisposeRefusal {
  readonly kind: 'not-past-retention' | 'not-ended' | 'nothing-to-dispose'
  readonly message: string
}

export interface Disposal {
  readonly bodyId: string
  readonly requestId: string
  /** How and when the request ended; null while it is open. */
  readonly ended: { readonly on: Day; readonly by: string } | null
}

/**
 * 到期处置：销毁申请人信息，保留案卷的事实。 Destroys the fields, their digest and the key of the file: letters, notes and attachments name the applicant
 * too. Number, subject, acts, outcome and the applicant's kind stay.
 */
export function disposeApplicants(
  atomically: Atomically<Pick<ApplicantUnit, 'applicants' | 'caseKeys'> & { readonly audit: AuditLog }>,
  { actor, source, today }: { readonly actor: Actor; readonly source: Source; readonly today: Day },
  { bodyId, requestId, ended }: Disposal,
  retention: Retention,
): Promise<Result<number, DisposeRefusal | NotAllowed | NoSuchThing>> {
  return perform(atomically, { actor, source, act: 'applicant.dispose' }, { bodyId }, async (unit) => {
    const kind = ended && retentionKind(ended.by)
    if (!ended || !kind) return refuse(NOT_ENDED)
    const from = disposableFrom(ended.on, retention[kind])
    if (today < from) return refuse(tooEarly(kind, retention[kind], from))
    const before = (await unit.applicants.ofRequest(bodyId, requestId)).map(({ applicant }) => applicant)
    if (before.every((applicant) => applicant.disposedAt)) return refuse(NOTHING)
    const count = await unit.applicants.dispose(bodyId, requestId, { at: source.at, personId: actor.personId })
    await unit.caseKeys.remove(bodyId, requestId)
    const detail = { applicants: count, endedOn: ended.on, retention: kind, years: retention[kind] }
    return accept({ value: count, on: { kind: 'request', id: requestId }, before, after: null, detail })
  })
}

const NOT_ENDED: DisposeRefusal = { kind: 'not-ended', message: '申请还没有办结，申请人信息仍要使用，不能销毁。' }
const NOTHING: DisposeRefusal = { kind: 'nothing-to-dispose', message: '这件申请的申请人信息已经销毁。' }

const tooEarly = (kind: RetentionKind, years: number, from: Day): DisposeRefusal => ({
  kind: 'not-past-retention',
  message: `${RETENTION_KINDS[kind].label}的申请人信息保管 ${years} 年（本机关的设置），自${dayWords(from)}起才能销毁。`,
})
