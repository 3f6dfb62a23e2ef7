import type { Selectable, Transaction } from 'kysely'
import type {
  CaseLetter,
  CaseLetterStore,
  KeptLetter,
  LetterNumber,
  LetterStep,
  OpenCaseApplicant,
} from '../../capabilities/case-letters/index.ts'
import type { SeriesKey } from '../../law/document-numbers/index.ts'
import { keptApplicant, withDataKeys } from './applicant-store.ts'
import { lockName } from './locks.ts'
import type { CaseLetterRow, CaseLetterStepRow, LetterNumberRow } from './schema/case-letters.ts'
import type { Schema } from './schema.ts'
import type { Queryable } from './unit.ts'

/** Queries over the letters of cases, their steps and their numbers. */
export function caseLetterStore(database: Queryable): CaseLetterStore {
  return {
    add: async (letter, key) => {
      await database.insertInto('case_letters').values(rowOf(letter, key)).execute()
    },
    findByKey: async (bodyId, key) => {
      const row = await letters(database, bodyId).where('key', '=', key).executeTakeFirst()
      return row && withSteps(database, row)
    },
    find: async (bodyId, id) => {
      const row = await letters(database, bodyId).where('id', '=', id).executeTakeFirst()
      return row && withSteps(database, row)
    },
    lock: async (bodyId, id) => {
      const row = await letters(database, bodyId).where('id', '=', id).forUpdate().executeTakeFirst()
      return row && withSteps(database, row)
    },
    ofRequest: async (bodyId, requestId) =>
      allWithSteps(
        database,
        await letters(database, bodyId)
          .where('request_id', '=', requestId)
          .orderBy('started_at')
          .orderBy('id')
          .execute(),
      ),
    waiting: async (bodyIds, stage, limit) => {
      if (bodyIds.length === 0) return []
      const rows = await database
        .selectFrom('case_letters')
        .selectAll()
        .where('body_id', 'in', bodyIds)
        .where('stage', '=', stage)
        .orderBy('started_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      return allWithSteps(database, rows)
    },
    findStep: async (bodyId, letterId, key) => {
      const row = await steps(database, bodyId, [letterId]).where('key', '=', key).executeTakeFirst()
      return row && stepOf(row)
    },
    append: async (bodyId, letterId, step, key) => {
      await database
        .insertInto('case_letter_steps')
        .values(stepRowOf(bodyId, letterId, step, key))
        .execute()
      await database
        .updateTable('case_letters')
        .set({ stage: step.stage })
        .where('body_id', '=', bodyId)
        .where('id', '=', letterId)
        .execute()
    },
    ...numberQueries(database),
    openApplicants: (bodyId, exceptRequestId, limit) => openApplicants(database, bodyId, exceptRequestId, limit),
  }
}

type NumberQueries = Pick<
  CaseLetterStore,
  'lockLastSerial' | 'lastSerial' | 'numberTaken' | 'addNumber' | 'voidNumber' | 'numbers'
>

function numberQueries(database: Queryable): NumberQueries {
  const ofSeries = (bodyId: string, series: SeriesKey, year: number) =>
    database
      .selectFrom('letter_numbers')
      .where('body_id', '=', bodyId)
      .where('series', '=', series)
      .where('year', '=', year)
  const lastSerial = async (bodyId: string, series: SeriesKey, year: number): Promise<number> => {
    const { last } = await ofSeries(bodyId, series, year)
      .select((row) => row.fn.max('serial').as('last'))
      .executeTakeFirstOrThrow()
    return last ?? 0
  }
  return {
    lastSerial,
    lockLastSerial: async (bodyId, series, year) => {
      await lockName(database as Transaction<Schema>, `letter numbers ${bodyId} ${series} ${year}`)
      return lastSerial(bodyId, series, year)
    },
    numberTaken: async (bodyId, text) => {
      const row = await database
        .selectFrom('letter_numbers')
        .select('serial')
        .where('body_id', '=', bodyId)
        .where('number', '=', text)
        .executeTakeFirst()
      return row !== undefined
    },
    addNumber: async (number) => {
      await database.insertInto('letter_numbers').values(numberRowOf(number)).execute()
    },
    voidNumber: async (bodyId, letterId, at) => {
      await database
        .updateTable('letter_numbers')
        .set({ voided_at: at })
        .where('body_id', '=', bodyId)
        .where('letter_id', '=', letterId)
        .execute()
    },
    numbers: async (bodyId, series, year) => {
      const rows = await ofSeries(bodyId, series, year).selectAll().orderBy('serial').execute()
      return rows.map((row) => ({ ...numberOf(row), voided: row.voided_at !== null }))
    },
  }
}

const letters = (database: Queryable, bodyId: string) =>
  database.selectFrom('case_letters').selectAll().where('body_id', '=', bodyId)

const steps = (database: Queryable, bodyId: string, letterIds: readonly string[]) =>
  database
    .selectFrom('case_letter_steps')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('letter_id', 'in', letterIds)
    .orderBy('letter_id')
    .orderBy('sequence')

async function withSteps(database: Queryable, row: Selectable<CaseLetterRow>): Promise<KeptLetter> {
  const done = await steps(database, row.body_id, [row.id]).execute()
  return { letter: letterOf(row), steps: done.map(stepOf) }
}

async function allWithSteps(
  database: Queryable,
  rows: readonly Selectable<CaseLetterRow>[],
): Promise<readonly KeptLetter[]> {
  const done = new Map<string, LetterStep[]>()
  for (const [bodyId, own] of Map.groupBy(rows, (row) => row.body_id)) {
    const ids = own.map((row) => row.id)
    for (const row of await steps(database, bodyId, ids).execute()) {
      done.set(row.letter_id, [...(done.get(row.letter_id) ?? []), stepOf(row)])
    }
  }
  return rows.map((row) => ({ letter: letterOf(row), steps: done.get(row.id) ?? [] }))
}

async function openApplicants(
  database: Queryable,
  bodyId: string,
  exceptRequestId: string,
  limit: number,
): Promise<readonly OpenCaseApplicant[]> {
  const rows = await withDataKeys(database, bodyId)
    .innerJoin('requests as r', (on) => on.onRef('r.body_id', '=', 'a.body_id').onRef('r.id', '=', 'a.request_id'))
    .innerJoin('request_dues as d', (on) =>
      on.onRef('d.body_id', '=', 'a.body_id').onRef('d.request_id', '=', 'a.request_id'),
    )
    .select('r.number')
    .where('d.ended_on', 'is', null)
    .where('a.request_id', '<>', exceptRequestId)
    .orderBy('a.request_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...keptApplicant(row), number: row.number }))
}

const rowOf = (letter: CaseLetter, key: string): CaseLetterRow => ({
  body_id: letter.bodyId,
  id: letter.id,
  request_id: letter.requestId,
  letter: letter.letter,
  kind: letter.kind,
  outcome: letter.outcome,
  stage: 'draft',
  started_at: letter.startedAt,
  started_by: letter.startedBy,
  key,
})

const letterOf = (row: Selectable<CaseLetterRow>): CaseLetter => ({
  bodyId: row.body_id,
  id: row.id,
  requestId: row.request_id,
  letter: row.letter,
  kind: row.kind as CaseLetter['kind'],
  outcome: row.outcome as CaseLetter['outcome'],
  startedAt: row.started_at,
  startedBy: row.started_by,
})

const stepRowOf = (bodyId: string, letterId: string, step: LetterStep, key: string) => ({
  body_id: bodyId,
  letter_id: letterId,
  sequence: step.sequence,
  kind: step.kind,
  stage: step.stage,
  details: JSON.stringify(step.facts),
  sealed: step.sealed,
  digest: step.digest,
  recorded_at: step.at,
  person_id: step.personId,
  key,
})

const stepOf = (row: Selectable<CaseLetterStepRow>): LetterStep => ({
  sequence: row.sequence,
  kind: row.kind as LetterStep['kind'],
  stage: row.stage as LetterStep['stage'],
  facts: row.details as LetterStep['facts'],
  sealed: row.sealed,
  digest: row.digest,
  at: row.recorded_at,
  personId: row.person_id,
})

const numberRowOf = (number: LetterNumber): LetterNumberRow => ({
  body_id: number.bodyId,
  series: number.series,
  year: number.year,
  serial: number.serial,
  number: number.text,
  letter_id: number.letterId,
  voided_at: null,
})

const numberOf = (row: Selectable<LetterNumberRow>): LetterNumber => ({
  bodyId: row.body_id,
  series: row.series as SeriesKey,
  year: row.year,
  serial: row.serial,
  text: row.number,
  letterId: row.letter_id,
})
