import type { Transaction } from 'kysely'
import type { AnchorStore } from '../../capabilities/audit/index.ts'
import { anchorOf, anchorRow } from './audit-row.ts'
import { lockName } from './locks.ts'
import type { Schema } from './schema.ts'

/** Anchors over the heads of all chains, within a transaction. */
export function anchorStore(transaction: Transaction<Schema>): AnchorStore {
  const all = transaction.selectFrom('audit_anchors').selectAll()
  return {
    lock: () => lockName(transaction, 'audit-anchors'),
    find: async (day) => {
      const row = await all.where('day', '=', day).executeTakeFirst()
      return row && anchorOf(row)
    },
    latest: async () => {
      const row = await all.orderBy('number', 'desc').limit(1).executeTakeFirst()
      return row && anchorOf(row)
    },
    ofMonth: async (month) => (await all.where('day', 'like', `${month}-%`).orderBy('number').execute()).map(anchorOf),
    heads: async () => {
      const rows = await transaction.selectFrom('audit_heads').selectAll().where('number', '>', 0).execute()
      return rows.map((row) => ({ bodyId: row.body_id, number: row.number, hash: row.hash }))
    },
    add: async (anchor) => {
      await transaction.insertInto('audit_anchors').values(anchorRow(anchor)).execute()
    },
  }
}
