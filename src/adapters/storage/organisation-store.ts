import type { Kysely, Selectable, Transaction } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import {
  isOrganisationCode,
  type Organisation,
  type OrganisationStore,
} from '../../capabilities/organisations/index.ts'
import type { Database } from './database.ts'
import { lockName } from './locks.ts'
import { initials, sortKey } from './pinyin.ts'
import type { OrganisationRow, Schema } from './schema.ts'

/** Queries over the bodies that disclose. */
export function organisationStore({ sql: database }: Pick<Database, 'sql'>): OrganisationStore {
  const named = async (name: string): Promise<readonly Organisation[]> =>
    (await all(database).where('name', '=', cleanName(name)).execute()).map(organisation)
  return {
    list: async () => (await all(database).execute()).map(organisation),
    findByCode: async (code) => {
      const row = await database.selectFrom('organisations').selectAll().where('code', '=', code).executeTakeFirst()
      return row && organisation(row)
    },
    findAllByName: named,
    findByName: async (name, region) => {
      const found = await named(name)
      if (region !== undefined) return found.find((one) => one.region === cleanRegion(region))
      return found.length === 1 ? found[0] : found.find((one) => one.region === null)
    },
    add: (body) => database.transaction().execute((transaction) => add(transaction, body)),
  }
}

const all = (database: Kysely<Schema>) =>
  database.selectFrom('organisations').selectAll().orderBy('sort_key').orderBy('code')

async function add(
  transaction: Transaction<Schema>,
  given: Parameters<OrganisationStore['add']>[0],
): Promise<Organisation> {
  const body = { ...given, name: cleanName(given.name), region: cleanRegion(given.region) }
  if (body.name === '') throw new Error('an organisation needs a name')
  if (body.code !== undefined && !isOrganisationCode(body.code)) throw new Error(`${body.code} cannot be a code`)
  await lockName(transaction, 'organisations')
  const known = await all(transaction)
    .where('name', '=', body.name)
    .where('region', body.region === null ? 'is' : '=', body.region)
    .executeTakeFirst()
  if (known) return organisation(known)
  const row = {
    id: uuidv7(),
    code: body.code ?? (await freeCode(transaction, await initials(body.name))),
    name: body.name,
    sort_key: await sortKey(body.name),
    region: body.region,
    level: body.level,
    parent_code: body.parentCode,
  }
  await transaction.insertInto('organisations').values(row).execute()
  return organisation(row)
}

/** The code itself, or with the first number from 2 that is free. */
async function freeCode(transaction: Transaction<Schema>, wanted: string): Promise<string> {
  const rows = await transaction
    .selectFrom('organisations')
    .select('code')
    .where((where) => where.or([where('code', '=', wanted), where('code', 'like', `${wanted}-%`)]))
    .execute()
  const taken = new Set(rows.map((row) => row.code))
  let code = wanted
  for (let n = 2; taken.has(code); n += 1) code = `${wanted}-${n}`
  return code
}

/** Also without NUL, which a PostgreSQL text cannot hold. */
const cleanName = (name: string): string => name.normalize('NFC').replaceAll('\0', '').trim().toWellFormed()
const cleanRegion = (region: string | null): string | null => (region === null ? null : cleanName(region) || null)

const organisation = (row: Selectable<OrganisationRow>): Organisation => ({
  id: row.id,
  code: row.code,
  name: row.name,
  region: row.region,
  level: row.level as Organisation['level'],
  parentCode: row.parent_code,
})
