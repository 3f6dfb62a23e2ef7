import { sql } from 'kysely'
import {
  type AuditAlgorithm,
  type AuditEntry,
  type AuditLog,
  type ChainHead,
  hashOfThing,
  linked,
  type NewAuditEntry,
  NOTHING_BEFORE,
} from '../../capabilities/audit/index.ts'
import { entryRow } from './audit-row.ts'
import type { Queryable } from './unit.ts'

/** The writing end of the chains within one transaction. `finish` is called once, as the last thing before the commit. */
export interface PendingAuditLog extends AuditLog {
  finish(): Promise<void>
}

/**
 * Keeps the entries of a transaction until its end, then writes them chain by chain in the order of the bodies' ids. A chain is so
 * always the last thing that a transaction waits for, and any two of them wait in the same order: they can't block each other for
 * ever, and a busy chain is held for the shortest time.
 */
export function auditLog(transaction: Queryable, algorithm: AuditAlgorithm = 'sha256'): PendingAuditLog {
  const pending: NewAuditEntry[] = []
  return {
    append: async (entry) => {
      pending.push(entry)
    },
    hash: (thing) => hashOfThing(algorithm, thing),
    finish: async () => {
      const byChain = Map.groupBy(pending.splice(0), (entry) => entry.bodyId.toLowerCase())
      for (const [bodyId, entries] of [...byChain].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const head = await lockedHead(transaction, bodyId)
        await write(transaction, linked(head, entries, algorithm))
      }
    },
  }
}

/** The head, ours until the commit. The first to come makes the row of a new chain; others wait for it. */
async function lockedHead(transaction: Queryable, bodyId: string): Promise<ChainHead> {
  const held = transaction
    .selectFrom('audit_heads')
    .select(['number', 'hash'])
    .where('body_id', '=', bodyId)
    .forUpdate()
  const head = await held.executeTakeFirst()
  if (head) return head
  await transaction
    .insertInto('audit_heads')
    .values({ body_id: bodyId, number: 0, hash: NOTHING_BEFORE })
    .onConflict((conflict) => conflict.column('body_id').doNothing())
    .execute()
  return held.executeTakeFirstOrThrow()
}

/** PostgreSQL takes 65,535 parameters a statement, an entry has 17. */
const ROWS_AT_ONCE = 1000

async function write(transaction: Queryable, entries: readonly AuditEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += ROWS_AT_ONCE) {
    const rows = entries.slice(from, from + ROWS_AT_ONCE).map(entryRow)
    await transaction.insertInto('audit_entries').values(rows).execute()
  }
  const last = entries.at(-1)
  if (!last) return
  const { numUpdatedRows } = await transaction
    .updateTable('audit_heads')
    .set({ number: last.number, hash: last.hash })
    .where('body_id', '=', last.bodyId)
    .where('number', '=', sql<number>`${last.number - entries.length}`)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error(`the head of chain ${last.bodyId} moved while it was locked`)
}
