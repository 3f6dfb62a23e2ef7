import { accept, type Result, refuse } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { type AuditLog, type NoSuchThing, perform, type Source } from '../audit/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { type ApplicantDetails, FILE_SECRET } from './applicant.ts'
import { type ApplicantContext, type ApplicantUnit, openDataKey } from './data-keys.ts'
import { CHANGED_OUTSIDE } from './masked-applicants.ts'
import type { KeyLost } from './ports.ts'
import { opened } from './seal.ts'

/** What an applicant's full data is needed for: named by whoever looks, kept in the chain. Free words might hold the data itself. */
export const REVEAL_REASONS = {
  contact: '与申请人联系',
  identity: '核对身份证明',
  delivery: '送达文书',
  repeat: '核对是否重复申请',
  challenge: '办理行政复议、行政诉讼',
  inspection: '接受监督检查',
} as const
export type RevealReason = keyof typeof REVEAL_REASONS

export type RevealRefusal =
  | KeyLost
  | { readonly kind: 'no-such-applicant' | 'disposed' | 'changed-outside'; readonly message: string }

export interface Revealing {
  readonly bodyId: string
  readonly requestId: string
  readonly applicantId: string
  readonly reason: RevealReason
}

/**
 * The applicant in clear. The entry in the chain is written in the same transaction and is kept before anything is returned: nobody sees
 * what isn't recorded.
 */
export function revealApplicant(
  {
    cipher,
    keys,
    atomically,
  }: Pick<ApplicantContext, 'cipher' | 'keys'> & {
    readonly atomically: Atomically<ApplicantUnit & { readonly audit: AuditLog }>
  },
  { actor, source }: { readonly actor: Actor; readonly source: Source },
  { bodyId, requestId, applicantId, reason }: Revealing,
): Promise<Result<ApplicantDetails, RevealRefusal | NotAllowed | NoSuchThing>> {
  return perform(atomically, { actor, source, act: 'applicant.reveal' }, { bodyId }, async (unit) => {
    const kept = await unit.applicants.ofRequest(bodyId, requestId)
    const found = kept.find(({ applicant }) => applicant.id === applicantId)
    if (!found) return refuse(NO_SUCH_APPLICANT)
    const { applicant, key } = found
    if (applicant.disposedAt) return refuse(DISPOSED)
    const open = key && (await openDataKey({ keys }, key))
    if (open && !open.ok) return open
    const fields = open ? opened(cipher, open.value, applicant) : undefined
    if (!fields) return refuse({ kind: 'changed-outside', message: CHANGED_OUTSIDE } as const)
    // Hashes are of the encrypted data: a hash of a telephone number could be guessed.
    const { [FILE_SECRET]: _, ...shown } = fields
    const value: ApplicantDetails = { kind: applicant.kind, idKind: applicant.idKind, fields: shown }
    const detail = { requestId, reason }
    return accept({ value, on: { kind: 'applicant', id: applicantId }, before: applicant, after: applicant, detail })
  })
}

const NO_SUCH_APPLICANT: RevealRefusal = {
  kind: 'no-such-applicant',
  message: '这件申请没有这名申请人。请刷新后再看。',
}
const DISPOSED: RevealRefusal = { kind: 'disposed', message: '保管期限届满，申请人信息已经销毁，不能再查看。' }
