import type { ApplicantDetails, ApplicantFields, ApplicantKind, IdKind } from './applicant.ts'
import { type ApplicantContext, type ApplicantUnit, openDataKey } from './data-keys.ts'
import { maskedFields } from './mask.ts'
import type { KeptApplicant, OpenKey } from './ports.ts'
import { identityOf, opened } from './seal.ts'

/** An applicant as staff see it without asking for more. */
export interface MaskedApplicant {
  readonly id: string
  readonly kind: ApplicantKind
  readonly idKind: IdKind | null
  /** Masked; empty once disposed of or where it can't be read. */
  readonly fields: ApplicantFields
  readonly disposedAt: string | null
  /** Why the fields can't be shown. */
  readonly unreadable: string | null
}

export const CHANGED_OUTSIDE = '申请人信息与密钥不符，可能被改动过。请系统管理员运行 gongkai doctor 查看。'

/** The applicants of a request, masked. */
export async function maskedApplicants(
  context: Pick<ApplicantContext, 'cipher' | 'keys'>,
  unit: Pick<ApplicantUnit, 'applicants'>,
  bodyId: string,
  requestId: string,
): Promise<readonly MaskedApplicant[]> {
  const kept = await unit.applicants.ofRequest(bodyId, requestId)
  return Promise.all(kept.map((each) => masked(context, each)))
}

async function masked(
  { cipher, keys }: Pick<ApplicantContext, 'cipher' | 'keys'>,
  { applicant, key }: KeptApplicant,
): Promise<MaskedApplicant> {
  const { id, kind, idKind, disposedAt } = applicant
  const shown = { id, kind, idKind, disposedAt }
  if (!key) return { ...shown, fields: {}, unreadable: disposedAt ? null : CHANGED_OUTSIDE }
  const open = await openDataKey({ keys }, key)
  if (!open.ok) return { ...shown, fields: {}, unreadable: open.error.message }
  const fields = opened(cipher, open.value, applicant)
  if (!fields) return { ...shown, fields: {}, unreadable: CHANGED_OUTSIDE }
  return { ...shown, fields: maskedFields({ kind, idKind, fields }), unreadable: null }
}

/** Other requests of the same applicants to the same body: 重复申请 is for a person to judge, this only finds. */
export async function requestsOfSameApplicant(
  { cipher, keys }: Pick<ApplicantContext, 'cipher' | 'keys'>,
  unit: ApplicantUnit,
  bodyId: string,
  requestId: string,
): Promise<readonly string[]> {
  const open = await openKeysOf({ keys }, unit, bodyId)
  const digests = (await unit.applicants.ofRequest(bodyId, requestId)).flatMap(({ applicant }) => {
    const key = open.find(({ id }) => id === applicant.keyId)
    const fields = key && opened(cipher, key, applicant)
    const identity = fields && identityOf({ ...applicant, fields })
    // While keys are being changed, earlier requests may still bear the digest of the earlier key.
    return identity === undefined ? [] : open.map((each) => cipher.digest(each, identity))
  })
  if (digests.length === 0) return []
  return (await unit.applicants.sameAs(bodyId, digests)).filter((id) => id !== requestId)
}

/** Requests to a body by whoever this is, as typed in while a request is registered. */
export async function requestsOfApplicants(
  { cipher, keys }: Pick<ApplicantContext, 'cipher' | 'keys'>,
  unit: Pick<ApplicantUnit, 'applicants' | 'dataKeys'>,
  bodyId: string,
  applicants: readonly ApplicantDetails[],
): Promise<readonly string[]> {
  const open = await openKeysOf({ keys }, unit, bodyId)
  const identities = applicants.flatMap((applicant) => identityOf(applicant) ?? [])
  const digests = identities.flatMap((identity) => open.map((key) => cipher.digest(key, identity)))
  return digests.length === 0 ? [] : unit.applicants.sameAs(bodyId, digests)
}

/** Every data key of a body that can be opened. */
async function openKeysOf(
  { keys }: Pick<ApplicantContext, 'keys'>,
  { dataKeys }: Pick<ApplicantUnit, 'dataKeys'>,
  bodyId: string,
): Promise<readonly OpenKey[]> {
  const opening = (await dataKeys.ofBody(bodyId)).map((key) => openDataKey({ keys }, key))
  return (await Promise.all(opening)).flatMap((key) => (key.ok ? [key.value] : []))
}
