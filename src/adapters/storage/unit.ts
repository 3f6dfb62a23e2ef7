import type { Kysely, Transaction } from 'kysely'
import type { Atomically } from '../../capabilities/transactions/index.ts'
import { accountStores } from './account-stores.ts'
import { auditLog } from './audit-log.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { settingLog } from './setting-store.ts'

/** What the stores query: the database, or a transaction of it. */
export type Queryable = Kysely<Schema> | Transaction<Schema>

/** Every store of the program bound to one transaction. A store is added here and in the surfaces' `Unit`, one line each. */
export const unitOf = (transaction: Transaction<Schema>) => ({
  audit: auditLog(transaction),
  settings: settingLog(transaction),
  ...accountStores(transaction),
})

export type StorageUnit = ReturnType<typeof unitOf>

/** One transaction for an act and its entry in the chain. */
export const atomically =
  ({ sql: database }: Pick<Database, 'sql'>): Atomically<StorageUnit> =>
  (work) =>
    database.transaction().execute(async (transaction) => {
      const unit = unitOf(transaction)
      const done = await work(unit)
      await unit.audit.finish()
      return done
    })
