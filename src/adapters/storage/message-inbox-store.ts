import type { Selectable } from 'kysely'
import type { InboxLog, InboxMessage, InboxOwner, MessageKind } from '../../capabilities/messages/index.ts'
import type { InboxMessageRow } from './schema/messages.ts'
import type { Queryable } from './unit.ts'

/** Queries over what the console tells people. */
export function inboxStore(database: Queryable): InboxLog {
  const owned = ({ personId, bodyIds }: InboxOwner) =>
    database.selectFrom('inbox_messages').where('body_id', 'in', bodyIds).where('person_id', '=', personId)
  return {
    list: async (owner, { unread, page, size }) => {
      const asked = owned(owner).$if(unread, (query) => query.where('read_at', 'is', null))
      const { total } = await asked.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
      const rows = await asked
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(size)
        .offset((page - 1) * size)
        .execute()
      return { total, items: rows.map(inboxMessage) }
    },
    find: async (owner, id) => {
      const row = await owned(owner).where('id', '=', id).selectAll().executeTakeFirst()
      return row && inboxMessage(row)
    },
    put: async (message) => {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('inbox_messages')
        .values(inboxRow(message))
        .onConflict((conflict) => conflict.columns(['body_id', 'person_id', 'key']).doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
    markRead: async ({ personId, bodyIds }, id, at) => {
      const { numUpdatedRows } = await database
        .updateTable('inbox_messages')
        .set({ read_at: at })
        .where('body_id', 'in', bodyIds)
        .where('person_id', '=', personId)
        .where('read_at', 'is', null)
        .$if(id !== null, (query) => query.where('id', '=', id ?? ''))
        .executeTakeFirst()
      return Number(numUpdatedRows)
    },
    sweep: async (before) => {
      const { numDeletedRows } = await database
        .deleteFrom('inbox_messages')
        .where('created_at', '<', before)
        .where('read_at', 'is not', null)
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}

const inboxRow = (message: InboxMessage) => ({
  body_id: message.bodyId,
  id: message.id,
  person_id: message.personId,
  key: message.key,
  kind: message.kind,
  subject: message.subject,
  text: message.text,
  href: message.href,
  about_kind: message.about?.kind ?? null,
  about_id: message.about?.id ?? null,
  created_at: message.createdAt,
  read_at: message.readAt,
})

const inboxMessage = (row: Selectable<InboxMessageRow>): InboxMessage => ({
  bodyId: row.body_id,
  id: row.id,
  personId: row.person_id,
  key: row.key,
  kind: row.kind as MessageKind,
  subject: row.subject,
  text: row.text,
  href: row.href,
  about: row.about_kind === null || row.about_id === null ? null : { kind: row.about_kind, id: row.about_id },
  createdAt: row.created_at,
  readAt: row.read_at,
})
