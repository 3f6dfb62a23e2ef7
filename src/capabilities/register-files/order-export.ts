import { accept, type Result, refuse } from '../../law/result.ts'
import { may, type NotAllowed } from '../accounts/index.ts'
import type { RevealReason } from '../applicants/index.ts'
import { type AuditLog, type Doing, type NoSuchThing, perform, refusedEntry } from '../audit/index.ts'
import type { Atomically } from '../transactions/index.ts'

export const EXPORT_FORMATS = ['xlsx', 'csv', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface ExportOrder {
  readonly bodyId: string
  readonly format: ExportFormat
  readonly year: number | null
  /** Why applicants are needed in clear; null: masked. */
  readonly reason: RevealReason | null
}

/**
 * 导出台账: the entry in the chain is kept before the first byte goes out. Applicants in clear only for whoever may look at each of them, with the
 * reason.
 */
export function orderExport(
  atomically: Atomically<{ readonly audit: AuditLog }>,
  by: Pick<Doing, 'actor' | 'source'>,
  order: ExportOrder,
): Promise<Result<null, NotAllowed | NoSuchThing>> {
  const { bodyId, reason } = order
  return perform(atomically, { ...by, act: ACT }, { bodyId }, async ({ audit }) => {
    const clear = reason === null ? accept(null) : may(by.actor, 'applicant.reveal', { bodyId })
    if (!clear.ok) {
      await audit.append(refusedEntry({ ...by, act: 'applicant.reveal' }, { bodyId }, clear.error))
      return refuse(clear.error)
    }
    return accept({
      value: null,
      on: { kind: 'register', id: bodyId },
      before: null,
      after: null,
      detail: detailOf(order),
    })
  })
}

/** The same by a command on the server, in whose name nobody signs in: applicants stay masked. */
export const orderExportOnServer = (
  atomically: Atomically<{ readonly audit: AuditLog }>,
  { at, address }: Doing['source'],
  order: Omit<ExportOrder, 'reason'>,
): Promise<void> =>
  atomically(({ audit }) =>
    audit.append({
      ...{ bodyId: order.bodyId, at, address, personId: null, post: null, act: ACT, outcome: 'done' },
      on: { kind: 'register', id: order.bodyId },
      before: null,
      after: null,
      detail: detailOf({ ...order, reason: null }),
    }),
  )

const ACT = 'register.export'

const detailOf = ({ format, year, reason }: ExportOrder) => ({
  ...{ format, year, applicants: reason === null ? 'masked' : 'clear', reason },
})
