import { type Selectable, sql } from 'kysely'
import type { Person, PersonFilter, PersonStore } from '../../capabilities/people/index.ts'
import { sortKey } from './pinyin.ts'
import type { PersonRow } from './schema/accounts.ts'
import type { Queryable } from './unit.ts'

/** Queries over people. */
export function personStore(database: Queryable): PersonStore {
  const where = async (column: 'id' | 'account' | 'subject', value: string): Promise<Person | undefined> => {
    const row = await database.selectFrom('people').selectAll().where(column, '=', value).executeTakeFirst()
    return row && person(row)
  }
  return {
    find: (id) => where('id', id),
    findByAccount: (account) => where('account', account),
    findBySubject: (subject) => where('subject', subject),
    findAll: async (ids) => {
      if (ids.length === 0) return []
      const rows = await database.selectFrom('people').selectAll().where('id', 'in', ids).execute()
      return rows.map(person)
    },
    list: (filter) => list(database, filter),
    add: async (added) => {
      const inserted = await database
        .insertInto('people')
        .values({ id: added.id, created_at: added.createdAt, subject: null, ...(await changeable(added)) })
        .onConflict((conflict) => conflict.column('account').doNothing())
        .executeTakeFirst()
      return Number(inserted.numInsertedOrUpdatedRows ?? 0) > 0
    },
    change: async (changed) => {
      await database
        .updateTable('people')
        .set(await changeable(changed))
        .where('id', '=', changed.id)
        .execute()
    },
    setSubject: async (id, subject) => {
      await database.updateTable('people').set({ subject }).where('id', '=', id).execute()
    },
    subjectOf: async (id) =>
      (await database.selectFrom('people').select('subject').where('id', '=', id).executeTakeFirst())?.subject ?? null,
    lock: async (id) => {
      await database.selectFrom('people').select('id').where('id', '=', id).forUpdate().execute()
    },
  }
}

async function list(database: Queryable, { q, bodies, state, sort, page, size }: PersonFilter) {
  let query = database.selectFrom('people')
  if (state) query = query.where('state', '=', state)
  if (q) {
    const part = q.normalize('NFKC').toLowerCase()
    query = query.where(sql<boolean>`strpos(lower(name), ${part}) > 0 or strpos(account, ${part}) > 0`)
  }
  if (bodies) {
    // One parameter, however many bodies a post reaches.
    const these = sql<readonly string[]>`(select unnest(${bodies}::uuid[]))`
    query = query.where(
      sql<boolean>`organisation_id in ${these} or exists
        (select from posts p where p.person_id = people.id and p.ended_at is null and p.organisation_id in ${these})`,
    )
  }
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const column = { name: 'sort_key', account: 'account', created: 'created_at' } as const
  const rows = await query
    .selectAll()
    .orderBy(column[sort], sort === 'created' ? 'desc' : 'asc')
    .orderBy('account')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total, items: rows.map(person) }
}

const changeable = async ({ account, name, bodyId, mail, phone, state, changedAt }: Person) => ({
  account,
  name,
  sort_key: await sortKey(name),
  organisation_id: bodyId,
  mail,
  phone,
  state,
  changed_at: changedAt,
})

const person = (row: Selectable<PersonRow>): Person => ({
  id: row.id,
  account: row.account,
  name: row.name,
  bodyId: row.organisation_id,
  mail: row.mail,
  phone: row.phone,
  state: row.state as Person['state'],
  createdAt: row.created_at,
  changedAt: row.changed_at,
})
