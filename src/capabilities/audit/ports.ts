import type { NewAuditEntry } from './entry.ts'

/** The writing end of the chain, bound to the transaction of the act. */
export interface AuditLog {
  /** Appends to the chain of the entry's body and locks that chain until the end of the transaction. */
  append(entry: NewAuditEntry): Promise<void>
  /** The hash of a thing as it stands, by the algorithm in force; null for null. */
  hash(thing: unknown): string | null
}
