import { type Kysely, sql, type Transaction } from 'kysely'
import {
  type OrganisationRegister,
  type Register,
  type RegisterChanges,
  withChanges,
} from '../../capabilities/organisations/index.ts'
import { dayOfInstant } from './day-of-instant.ts'
import { lockName } from './locks.ts'
import { freeCodes } from './organisation-codes.ts'
import { factsColumns, recordOf, successionOf, toFromDay } from './organisation-rows.ts'
import { settle } from './organisation-today.ts'
import { sortKey } from './pinyin.ts'
import type { Schema } from './schema.ts'

/** The register within a transaction. Whoever opens it has it alone until the end of the transaction. */
export function organisationRegister(transaction: Transaction<Schema>): OrganisationRegister {
  let opened: Register | undefined
  const open = async (): Promise<Register> => {
    if (opened) return opened
    await lockName(transaction, 'organisations')
    opened = await loadRegister(transaction)
    return opened
  }
  return {
    open,
    codesFor: async (names) => freeCodes((await open()).bodies, names),
    write: async (changes, at) => {
      const before = await open()
      await writeBodies(transaction, before, changes)
      await writeHistories(transaction, changes, at)
      await writeSuccessions(transaction, changes, at)
      opened = withChanges(before, changes)
      const touched = new Set(changes.touched.map(({ id }) => id))
      await settle(
        transaction,
        opened.bodies.filter(({ id }) => touched.has(id)),
        dayOfInstant(at),
      )
    },
  }
}

/** Everything, in the order of the names as they are today. */
export async function loadRegister(database: Kysely<Schema>): Promise<Register> {
  const bodies = await database.selectFrom('organisations').selectAll().orderBy('sort_key').orderBy('code').execute()
  // Of every day the newest row counts.
  const periods = await database
    .selectFrom('organisation_periods')
    .selectAll()
    .distinctOn(['organisation_id', 'from_day'])
    .orderBy('organisation_id')
    .orderBy('from_day')
    .orderBy('version', 'desc')
    .execute()
  const contacts = await database
    .selectFrom('organisation_contacts')
    .selectAll()
    .distinctOn(['organisation_id', 'from_day'])
    .orderBy('organisation_id')
    .orderBy('from_day')
    .orderBy('version', 'desc')
    .execute()
  const successions = await database
    .selectFrom('organisation_successions')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  const periodsBy = Map.groupBy(periods, (row) => row.organisation_id)
  const contactsBy = Map.groupBy(contacts, (row) => row.organisation_id)
  return {
    bodies: bodies.map((row) => recordOf(row, periodsBy.get(row.id) ?? [], contactsBy.get(row.id) ?? [])),
    successions: successions.map(successionOf),
  }
}

/** A statement takes 65,535 parameters. */
const ROWS_AT_ONCE = 1000

async function inParts<T>(rows: readonly T[], write: (part: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await write(rows.slice(at, at + ROWS_AT_ONCE))
}

/** New bodies stand under their code until their state of today is entered. */
async function writeBodies(
  transaction: Transaction<Schema>,
  { bodies }: Register,
  { touched, ended }: RegisterChanges,
): Promise<void> {
  const known = new Set(bodies.map(({ id }) => id))
  const empty = { sort_key: '', region: null, level: null, parent_code: null, ended_after: null }
  const added = touched.filter(({ id }) => !known.has(id))
  await inParts(added, (part) =>
    transaction
      .insertInto('organisations')
      .values(part.map(({ id, code, version }) => ({ ...empty, id, code, version, name: code })))
      .execute(),
  )
  const changed = touched.filter(({ id }) => known.has(id))
  if (changed.length > 0)
    await sql`
      update organisations o set version = n.version
      from unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ version }) => version)}::int[]) as n (id, version)
      where o.id = n.id`.execute(transaction)
  for (const { id, after } of ended)
    await transaction.updateTable('organisations').set({ ended_after: after }).where('id', '=', id).execute()
}

async function writeHistories(
  transaction: Transaction<Schema>,
  { touched, periods, contacts }: RegisterChanges,
  at: string,
): Promise<void> {
  const versions = new Map(touched.map(({ id, version }) => [id, version]))
  const key = (id: string, from: Parameters<typeof toFromDay>[0]) => ({
    organisation_id: id,
    from_day: toFromDay(from),
    version: versions.get(id) ?? 1,
    recorded_at: at,
  })
  const rows = await Promise.all(
    periods.map(async ({ id, from, value }) => ({
      ...key(id, from),
      ...factsColumns(value, await sortKey(value.name)),
    })),
  )
  await inParts(rows, (part) => transaction.insertInto('organisation_periods').values(part).execute())
  await inParts(contacts, (part) =>
    transaction
      .insertInto('organisation_contacts')
      .values(part.map(({ id, from, value }) => ({ ...key(id, from), ...value })))
      .execute(),
  )
}

async function writeSuccessions(
  transaction: Transaction<Schema>,
  { successions, withdrawn }: RegisterChanges,
  at: string,
): Promise<void> {
  const rows = successions.map((s) => ({
    id: s.id,
    kind: s.kind,
    on_day: s.on,
    predecessor_id: s.predecessorId,
    successor_id: s.successorId,
    carries: s.carries,
    basis: s.basis,
    recorded_at: at,
    withdrawn_at: null,
  }))
  if (rows.length > 0) await transaction.insertInto('organisation_successions').values(rows).execute()
  if (withdrawn.length > 0)
    await transaction
      .updateTable('organisation_successions')
      .set({ withdrawn_at: at })
      .where('id', 'in', withdrawn)
      .execute()
}
