import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Waits for everybody else who works under this name, until the end of the transaction. Locks of rows would not do: what has
 * to be kept apart is often the making of the first row.
 */
export async function lockName(transaction: Transaction<Schema>, name: string): Promise<void> {
  const key = createHash('sha256').update(name).digest().readBigInt64BE().toString()
  await sql`select pg_advisory_xact_lock(${key}::bigint)`.execute(transaction)
}
