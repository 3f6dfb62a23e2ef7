import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import {
  type DisclosedEntry,
  type DisclosedFilter,
  type DisclosedStore,
  folded,
  gramsOf,
  isHan,
} from '../../capabilities/disclosure-log/index.ts'
import type { Day } from '../../law/day/index.ts'
import type { DisclosedEntryRow } from './schema/disclosures.ts'
import type { Schema } from './schema.ts'
import type { Queryable } from './unit.ts'

/**
 * Queries over what is open to all. They know no table but these two: nothing that is asked here can reach a request or whoever made it.
 */
export function disclosedStore(database: Queryable): DisclosedStore {
  return {
    publish: async (entry) => {
      await database.insertInto('disclosed_entries').values(rowOf(entry)).execute()
      await index(database, entry)
    },
    withdraw: async ({ bodyId, id }, { on, at, reason, title }) => {
      const row = await database
        .updateTable('disclosed_entries')
        .set({
          ...(title === undefined ? {} : { title }),
          ...{ summary: '', disclosed: '', link: null, files: '[]', changed_at: at },
          ...{ withdrawn_on: on, withdrawn_reason: reason },
        })
        .where('body_id', '=', bodyId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow()
      await index(database, entryOf(row))
    },
    find: async (bodyId, id) => {
      const row = await entries(database)
        .selectAll('e')
        .where('e.body_id', '=', bodyId)
        .where('e.id', '=', id)
        .executeTakeFirst()
      return row && entryOf(row)
    },
    list: (filter) => list(database, filter),
    facets: async () => {
      const bodies = await entries(database).select('e.body_id').distinct().execute()
      const year = sql<number>`extract(year from e.answered_on)::int`
      const years = await entries(database).select(year.as('year')).distinct().orderBy('year', 'desc').execute()
      return { bodyIds: bodies.map((row) => row.body_id), years: years.map((row) => row.year) }
    },
    sharing: async (grams, limit) => {
      if (grams.length === 0) return []
      const rows = await indexed(database)
        .selectAll('e')
        .where(sql<boolean>`g.grams @@ ${grams.map(lexeme).join(' | ')}::tsquery`)
        .where('e.withdrawn_on', 'is', null)
        .orderBy('e.published_on', 'desc')
        .orderBy('e.id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(entryOf)
    },
  }
}

const entries = (database: Queryable) => database.selectFrom('disclosed_entries as e')
const indexed = (database: Queryable) =>
  entries(database).innerJoin('disclosed_grams as g', (on) =>
    on.onRef('g.body_id', '=', 'e.body_id').onRef('g.entry_id', '=', 'e.id'),
  )

async function index(database: Queryable, { bodyId, id, title, summary, disclosed }: DisclosedEntry): Promise<void> {
  const text = `${title}\n${summary}\n${disclosed}`
  await sql`
    insert into disclosed_grams (body_id, entry_id, words, grams)
    values (${bodyId}, ${id}, ${folded(text)}, array_to_tsvector(${gramsOf(text)}::text[]))
    on conflict (body_id, entry_id) do update set words = excluded.words, grams = excluded.grams`.execute(database)
}

const LAST_ROW = 1_000_000_000

async function list(
  database: Queryable,
  { page, size, ...filter }: DisclosedFilter,
): ReturnType<DisclosedStore['list']> {
  const found = matching(database, filter)
  const { total } = await found.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .selectAll('e')
    .orderBy('e.published_on', 'desc')
    .orderBy('e.id', 'desc')
    .limit(size)
    .offset(Math.min((page - 1) * size, LAST_ROW))
    .execute()
  return { total, items: rows.map(entryOf) }
}

type Found = SelectQueryBuilder<
  Pick<Schema, 'disclosed_entries' | 'disclosed_grams'> & {
    readonly e: Schema['disclosed_entries']
    readonly g: Schema['disclosed_grams']
  },
  'e' | 'g',
  object
>

function matching(database: Queryable, { bodyId, year, q }: Omit<DisclosedFilter, 'page' | 'size'>): Found {
  let found = indexed(database) as unknown as Found
  if (bodyId !== undefined) found = found.where('e.body_id', '=', bodyId)
  if (year !== undefined) {
    found = found.where('e.answered_on', '>=', `${year}-01-01`).where('e.answered_on', '<=', `${year}-12-31`)
  }
  for (const word of folded(q ?? '').split(' ')) if (word !== '') found = withWord(found, word)
  return found
}

/** The grams find candidates by the index, the word itself decides. */
function withWord(found: Found, word: string): Found {
  const lexemes = gramsOf(word).flatMap((gram) => {
    // A single Han sign is no gram of a longer run.
    if (isHan(gram)) return [...gram].length === 1 ? [] : [lexeme(gram)]
    return [`${lexeme(gram)}:*`]
  })
  const candidates =
    lexemes.length === 0 ? found : found.where(sql<boolean>`g.grams @@ ${lexemes.join(' & ')}::tsquery`)
  return candidates.where('g.words', 'like', `%${word}%`)
}

/** Grams hold letters and digits alone; quoted all the same. */
const lexeme = (gram: string): string => `'${gram.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

const rowOf = (entry: DisclosedEntry) => ({
  body_id: entry.bodyId,
  id: entry.id,
  title: entry.title,
  summary: entry.summary,
  disclosed: entry.disclosed,
  answered_on: entry.answeredOn,
  outcome: entry.outcome,
  link: entry.link,
  files: JSON.stringify(entry.files),
  published_on: entry.publishedOn,
  changed_at: entry.changedAt,
  withdrawn_on: entry.withdrawn?.on ?? null,
  withdrawn_reason: entry.withdrawn?.reason ?? null,
})

const entryOf = (row: Selectable<DisclosedEntryRow>): DisclosedEntry => ({
  bodyId: row.body_id,
  id: row.id,
  title: row.title,
  summary: row.summary,
  disclosed: row.disclosed,
  answeredOn: row.answered_on as Day,
  outcome: row.outcome as DisclosedEntry['outcome'],
  link: row.link,
  files: row.files as DisclosedEntry['files'],
  publishedOn: row.published_on as Day,
  changedAt: row.changed_at,
  withdrawn: row.withdrawn_on === null ? null : { on: row.withdrawn_on as Day, reason: row.withdrawn_reason ?? '' },
})
