import type { Selectable, Transaction } from 'kysely'
import type {
  ChallengeFile,
  ChallengeSearch,
  ChallengeStore,
  RecordedChallengeAct,
} from '../../capabilities/challenges/index.ts'
import { lockName } from './locks.ts'
import type { ChallengeActRow, ChallengeRow } from './schema/challenges.ts'
import type { Schema } from './schema.ts'
import type { Queryable } from './unit.ts'

/** Queries over reviews and suits and their acts. */
export function challengeStore(database: Queryable): ChallengeStore {
  return {
    hold: (bodyId) => lockName(database as Transaction<Schema>, `challenges ${bodyId}`),
    add: async (file, key) => {
      await database.insertInto('challenges').values(rowOf(file, key)).execute()
    },
    findByKey: async (bodyId, key) =>
      withActs(
        database,
        await database
          .selectFrom('challenges')
          .selectAll()
          .where('body_id', '=', bodyId)
          .where('key', '=', key)
          .executeTakeFirst(),
      ),
    find: async (bodyId, id) => withActs(database, await oneCase(database, bodyId, id).executeTakeFirst()),
    lock: async (bodyId, id) => withActs(database, await oneCase(database, bodyId, id).forUpdate().executeTakeFirst()),
    findAct: async (bodyId, challengeId, key) => {
      const row = await acts(database, bodyId, [challengeId]).where('key', '=', key).executeTakeFirst()
      return row && actOf(row)
    },
    append: async (bodyId, challengeId, act, key) => {
      await database
        .insertInto('challenge_acts')
        .values(actRowOf(bodyId, challengeId, act, key))
        .execute()
    },
    ofBodies: (bodyIds, search) => ofBodies(database, bodyIds, search),
    bodies: async () => {
      const rows = await database.selectFrom('challenges').select('body_id').distinct().orderBy('body_id').execute()
      return rows.map((row) => row.body_id)
    },
  }
}

const oneCase = (database: Queryable, bodyId: string, id: string) =>
  database.selectFrom('challenges').selectAll().where('body_id', '=', bodyId).where('id', '=', id)

const acts = (database: Queryable, bodyId: string, ids: readonly string[]) =>
  database
    .selectFrom('challenge_acts')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('challenge_id', 'in', ids)
    .orderBy('challenge_id')
    .orderBy('sequence')

async function withActs(
  database: Queryable,
  row: Selectable<ChallengeRow> | undefined,
): Promise<ChallengeFile | undefined> {
  if (!row) return undefined
  return fileOf(row, await acts(database, row.body_id, [row.id]).execute())
}

async function ofBodies(
  database: Queryable,
  bodyIds: readonly string[],
  { kind, text }: ChallengeSearch = {},
): Promise<readonly ChallengeFile[]> {
  if (bodyIds.length === 0) return []
  let wanted = database.selectFrom('challenges').selectAll().where('body_id', 'in', bodyIds)
  if (kind) wanted = wanted.where('kind', '=', kind)
  const words = text?.replaceAll('\0', '').trim()
  if (words) {
    const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
    wanted = wanted.where((row) => row.or([row('case_number', 'ilike', like), row('heard_by', 'ilike', like)]))
  }
  const rows = await wanted.orderBy('body_id').orderBy('id').execute()
  const files: ChallengeFile[] = []
  for (const [bodyId, own] of Map.groupBy(rows, (row) => row.body_id)) {
    const ids = own.map((row) => row.id)
    const happened = Map.groupBy(await acts(database, bodyId, ids).execute(), (row) => row.challenge_id)
    files.push(...own.map((row) => fileOf(row, happened.get(row.id) ?? [])))
  }
  return files
}

const rowOf = ({ challenge, registeredAt, registeredBy }: ChallengeFile, key: string) => ({
  body_id: challenge.bodyId,
  id: challenge.id,
  kind: challenge.kind,
  case_number: challenge.caseNumber,
  standing: challenge.standing,
  heard_by: challenge.heardBy,
  about: JSON.stringify(challenge.about),
  follows: challenge.follows,
  notes: challenge.notes,
  registered_at: registeredAt,
  registered_by: registeredBy,
  key,
})

function fileOf(row: Selectable<ChallengeRow>, happened: readonly Selectable<ChallengeActRow>[]): ChallengeFile {
  const recorded = happened.map(actOf)
  return {
    challenge: {
      bodyId: row.body_id,
      id: row.id,
      kind: row.kind as ChallengeFile['challenge']['kind'],
      caseNumber: row.case_number,
      standing: row.standing as ChallengeFile['challenge']['standing'],
      heardBy: row.heard_by,
      about: row.about as ChallengeFile['challenge']['about'],
      follows: row.follows,
      acts: recorded,
      notes: row.notes,
    },
    acts: recorded,
    registeredAt: row.registered_at,
    registeredBy: row.registered_by,
  }
}

function actRowOf(bodyId: string, challengeId: string, act: RecordedChallengeAct, key: string) {
  const { kind, on, sequence, recordedAt, personId, ...details } = act
  return {
    body_id: bodyId,
    challenge_id: challengeId,
    sequence,
    kind,
    on_day: on,
    details: JSON.stringify(details),
    recorded_at: recordedAt,
    person_id: personId,
    key,
  }
}

const actOf = (row: Selectable<ChallengeActRow>): RecordedChallengeAct =>
  ({
    ...(row.details as object),
    kind: row.kind,
    on: row.on_day,
    sequence: row.sequence,
    recordedAt: row.recorded_at,
    personId: row.person_id,
  }) as RecordedChallengeAct
