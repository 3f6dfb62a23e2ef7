import type { Selectable } from 'kysely'
import type { CaseKeyStore, KeptCaseKey } from '../../capabilities/applicants/index.ts'
import { type JoinedDataKey, joinedDataKey } from './joined-data-key.ts'
import type { CaseKeyRow } from './schema/requests.ts'
import type { Queryable } from './unit.ts'

/** Queries over the keys of requests' files, which it only ever sees encrypted. */
export function caseKeyStore(database: Queryable): CaseKeyStore {
  return {
    find: async (bodyId, requestId) => {
      const row = await withKeys(database, bodyId).where('c.request_id', '=', requestId).executeTakeFirst()
      return row && kept(row)
    },
    add: async ({ bodyId, requestId, keyId, sealed }) => {
      const row = { body_id: bodyId, request_id: requestId, key_id: keyId, sealed }
      await database.insertInto('case_keys').values(row).execute()
    },
    lockOthers: async (bodyId, keyId, { after, limit }) => {
      let others = withKeys(database, bodyId).where('c.key_id', '<>', keyId)
      if (after !== '') others = others.where('c.request_id', '>', after)
      return (await others.orderBy('c.request_id').limit(limit).forUpdate('c').execute()).map(kept)
    },
    replace: async ({ bodyId, requestId, keyId, sealed }) => {
      await database
        .updateTable('case_keys')
        .set({ key_id: keyId, sealed })
        .where('body_id', '=', bodyId)
        .where('request_id', '=', requestId)
        .execute()
    },
    remove: async (bodyId, requestId) => {
      await database.deleteFrom('case_keys').where('body_id', '=', bodyId).where('request_id', '=', requestId).execute()
    },
  }
}

/** A case key and the data key over it, seen at one moment. */
const withKeys = (database: Queryable, bodyId: string) =>
  database
    .selectFrom('case_keys as c')
    .leftJoin('data_keys as k', (on) => on.onRef('k.body_id', '=', 'c.body_id').onRef('k.id', '=', 'c.key_id'))
    .selectAll('c')
    .select(['k.id as data_key_id', 'k.algorithm', 'k.wrapped', 'k.wrapped_by', 'k.made_at'])
    .where('c.body_id', '=', bodyId)

const kept = (row: Selectable<CaseKeyRow> & JoinedDataKey): KeptCaseKey => ({
  caseKey: { bodyId: row.body_id, requestId: row.request_id, keyId: row.key_id, sealed: row.sealed },
  key: joinedDataKey(row),
})
