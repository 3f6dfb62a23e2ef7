import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { describeDatabase } from '../../../test/support/database.ts'

/**
 * Tables that every server holds whole, and those of one server alone (sessions, anchors over all bodies). Every other table is a
 * body's own.
 */
const REFERENCE_TABLES = [
  'applicant_visits',
  'application_drafts',
  'audit_anchors',
  'credentials',
  'organisation_contacts',
  'organisation_periods',
  'organisation_successions',
  'organisations',
  'people',
  'personal_tokens',
  'posts',
  'recovery_codes',
  'schema_migrations',
  'sessions',
  'sign_in_tries',
  'welcome_links',
]

interface Key {
  readonly table: string
  readonly name: string
  readonly kind: 'key' | 'foreign'
  readonly columns: readonly string[]
  readonly target: string | null
}

describeDatabase('数据表的规则：可按机关分布到多台服务器', (database) => {
  const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]> =>
    (await query.execute(database().sql)).rows

  const tables = () =>
    rows(sql<{ table: string; comment: string | null; columns: readonly string[] }>`
      select c.relname as table, obj_description(c.oid, 'pg_class') as comment,
        (select array_agg(attname::text) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)

  const keys = () =>
    rows(sql<Key>`
      select t.relname as table, i.relname as name, 'key' as kind, null as target,
        array(select coalesce(a.attname::text, '(expression)') from unnest(x.indkey::int[]) with ordinality k(n, o)
              left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n order by k.o) as columns
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      where t.relnamespace = 'public'::regnamespace and x.indisunique
      union all
      select t.relname, c.conname, 'foreign', f.relname,
        array(select a.attname::text from unnest(c.conkey) with ordinality k(n, o)
              join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n order by k.o)
      from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
      where c.contype = 'f' and t.relnamespace = 'public'::regnamespace`)

  const isReference = (table: string | null): boolean => table !== null && REFERENCE_TABLES.includes(table)

  test('每张表有说明；除各服务器通用的以外，每张表有机关列', async () => {
    const all = await tables()
    assert.ok(all.length >= 4)
    for (const { table, comment, columns } of all) {
      assert.ok(comment, `${table} has no comment`)
      assert.equal(columns.includes('body_id'), !isReference(table), table)
    }
  })

  test('机关数据表的主键、唯一键、外键都以机关开头；通用表不引用机关数据表', async () => {
    const all = await keys()
    assert.ok(all.some((key) => key.kind === 'foreign') && all.some((key) => key.kind === 'key'))
    for (const { table, name, columns, target } of all) {
      if (isReference(table)) assert.ok(target === null || isReference(target), name)
      else assert.equal(columns[0], 'body_id', name)
    }
  })

  test('每张表有主键', async () => {
    const without = await rows(sql<{ table: string }>`
      select relname as table from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not exists (select from pg_constraint p where p.conrelid = c.oid and p.contype = 'p')`)
    assert.deepEqual(without, [])
  })

  test('没有序列、自增列、触发器、存储过程，也没有要计算的缺省值', async () => {
    const found = await rows(sql<{ what: string }>`
      select 'sequence ' || relname as what from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
      union all select 'identity ' || attrelid::regclass || '.' || attname from pg_attribute
        where attidentity <> '' and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
      union all select 'trigger ' || tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where not tgisinternal and c.relnamespace = 'public'::regnamespace
      union all select 'routine ' || proname from pg_proc where pronamespace = 'public'::regnamespace
      union all select 'default ' || adrelid::regclass || ' ' || pg_get_expr(adbin, adrelid) from pg_attrdef d
        join pg_class c on c.oid = d.adrelid
        where c.relnamespace = 'public'::regnamespace and pg_get_expr(adbin, adrelid) ~ '[(]|current_|session_|localtime'`)
    assert.deepEqual(found, [])
  })
})
