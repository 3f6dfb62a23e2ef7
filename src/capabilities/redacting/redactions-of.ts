import { accept, type Result } from '../../law/result.ts'
import type { ApplicantContext, CaseKeyStore, CasePlace, OpenRefusal } from '../applicants/index.ts'
import type { RedactionRecord } from '../redaction/index.ts'
import type { RedactionStore } from './ports.ts'
import { openRedactions } from './sealed-steps.ts'

/** A redaction that was released: what a letter tells of it. */
export interface ReleasedRedaction extends Pick<RedactionRecord, 'marks'> {
  readonly id: string
  /** The file that it is of, and the release copy: both are files of the case. */
  readonly fileId: string
  readonly copyId: string
  /** ISO instant. */
  readonly releasedAt: string
  /** A later one began from it, and that one was released: this copy isn't the one to be given. */
  readonly replaced: boolean
}

/** The released redactions of a request, in the order in which they were started. */
export async function redactionsOf(
  context: Pick<ApplicantContext, 'cipher' | 'keys'>,
  stores: { readonly redactions: RedactionStore; readonly caseKeys: CaseKeyStore },
  { bodyId, requestId }: CasePlace,
): Promise<Result<readonly ReleasedRedaction[], OpenRefusal>> {
  const kept = await stores.redactions.ofRequest(bodyId, requestId)
  const opened = await openRedactions(context, stores, kept)
  if (!opened.ok) return opened
  const released = opened.value.flatMap(({ redaction, steps, followedBy, release }) => {
    const step = steps.find(({ kind }) => kind === 'released')
    if (!step?.copyId || !release) return []
    const { id, fileId } = redaction
    const { marks } = release.record
    return [{ id, fileId, copyId: step.copyId, releasedAt: step.at, marks, followedBy }]
  })
  const ids = new Set(released.map(({ id }) => id))
  return accept(
    released.map(({ followedBy, ...one }) => ({ ...one, replaced: followedBy !== null && ids.has(followedBy) })),
  )
}
