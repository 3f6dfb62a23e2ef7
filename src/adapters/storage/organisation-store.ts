import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import {
  addBody,
  cleanText,
  formerNames,
  type NamedOrganisation,
  nearestState,
  type Organisation,
  type OrganisationRecord,
  type OrganisationStore,
  type OrganisationToAdd,
  type Reach,
  type Register,
  reachOn,
} from '../../capabilities/organisations/index.ts'
import type { Day } from '../../law/day/index.ts'
import type { Database } from './database.ts'
import { dayOfInstant } from './day-of-instant.ts'
import { loadRegister, organisationRegister } from './organisation-register.ts'
import { settle } from './organisation-today.ts'
import type { Schema } from './schema.ts'

/** @param now ISO instant; the system's clock unless given */
export function organisationStore(
  { sql: database }: Pick<Database, 'sql'>,
  now: () => string = () => new Date().toISOString(),
): OrganisationStore {
  const held = heldRegister(database, () => dayOfInstant(now()))
  const today = async (): Promise<readonly { readonly body: OrganisationRecord; readonly state: Organisation }[]> => {
    const { register, day } = await held()
    return register.bodies.map((body) => ({ body, state: organisation(body, day) }))
  }
  const named = async (name: string): Promise<readonly NamedOrganisation[]> => {
    const all = await today()
    const wanted = cleanText(name)
    const found = all.filter(({ state }) => state.name === wanted)
    if (found.length > 0) return inOrder(found).map(({ state }) => state)
    return all.flatMap(({ body, state }) => {
      const formerly = formerNames(body).find((one) => one.name === wanted)
      return formerly ? [{ ...state, formerly }] : []
    })
  }
  return {
    list: async () => (await today()).map(({ state }) => state),
    findByCode: async (code) => (await today()).find(({ state }) => state.code === code)?.state,
    findAllByName: named,
    findByName: async (name, region) => {
      const found = await named(name)
      if (region !== undefined) return found.find((one) => one.region === cleanRegion(region))
      return found.length === 1 ? found[0] : found.find((one) => one.region === null)
    },
    add: (body) => database.transaction().execute((transaction) => add(transaction, body, now())),
    register: async () => (await held()).register,
    reach: async () => (await held()).reach(),
  }
}

/** A body that has ended steps back behind one of the same name that has not. */
const inOrder = <T extends { readonly body: OrganisationRecord }>(found: readonly T[]): readonly T[] => {
  const living = found.filter(({ body }) => body.endedAfter === null)
  return living.length > 0 ? living : found
}

interface Held {
  readonly register: Register
  readonly day: Day
  reach(): Reach
}

/**
 * The register is small and asked at every request, so it is kept; one cheap question tells whether anything changed. Every change
 * raises the version of a body.
 */
function heldRegister(database: Database['sql'], today: () => Day): () => Promise<Held> {
  let held: Promise<Held> | undefined
  let mark = ''
  return async () => {
    const day = today()
    const { rows } = await sql<{ n: string; v: string }>`
      select count(*) as n, coalesce(sum(version), 0) as v from organisations`.execute(database)
    const now = `${day} ${rows[0]?.n} ${rows[0]?.v}`
    if (!held || mark !== now) {
      mark = now
      held = load(database, day)
      held.catch(() => {
        held = undefined
      })
    }
    return held
  }
}

async function load(database: Database['sql'], day: Day): Promise<Held> {
  await enterToday(database, day)
  const register = await loadRegister(database)
  let reach: Reach | undefined
  return {
    register,
    day,
    reach: () => {
      reach ??= reachOn(register, day)
      return reach
    },
  }
}

/** A change that was told beforehand comes into effect: the rows of today follow. */
async function enterToday(database: Database['sql'], day: Day): Promise<void> {
  const register = await loadRegister(database)
  const rows = await database
    .selectFrom('organisations')
    .select(['id', 'name', 'region', 'level', 'parent_code'])
    .execute()
  const shown = new Map(rows.map((row) => [row.id, row]))
  const late = register.bodies.filter((body) => {
    const { id, name, region, level, parentCode } = nearestState(body, day)
    const row = shown.get(id)
    return row?.name !== name || row.region !== region || row.level !== level || row.parent_code !== parentCode
  })
  await settle(database, late, day)
}

async function add(transaction: Transaction<Schema>, given: OrganisationToAdd, at: string): Promise<Organisation> {
  const register = organisationRegister(transaction)
  const before = await register.open()
  const day = dayOfInstant(at)
  const { code: wanted, contact = null, ...facts } = given
  const [name, region] = [cleanText(given.name), cleanRegion(given.region)]
  if (name === '') throw new Error('an organisation needs a name')
  const known = before.bodies
    .map((body) => organisation(body, day))
    .find((one) => one.name === name && one.region === region)
  if (known) return known
  const code = wanted ?? (await register.codesFor([name]))[0] ?? ''
  const id = uuidv7()
  const changes = addBody(before, { id, code, from: null, facts, contact })
  if (!changes.ok) throw new Error(`${code} cannot be added: ${changes.error.kind}`)
  await register.write(changes.value, at)
  return { id, code, name, region, level: given.level, parentCode: given.parentCode }
}

const cleanRegion = (region: string | null): string | null => (region === null ? null : cleanText(region) || null)

function organisation(body: OrganisationRecord, day: Day): Organisation {
  const { id, code, name, region, level, parentCode } = nearestState(body, day)
  return { id, code, name, region, level, parentCode }
}
