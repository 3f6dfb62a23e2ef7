import { type Kysely, sql } from 'kysely'
import {
  nearestState,
  type OrganisationRecord,
  type OrganisationState,
} from '../../capabilities/organisations/index.ts'
import type { Day } from '../../law/day/index.ts'
import { sortKey } from './pinyin.ts'
import type { Schema } from './schema.ts'

/** Enters the state of the day where every query over bodies finds it. */
export async function settle(
  database: Kysely<Schema>,
  bodies: readonly OrganisationRecord[],
  today: Day,
): Promise<void> {
  if (bodies.length === 0) return
  const states = bodies.map((body) => nearestState(body, today))
  const keys = await Promise.all(states.map(({ name }) => sortKey(name)))
  const column = <T>(of: (state: OrganisationState) => T): readonly T[] => states.map(of)
  await sql`
    update organisations o
    set name = n.name, sort_key = n.sort_key, region = n.region, level = n.level, parent_code = n.parent_code
    from unnest(${column((s) => s.id)}::uuid[], ${column((s) => s.name)}::text[], ${keys}::text[],
      ${column((s) => s.region)}::text[], ${column((s) => s.level)}::text[], ${column((s) => s.parentCode)}::text[])
      as n (id, name, sort_key, region, level, parent_code)
    where o.id = n.id`.execute(database)
}
