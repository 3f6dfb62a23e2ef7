import { type Selectable, sql, type Transaction } from 'kysely'
import type {
  CaseFile,
  DisclosureRequest,
  Dues,
  FilesPage,
  RecordedAct,
  RequestAct,
  RequestStore,
} from '../../capabilities/requests/index.ts'
import type { Day } from '../../law/day/index.ts'
import { lockName } from './locks.ts'
import { countRequests, listRequests } from './request-lists.ts'
import type { RequestActRow, RequestRow } from './schema/requests.ts'
import type { Schema } from './schema.ts'
import type { Queryable } from './unit.ts'

/** Queries over requests and their acts. */
export function requestStore(database: Queryable): RequestStore {
  const find = async (bodyId: string, id: string): Promise<CaseFile | undefined> =>
    withActs(database, await oneRequest(database, bodyId, id).executeTakeFirst())
  return {
    hold: (bodyId) => hold(database, bodyId),
    nextSerial: (bodyId, year) => nextSerial(database, bodyId, year),
    isFree: async (bodyId, year, serial) => {
      const row = await database
        .selectFrom('requests')
        .select('id')
        .where('body_id', '=', bodyId)
        .where('year', '=', year)
        .where('serial', '=', serial)
        .executeTakeFirst()
      return row === undefined
    },
    add: async (request, key) => {
      await database.insertInto('requests').values(rowOf(request, key)).execute()
    },
    findByKey: async (bodyId, key) => {
      const row = await database
        .selectFrom('requests')
        .selectAll()
        .where('body_id', '=', bodyId)
        .where('key', '=', key)
        .executeTakeFirst()
      return row && requestOf(row)
    },
    find,
    findAll: async (bodyId, ids) => {
      if (ids.length === 0) return []
      const own = database.selectFrom('requests').selectAll().where('body_id', '=', bodyId)
      return manyWithActs(database, await own.where('id', 'in', ids).orderBy('id').execute())
    },
    lock: async (bodyId, id) =>
      withActs(database, await oneRequest(database, bodyId, id).forUpdate().executeTakeFirst()),
    findAct: async (bodyId, requestId, key) => {
      const row = await acts(database, bodyId, [requestId]).where('key', '=', key).executeTakeFirst()
      return row && actOf(row)
    },
    append: async (bodyId, requestId, act, key) => {
      await database
        .insertInto('request_acts')
        .values(actRowOf(bodyId, requestId, act, key))
        .execute()
    },
    putDues: (bodyId, requestId, dues) => putDues(database, bodyId, requestId, dues),
    list: (filter) => listRequests(database, filter),
    counts: (asked) => countRequests(database, asked),
    files: (bodyIds, page) => files(database, bodyIds, page),
    bodies: async () => {
      const rows = await database.selectFrom('requests').select('body_id').distinct().orderBy('body_id').execute()
      return rows.map((row) => row.body_id)
    },
  }
}

const oneRequest = (database: Queryable, bodyId: string, id: string) =>
  database.selectFrom('requests').selectAll().where('body_id', '=', bodyId).where('id', '=', id)

const acts = (database: Queryable, bodyId: string, requestIds: readonly string[]) =>
  database
    .selectFrom('request_acts')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('request_id', 'in', requestIds)
    .orderBy('request_id')
    .orderBy('sequence')

async function withActs(database: Queryable, row: Selectable<RequestRow> | undefined): Promise<CaseFile | undefined> {
  if (!row) return undefined
  const happened = await acts(database, row.body_id, [row.id]).execute()
  return { request: requestOf(row), acts: happened.map(actOf) }
}

const hold = (database: Queryable, bodyId: string): Promise<void> =>
  lockName(database as Transaction<Schema>, `requests ${bodyId}`)

async function nextSerial(database: Queryable, bodyId: string, year: number): Promise<number> {
  await hold(database, bodyId)
  const { last } = await database
    .selectFrom('requests')
    .select((row) => row.fn.max('serial').as('last'))
    .where('body_id', '=', bodyId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

async function putDues(database: Queryable, bodyId: string, requestId: string, dues: Dues): Promise<void> {
  const row = {
    stage: dues.stage,
    received_on: dues.receivedOn,
    due: dues.due,
    provisional: dues.provisional,
    ended_on: dues.endedOn,
    ended_by: dues.endedBy,
    errors: dues.errors,
    acts: dues.acts,
    outcome: dues.outcome,
    handler_id: dues.handlerId,
    archived_on: dues.archivedOn,
    urged_on: dues.urgedOn,
  }
  await database
    .insertInto('request_dues')
    .values({ body_id: bodyId, request_id: requestId, ...row })
    .onConflict((conflict) => conflict.columns(['body_id', 'request_id']).doUpdateSet(row))
    .execute()
}

async function files(
  database: Queryable,
  bodyIds: readonly string[],
  { which, limit, after }: FilesPage,
): Promise<readonly CaseFile[]> {
  if (bodyIds.length === 0) return []
  let wanted = database
    .selectFrom('requests as r')
    .innerJoin('request_dues as d', (on) => on.onRef('d.body_id', '=', 'r.body_id').onRef('d.request_id', '=', 'r.id'))
    .selectAll('r')
    .where('r.body_id', 'in', bodyIds)
  if (which === 'open') wanted = wanted.where('d.ended_on', 'is', null)
  else if (which !== 'all') {
    wanted = wanted.where(sql<boolean>`(d.ended_on is null or greatest(d.ended_on, d.due) >= ${which.runningOn}::date)`)
  }
  if (after) wanted = wanted.where(sql<boolean>`(r.body_id, r.id) > (${after.bodyId}::uuid, ${after.id}::uuid)`)
  return manyWithActs(database, await wanted.orderBy('r.body_id').orderBy('r.id').limit(limit).execute())
}

async function manyWithActs(
  database: Queryable,
  rows: readonly Selectable<RequestRow>[],
): Promise<readonly CaseFile[]> {
  const happened = new Map<string, RecordedAct[]>()
  for (const [bodyId, own] of Map.groupBy(rows, (row) => row.body_id)) {
    const ids = own.map((row) => row.id)
    for (const row of await acts(database, bodyId, ids).execute()) {
      happened.set(row.request_id, [...(happened.get(row.request_id) ?? []), actOf(row)])
    }
  }
  return rows.map((row) => ({ request: requestOf(row), acts: happened.get(row.id) ?? [] }))
}

const rowOf = (request: DisclosureRequest, key: string): RequestRow => ({
  body_id: request.bodyId,
  id: request.id,
  number: request.number,
  year: request.year,
  serial: request.serial,
  channel: request.channel,
  arrived_on: request.arrivedOn,
  subject: request.subject.replaceAll('\0', ''),
  registered_at: request.registeredAt,
  registered_by: request.registeredBy,
  key,
  part_of: request.partOf,
})

const requestOf = (row: Selectable<RequestRow>): DisclosureRequest => ({
  bodyId: row.body_id,
  id: row.id,
  number: row.number,
  year: row.year,
  serial: row.serial,
  channel: row.channel as DisclosureRequest['channel'],
  arrivedOn: row.arrived_on as Day,
  subject: row.subject,
  registeredAt: row.registered_at,
  registeredBy: row.registered_by,
  partOf: row.part_of,
})

/** What of an act has no column of its own. */
type Details = Omit<RecordedAct, 'kind' | 'on' | 'sequence' | 'recordedAt' | 'personId' | 'sealed'>

function actRowOf(bodyId: string, requestId: string, act: RecordedAct, key: string) {
  const { kind, on, sequence, recordedAt, personId, sealed, ...details } = act
  return {
    body_id: bodyId,
    request_id: requestId,
    sequence,
    kind,
    on_day: on,
    details: JSON.stringify(details satisfies Details),
    recorded_at: recordedAt,
    person_id: personId,
    key,
    sealed: sealed ?? null,
  }
}

const actOf = (row: Selectable<RequestActRow>): RecordedAct => ({
  kind: row.kind as RequestAct['kind'],
  on: row.on_day as Day,
  ...(row.details as Details),
  sequence: row.sequence,
  recordedAt: row.recorded_at,
  personId: row.person_id,
  ...(row.sealed === null ? {} : { sealed: row.sealed }),
})
