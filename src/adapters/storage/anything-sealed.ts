import { sql } from 'kysely'
import type { Queryable } from './unit.ts'

/** Whether the database holds anything that only an existing master key opens: a body's data key, or the secret of somebody's second factor. */
export async function anythingSealed(database: Queryable): Promise<boolean> {
  const { rows } = await sql<{ sealed: boolean }>`
    select exists (select from data_keys) or exists (select from credentials where factor_secret is not null) as sealed`.execute(
    database,
  )
  return rows[0]?.sealed === true
}
