import type { ExpressionBuilder, Selectable } from 'kysely'
import type {
  Channel,
  FailureKind,
  MessageKind,
  MessageRef,
  OutboxLog,
  OutboxMessage,
  OutboxState,
  Settlement,
} from '../../capabilities/messages/index.ts'
import type { OutboxMessageRow } from './schema/messages.ts'
import type { Schema } from './schema.ts'
import type { Queryable } from './unit.ts'

/** Queries over what goes out by mail and SMS. Taking a message and settling it each need a transaction. */
export function outboxStore(database: Queryable): OutboxLog {
  const one = ({ bodyId, id }: MessageRef) =>
    database.selectFrom('outbox_messages').selectAll().where('body_id', '=', bodyId).where('id', '=', id)
  const change = ({ bodyId, id }: MessageRef) =>
    database.updateTable('outbox_messages').where('body_id', '=', bodyId).where('id', '=', id)
  return {
    find: async (ref) => {
      const row = await one(ref).executeTakeFirst()
      return row && outboxMessage(row)
    },
    list: (filter) => list(database, filter),
    count: async (state) => {
      const { count } = await database
        .selectFrom('outbox_messages')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', '=', state)
        .executeTakeFirstOrThrow()
      return count
    },
    put: async (message) => {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('outbox_messages')
        .values(outboxRow(message))
        .onConflict((conflict) => conflict.columns(['body_id', 'channel', 'to_kind', 'to_id', 'key']).doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
    claim: async (ref, now, abandonedBefore, messageId) => {
      const row = await one(ref).where(isOpen(now, abandonedBefore)).forUpdate().skipLocked().executeTakeFirst()
      if (!row) return undefined
      await change(ref)
        .set({
          state: 'sending',
          attempts: row.attempts + 1,
          claimed_at: now,
          message_id: row.message_id ?? messageId,
        })
        .execute()
      return outboxMessage(row)
    },
    settle: async (ref, attempt, settlement, at) => {
      const { numUpdatedRows } = await change(ref)
        .set(settled(settlement, at))
        .where('state', '=', 'sending')
        .where('attempts', '=', attempt)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    requeue: async (ref, at) => {
      const { numUpdatedRows } = await change(ref)
        .set({ state: 'waiting', attempts: 0, next_at: at, settled_at: null, failure: null, failure_code: null })
        .where('state', 'in', ['undelivered', 'dropped'])
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    due: async (now, abandonedBefore, limit) => {
      const rows = await database
        .selectFrom('outbox_messages')
        .select(['body_id', 'id'])
        .where(isOpen(now, abandonedBefore))
        .orderBy('next_at')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ bodyId: row.body_id, id: row.id }))
    },
    sweep: async (before) => {
      const { numDeletedRows } = await database
        .deleteFrom('outbox_messages')
        .where('created_at', '<', before)
        .where('state', 'in', ['sent', 'dropped'])
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}

const isOpen = (now: string, abandonedBefore: string) => (where: ExpressionBuilder<Schema, 'outbox_messages'>) =>
  where.or([
    where.and([where('state', '=', 'waiting'), where('next_at', '<=', now)]),
    where.and([where('state', '=', 'sending'), where('claimed_at', '<', abandonedBefore)]),
  ])

async function list(database: Queryable, { state, channel, page, size }: Parameters<OutboxLog['list']>[0]) {
  const asked = database
    .selectFrom('outbox_messages')
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? ''))
  const { total } = await asked.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await asked
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total, items: rows.map(outboxMessage) }
}

function settled(settlement: Settlement, at: string) {
  if (settlement.state === 'sent') return { state: 'sent', settled_at: at, failure: null, failure_code: null }
  const { state, failure, code } = settlement
  const failed = { state, failure, failure_code: code }
  return state === 'waiting' ? { ...failed, next_at: settlement.nextAt } : { ...failed, settled_at: at }
}

const outboxRow = (message: OutboxMessage) => ({
  body_id: message.bodyId,
  id: message.id,
  channel: message.channel,
  to_kind: message.to.kind,
  to_id: message.to.id,
  key: message.key,
  kind: message.kind,
  subject: message.subject,
  text: message.text,
  href: message.href,
  about_kind: message.about?.kind ?? null,
  about_id: message.about?.id ?? null,
  created_at: message.createdAt,
  state: message.state,
  attempts: message.attempts,
  next_at: message.nextAt,
  claimed_at: message.claimedAt,
  message_id: message.messageId,
  settled_at: message.settledAt,
  failure: message.failure,
  failure_code: message.failureCode,
})

const outboxMessage = (row: Selectable<OutboxMessageRow>): OutboxMessage => ({
  bodyId: row.body_id,
  id: row.id,
  channel: row.channel as Channel,
  to: { kind: row.to_kind as 'person', id: row.to_id },
  key: row.key,
  kind: row.kind as MessageKind,
  subject: row.subject,
  text: row.text,
  href: row.href,
  about: row.about_kind === null || row.about_id === null ? null : { kind: row.about_kind, id: row.about_id },
  createdAt: row.created_at,
  state: row.state as OutboxState,
  attempts: row.attempts,
  nextAt: row.next_at,
  claimedAt: row.claimed_at,
  messageId: row.message_id,
  settledAt: row.settled_at,
  failure: row.failure as FailureKind | null,
  failureCode: row.failure_code,
})
