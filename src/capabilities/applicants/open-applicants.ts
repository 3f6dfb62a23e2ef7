import { accept, type Result, refuse } from '../../law/result.ts'
import type { ApplicantDetails } from './applicant.ts'
import { type ApplicantContext, type ApplicantUnit, openDataKey } from './data-keys.ts'
import { CHANGED_OUTSIDE } from './masked-applicants.ts'
import type { KeptApplicant, KeyLost, OpenKey } from './ports.ts'
import { opened } from './seal.ts'

export type OpenRefusal = KeyLost | { readonly kind: 'changed-outside' | 'disposed'; readonly message: string }

const DISPOSED: OpenRefusal = { kind: 'disposed', message: '保管期限届满，申请人信息已经销毁。' }

/**
 * The applicants of a request in clear, the secret of their files included. For what an applicant does with their own request; staff look
 * through `revealApplicant`, which records it.
 */
export async function openApplicants(
  { cipher, keys }: Pick<ApplicantContext, 'cipher' | 'keys'>,
  { applicants }: Pick<ApplicantUnit, 'applicants'>,
  bodyId: string,
  requestId: string,
): Promise<Result<readonly ApplicantDetails[], OpenRefusal>> {
  const open: ApplicantDetails[] = []
  for (const { applicant, key } of await applicants.ofRequest(bodyId, requestId)) {
    if (!key) return refuse(applicant.disposedAt ? DISPOSED : { kind: 'changed-outside', message: CHANGED_OUTSIDE })
    const dataKey = await openDataKey({ keys }, key)
    if (!dataKey.ok) return dataKey
    const fields = opened(cipher, dataKey.value, applicant)
    if (!fields) return refuse({ kind: 'changed-outside', message: CHANGED_OUTSIDE })
    open.push({ kind: applicant.kind, idKind: applicant.idKind, fields })
  }
  return accept(open)
}

/** Many applicants in clear, in their order; undefined for one that can't be opened. For comparing with, never for showing. */
export async function openMany(
  { cipher, keys }: Pick<ApplicantContext, 'cipher' | 'keys'>,
  kept: readonly KeptApplicant[],
): Promise<readonly (ApplicantDetails | undefined)[]> {
  const open = new Map<string, OpenKey>()
  for (const { key } of kept) {
    if (!key || open.has(key.id)) continue
    const dataKey = await openDataKey({ keys }, key)
    if (dataKey.ok) open.set(key.id, dataKey.value)
  }
  return kept.map(({ applicant, key }) => {
    const dataKey = key ? open.get(key.id) : undefined
    const fields = dataKey && opened(cipher, dataKey, applicant)
    return fields && { kind: applicant.kind, idKind: applicant.idKind, fields }
  })
}
