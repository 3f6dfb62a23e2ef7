import { type SelectQueryBuilder, sql } from 'kysely'
import { type AuditFilter, type AuditTrail, type ChainEnds, COUNTED_AT_MOST } from '../../capabilities/audit/index.ts'
import { anchorOf, entryOf } from './audit-row.ts'
import type { Schema } from './schema.ts'
import type { Queryable } from './unit.ts'

/** The reading end of the audit chains. */
export function auditTrail({ sql: database }: { readonly sql: Queryable }): AuditTrail {
  const anchors = () => database.selectFrom('audit_anchors').selectAll()
  return {
    list: async (filter) => {
      const found = matching(database.selectFrom('audit_entries'), filter)
      const counted = found.select(sql<number>`1`.as('one')).limit(COUNTED_AT_MOST)
      const { total } = await database
        .selectFrom(counted.as('found'))
        .select((count) => count.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      const page = columns(found).orderBy('at', 'desc').orderBy('body_id').orderBy('audit_entries.number', 'desc')
      const rows = await page
        .offset((filter.page - 1) * filter.size)
        .limit(filter.size)
        .execute()
      return { total, items: rows.map(entryOf) }
    },
    find: async (bodyId, number) => {
      const one = columns(database.selectFrom('audit_entries'))
        .where('body_id', '=', bodyId)
        .where('number', '=', number)
      const row = await one.executeTakeFirst()
      return row && entryOf(row)
    },
    chains: (bodyIds) => chains(database, bodyIds),
    read: async (bodyId, after, upTo, limit) => {
      let rows = columns(database.selectFrom('audit_entries')).where('body_id', '=', bodyId)
      if (after !== null) rows = rows.where('number', '>', after)
      return (await rows.where('number', '<=', upTo).orderBy('audit_entries.number').limit(limit).execute()).map(
        entryOf,
      )
    },
    span: async (bodyId, from, until) => {
      const found = matching(database.selectFrom('audit_entries'), { bodyIds: [bodyId], from, until })
      const { first, last } = await found
        .select((of) => [of.fn.min<number | null>('number').as('first'), of.fn.max<number | null>('number').as('last')])
        .executeTakeFirstOrThrow()
      return first === null || last === null ? undefined : { first, last }
    },
    anchors: async (after, limit) => {
      const later = after === null ? anchors() : anchors().where('number', '>', after)
      return (await later.orderBy('number').limit(limit).execute()).map(anchorOf)
    },
    anchor: async (day) => {
      const row = await anchors().where('day', '=', day).executeTakeFirst()
      return row && anchorOf(row)
    },
    latestAnchors: async (page, size) => {
      const { total } = await database
        .selectFrom('audit_anchors')
        .select((count) => count.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      const rows = await anchors()
        .orderBy('number', 'desc')
        .offset((page - 1) * size)
        .limit(size)
        .execute()
      return { total, items: rows.map(anchorOf) }
    },
  }
}

const OTHERS = [
  'body_id',
  'at',
  'person_id',
  'post_id',
  'post_kind',
  'act',
  'subject_kind',
  'subject_id',
  'outcome',
  'before_hash',
  'after_hash',
  'address',
  'detail',
  'algorithm',
  'previous_hash',
  'hash',
] as const

const columns = <O>(found: SelectQueryBuilder<Schema, 'audit_entries', O>) =>
  found.select(OTHERS).select(sql<string>`audit_entries.number::text`.as('number'))

function matching<O>(
  entries: SelectQueryBuilder<Schema, 'audit_entries', O>,
  filter: Omit<AuditFilter, 'page' | 'size'>,
): SelectQueryBuilder<Schema, 'audit_entries', O> {
  const equal = {
    person_id: filter.personId,
    act: filter.act,
    subject_kind: filter.subjectKind,
    subject_id: filter.subjectId,
    outcome: filter.outcome,
  } as const
  return entries
    .$if(filter.bodyIds !== undefined, (found) =>
      found.where('body_id', '=', sql<string>`any(${[...(filter.bodyIds ?? [])]}::uuid[])`),
    )
    .where((where) =>
      where.and(
        Object.entries(equal).flatMap(([column, value]) =>
          value === undefined ? [] : where(column as keyof typeof equal, '=', value),
        ),
      ),
    )
    .$if(filter.from !== undefined, (found) => found.where('at', '>=', filter.from ?? ''))
    .$if(filter.until !== undefined, (found) => found.where('at', '<', filter.until ?? ''))
}

/** One statement, so one moment: a chain that grows meanwhile has both ends before or both after. */
async function chains(database: Queryable, bodyIds: readonly string[] | undefined): Promise<readonly ChainEnds[]> {
  const only = bodyIds ? sql`where body_id = any(${[...bodyIds]}::uuid[])` : sql``
  const { rows } = await sql<{
    body_id: string
    number: string | null
    hash: string | null
    last: string | null
  }>`
    select body_id, h.number::text as number, h.hash, e.last::text as last
    from (select body_id, number, hash from audit_heads ${only}) h
    full join (select body_id, max(number) as last from audit_entries ${only} group by body_id) e using (body_id)
    order by body_id`.execute(database)
  return rows.map((row) => ({
    bodyId: row.body_id,
    head: row.number === null || row.hash === null ? null : { number: Number(row.number), hash: row.hash },
    last: row.last === null ? null : Number(row.last),
  }))
}
