import { type Selectable, sql } from 'kysely'
import { NO_TRIES, type SignInTryStore, type Tries } from '../../capabilities/people/index.ts'
import type { SignInTryRow } from './schema/accounts.ts'
import type { Queryable } from './unit.ts'

/** Counts of wrong tries. `now` of what is kept is the later of its two instants. */
export function signInTryStore(database: Queryable): SignInTryStore {
  return {
    lock: async (keys) => {
      const sorted = [...keys].sort()
      // The rows are made before they are locked: the first try on a key has to wait for the other first try.
      await database
        .insertInto('sign_in_tries')
        .values(sorted.map((key) => ({ key, failures: 0, failed_at: null, succeeded_at: null, touched_at: EPOCH })))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const rows = await database
        .selectFrom('sign_in_tries')
        .selectAll()
        .where('key', 'in', sorted)
        .orderBy('key')
        .forUpdate()
        .execute()
      const found = new Map(rows.map((row) => [row.key, tries(row)]))
      return keys.map((key) => found.get(key) ?? NO_TRIES)
    },
    startingWith: async (prefix) => {
      const rows = await database
        .selectFrom('sign_in_tries')
        .selectAll()
        .where(sql<boolean>`starts_with(key, ${prefix})`)
        .execute()
      return rows.map(tries)
    },
    keep: async (key, kept) => {
      const values = {
        failures: kept.failures,
        failed_at: kept.failedAt,
        succeeded_at: kept.succeededAt,
        touched_at: [kept.failedAt ?? EPOCH, kept.succeededAt ?? EPOCH].sort().at(-1) ?? EPOCH,
      }
      await database
        .insertInto('sign_in_tries')
        .values({ key, ...values })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
        .execute()
    },
    forget: async (prefix) => {
      await database
        .updateTable('sign_in_tries')
        .set({ failures: 0, failed_at: null })
        .where(sql<boolean>`starts_with(key, ${prefix})`)
        .execute()
    },
    sweep: async ({ failed, any }) => {
      await database
        .deleteFrom('sign_in_tries')
        .where((where) =>
          where.or([
            where.and([where('succeeded_at', 'is', null), where('touched_at', '<', failed)]),
            where('touched_at', '<', any),
          ]),
        )
        .execute()
    },
  }
}

const EPOCH = '1970-01-01T00:00:00.000Z'

const tries = (row: Selectable<SignInTryRow>): Tries => ({
  failures: row.failures,
  failedAt: row.failed_at,
  succeededAt: row.succeeded_at,
})
