import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { StorageError } from '../storage-error.ts'
import type { Migration } from './migration.ts'

/** Any number will do, as long as it is ours alone within the database. */
const MIGRATION_LOCK = 4_706_010_101

/**
 * Brings the database up to date, each step in a transaction of its own. Several processes may do so at once: the lock lives
 * in the transaction, and whoever gets it next looks again at what is left to do.
 * @param now ISO instant, recorded with each step
 * @throws StorageError `newer-database` where the database knows steps that we don't
 */
export async function migrate(
  database: Kysely<Schema>,
  migrations: readonly Migration[],
  now: () => string,
): Promise<void> {
  for (;;) {
    if (isCurrent(await applied(database), migrations)) return
    await database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK}::bigint)`.execute(transaction)
      await takeNextStep(transaction, migrations, now())
    })
  }
}

async function takeNextStep(
  transaction: Transaction<Schema>,
  migrations: readonly Migration[],
  now: string,
): Promise<void> {
  const done = await applied(transaction)
  const next = migrations[done.length]
  if (isCurrent(done, migrations) || !next) return
  if (done.length === 0) await createLedger(transaction)
  await next.up(transaction)
  await transaction
    .insertInto('schema_migrations')
    .values({ number: next.number, name: next.name, applied_at: now })
    .execute()
}

interface Step {
  readonly number: number
  readonly name: string
}

/** @throws StorageError where the steps taken are not the first of ours */
function isCurrent(done: readonly Step[], migrations: readonly Migration[]): boolean {
  const unknown = done.find((step, i) => migrations[i]?.number !== step.number || migrations[i]?.name !== step.name)
  if (unknown) {
    throw new StorageError(
      'newer-database',
      `数据库由较新或其他版本的程序升级过（第 ${unknown.number} 步 ${unknown.name}，本程序只到第 ${migrations.length} 步），不能用本程序打开。请改用当时的版本或更新的版本；数据未作改动。`,
    )
  }
  return done.length === migrations.length
}

async function applied(database: Kysely<Schema>): Promise<readonly Step[]> {
  // Asked of the catalogue itself: to_regclass may answer from a cache older than the lock.
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from pg_class where relname = 'schema_migrations' and pg_table_is_visible(oid)
    ) as found`.execute(database)
  if (!rows[0]?.found) return []
  return database.selectFrom('schema_migrations').select(['number', 'name']).orderBy('number').execute()
}

async function createLedger(transaction: Transaction<Schema>): Promise<void> {
  await sql`
    create table if not exists schema_migrations (
      number integer primary key,
      name text not null,
      applied_at timestamptz not null
    )`.execute(transaction)
  await sql`comment on table schema_migrations is 'Steps that brought this database to its form, in order.'`.execute(
    transaction,
  )
}
