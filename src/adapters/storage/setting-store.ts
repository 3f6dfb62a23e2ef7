import { type Selectable, sql, type Transaction } from 'kysely'
import type { SettingKey, SettingLog, SettingStore, SettingVersion } from '../../capabilities/settings/index.ts'
import { PLATFORM } from '../../capabilities/transactions/index.ts'
import { day } from '../../law/day/index.ts'
import type { Database } from './database.ts'
import { lockName } from './locks.ts'
import type { SettingVersionRow } from './schema/settings.ts'
import type { Schema } from './schema.ts'
import type { Queryable } from './unit.ts'

/** Queries over the settings and their history. */
export const settingStore = ({ sql: database }: Pick<Database, 'sql'>): SettingStore => reading(database)

/** The same with the writing end, within the transaction of an act. */
export const settingLog = (transaction: Transaction<Schema>): SettingLog => ({
  ...reading(transaction),
  hold: (bodyId, key) => lockName(transaction, `setting ${bodyId} ${key}`),
  append: async (version) => {
    await transaction.insertInto('setting_versions').values(rowOf(version)).execute()
  },
})

function reading(database: Queryable): SettingStore {
  return {
    lineOf: (bodyId) => lineOf(database, bodyId),
    inForce: async (bodyIds, on, keys) => {
      if (bodyIds.length === 0 || keys?.length === 0) return []
      const rows = await database
        .selectFrom('setting_versions')
        .selectAll()
        .distinctOn(['body_id', 'key'])
        .where('body_id', 'in', bodyIds)
        .where('from_day', '<=', on)
        .$if(keys !== undefined, (query) => query.where('key', 'in', keys ?? []))
        .orderBy('body_id')
        .orderBy('key')
        .orderBy('version', 'desc')
        .execute()
      return rows.map(versionOf)
    },
    history: async (bodyId, key) => {
      const rows = await database
        .selectFrom('setting_versions')
        .selectAll()
        .where('body_id', '=', bodyId)
        .where('key', '=', key)
        .orderBy('version', 'desc')
        .execute()
      return rows.map(versionOf)
    },
  }
}

/** Deeper than any real line; ends a circle of bodies that name each other as the one above. */
const DEEPEST = 12

async function lineOf(database: Queryable, bodyId: string): Promise<readonly string[]> {
  if (bodyId === PLATFORM) return [PLATFORM]
  const { rows } = await sql<{ id: string }>`
    with recursive line (id, code, parent_code, depth) as (
      select id, code, parent_code, 1 from organisations where id = ${bodyId}
      union all
      select o.id, o.code, o.parent_code, line.depth + 1 from organisations o
        join line on o.code = line.parent_code where line.depth < ${DEEPEST}
    )
    select id::text from line order by depth`.execute(database)
  return [...new Set(rows.map((row) => row.id)), PLATFORM]
}

const rowOf = (version: SettingVersion) => ({
  body_id: version.bodyId,
  key: version.key,
  version: version.version,
  value: version.value && JSON.stringify(version.value),
  from_day: version.fromDay,
  reason: version.reason,
  changed_by: version.changedBy,
  changed_at: version.changedAt,
})

const versionOf = (row: Selectable<SettingVersionRow>): SettingVersion => ({
  bodyId: row.body_id,
  key: row.key as SettingKey,
  version: row.version,
  value: row.value,
  fromDay: day(row.from_day),
  reason: row.reason,
  changedBy: row.changed_by,
  changedAt: row.changed_at,
})
