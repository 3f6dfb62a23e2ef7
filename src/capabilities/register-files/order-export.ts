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
  { bodyId, format, year, reason }: ExportOrder,
): Promise<Result<null, NotAllowed | NoSuchThing>> {
  const doing = { ...by, act: 'register.export' } as const
  return perform(atomically, doing, { bodyId }, async ({ audit }) => {
    const clear = reason === null ? accept(null) : may(by.actor, 'applicant.reveal', { bodyId })
    if (!clear.ok) {
      await audit.append(refusedEntry({ ...by, act: 'applicant.reveal' }, { bodyId }, clear.error))
      return refuse(clear.error)
    }
    const detail = { format, year, applicants: reason === null ? 'masked' : 'clear', reason }
    return accept({ value: null, on: { kind: 'register', id: bodyId }, before: null, after: null, detail })
  })
}
