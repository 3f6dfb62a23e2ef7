import type { Selectable, Transaction } from 'kysely'
import type { DataKey, DataKeyStore } from '../../capabilities/applicants/index.ts'
import { lockName } from './locks.ts'
import type { DataKeyRow } from './schema/requests.ts'
import type { Schema } from './schema.ts'
import type { Queryable } from './unit.ts'

/** Queries over the wrapped keys of applicants' data. */
export function dataKeyStore(database: Queryable): DataKeyStore {
  const all = () => database.selectFrom('data_keys').selectAll().orderBy('body_id').orderBy('made_at').orderBy('id')
  return {
    lockCurrent: async (bodyId) => {
      // By name, not by row: the first key of a body has to be made once, and a new key must be seen by whoever waited.
      await lockName(database as Transaction<Schema>, `data key ${bodyId}`)
      const row = await all().where('body_id', '=', bodyId).where('retired_at', 'is', null).executeTakeFirst()
      return row && dataKey(row)
    },
    add: async (key) => {
      const { bodyId, id, algorithm, wrapped, wrappedBy, madeAt } = key
      await database
        .insertInto('data_keys')
        .values({
          body_id: bodyId,
          id,
          algorithm,
          wrapped,
          wrapped_by: wrappedBy,
          made_at: madeAt,
          retired_at: null,
        })
        .execute()
    },
    retire: async (bodyId, id, at) => {
      await database
        .updateTable('data_keys')
        .set({ retired_at: at })
        .where('body_id', '=', bodyId)
        .where('id', '=', id)
        .execute()
    },
    ofBody: async (bodyId) => (await all().where('body_id', '=', bodyId).execute()).map(dataKey),
    current: async () => (await all().where('retired_at', 'is', null).execute()).map(dataKey),
    unfinished: async () => {
      const rows = await database
        .selectFrom('data_keys')
        .select('body_id')
        .distinct()
        .where('retired_at', 'is not', null)
        .orderBy('body_id')
        .execute()
      return rows.map((row) => row.body_id)
    },
    removeRetired: async (bodyId) => {
      await database.deleteFrom('data_keys').where('body_id', '=', bodyId).where('retired_at', 'is not', null).execute()
    },
  }
}

const dataKey = (row: Selectable<DataKeyRow>): DataKey => ({
  bodyId: row.body_id,
  id: row.id,
  algorithm: row.algorithm as DataKey['algorithm'],
  wrapped: row.wrapped,
  wrappedBy: row.wrapped_by,
  madeAt: row.made_at,
})
