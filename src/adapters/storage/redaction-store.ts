import type { Selectable } from 'kysely'
import type { CaseRedaction, KeptRedaction, RedactionStep, RedactionStore } from '../../capabilities/redacting/index.ts'
import type { RedactionRow, RedactionStepRow } from './schema/redactions.ts'
import type { Queryable } from './unit.ts'

/** Queries over redactions and their steps, of which it sees marks and records only encrypted. */
export function redactionStore(database: Queryable): RedactionStore {
  const one = (bodyId: string, id: string) =>
    database.selectFrom('redactions').selectAll().where('body_id', '=', bodyId).where('id', '=', id)
  return {
    add: async (redaction, key) => {
      await database.insertInto('redactions').values(rowOf(redaction, key)).execute()
    },
    findByKey: async (bodyId, key) => {
      const rows = database.selectFrom('redactions').selectAll().where('body_id', '=', bodyId).where('key', '=', key)
      return (await withSteps(database, bodyId, await rows.execute()))[0]
    },
    find: async (bodyId, id) => (await withSteps(database, bodyId, await one(bodyId, id).execute()))[0],
    lock: async (bodyId, id) => (await withSteps(database, bodyId, await one(bodyId, id).forUpdate().execute()))[0],
    ofRequest: async (bodyId, requestId) => {
      const rows = database.selectFrom('redactions').selectAll().where('body_id', '=', bodyId)
      return withSteps(database, bodyId, await rows.where('request_id', '=', requestId).orderBy('id').execute())
    },
    findStep: async (bodyId, redactionId, key) => {
      const row = await steps(database, bodyId, [redactionId]).where('key', '=', key).executeTakeFirst()
      return row && stepOf(row)
    },
    append: async (bodyId, redactionId, step, key) => {
      await database
        .insertInto('redaction_steps')
        .values(stepRowOf(bodyId, redactionId, step, key))
        .execute()
    },
    ...openings(database),
  }
}

const openings = (database: Queryable): Pick<RedactionStore, 'putOpening' | 'openedAt'> => ({
  putOpening: async ({ bodyId, redactionId, personId, at }) => {
    await database
      .insertInto('redaction_openings')
      .values({ body_id: bodyId, redaction_id: redactionId, person_id: personId, opened_at: at })
      .onConflict((on) => on.columns(['body_id', 'redaction_id', 'person_id']).doUpdateSet({ opened_at: at }))
      .execute()
  },
  openedAt: async ({ bodyId, redactionId, personId }) => {
    const row = await database
      .selectFrom('redaction_openings')
      .select('opened_at')
      .where('body_id', '=', bodyId)
      .where('redaction_id', '=', redactionId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    return row?.opened_at
  },
})

const steps = (database: Queryable, bodyId: string, ids: readonly string[]) =>
  database
    .selectFrom('redaction_steps')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('redaction_id', 'in', ids)
    .orderBy('redaction_id')
    .orderBy('sequence')

async function withSteps(
  database: Queryable,
  bodyId: string,
  rows: readonly Selectable<RedactionRow>[],
): Promise<readonly KeptRedaction[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const done = Map.groupBy(await steps(database, bodyId, ids).execute(), (row) => row.redaction_id)
  const followers = await database
    .selectFrom('redactions')
    .select(['id', 'follows'])
    .where('body_id', '=', bodyId)
    .where('follows', 'in', ids)
    .execute()
  const followedBy = new Map(followers.map(({ id, follows }) => [follows, id]))
  return rows.map((row) => ({
    redaction: redactionOf(row),
    steps: (done.get(row.id) ?? []).map(stepOf),
    followedBy: followedBy.get(row.id) ?? null,
  }))
}

const rowOf = (redaction: CaseRedaction, key: string) => ({
  body_id: redaction.bodyId,
  id: redaction.id,
  request_id: redaction.requestId,
  file_id: redaction.fileId,
  format: redaction.format,
  sheets: JSON.stringify(redaction.sheets),
  follows: redaction.follows,
  started_at: redaction.startedAt,
  started_by: redaction.startedBy,
  key,
})

const redactionOf = (row: Selectable<RedactionRow>): CaseRedaction => ({
  bodyId: row.body_id,
  id: row.id,
  requestId: row.request_id,
  fileId: row.file_id,
  format: row.format as CaseRedaction['format'],
  sheets: row.sheets as CaseRedaction['sheets'],
  follows: row.follows,
  startedAt: row.started_at,
  startedBy: row.started_by,
})

const stepRowOf = (bodyId: string, redactionId: string, step: RedactionStep, key: string) => ({
  body_id: bodyId,
  redaction_id: redactionId,
  sequence: step.sequence,
  kind: step.kind,
  copy_id: step.copyId,
  sealed: step.sealed,
  recorded_at: step.at,
  person_id: step.personId,
  key,
})

const stepOf = (row: Selectable<RedactionStepRow>): RedactionStep => ({
  sequence: row.sequence,
  kind: row.kind as RedactionStep['kind'],
  copyId: row.copy_id,
  sealed: row.sealed,
  at: row.recorded_at,
  personId: row.person_id,
})
