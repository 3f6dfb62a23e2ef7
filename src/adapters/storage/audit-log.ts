import type { AuditLog } from '../../capabilities/audit/index.ts'
import type { Queryable } from './unit.ts'

/** The writing end of the audit chain, within the transaction of the act. */
export function auditLog(_transaction: Queryable): AuditLog {
  return { append: async () => {}, hash: () => null }
}
