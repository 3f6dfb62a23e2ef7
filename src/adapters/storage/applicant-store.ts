import type { Selectable } from 'kysely'
import type { ApplicantStore, KeptApplicant, SealedApplicant } from '../../capabilities/applicants/index.ts'
import type { Day } from '../../law/day/index.ts'
import { type JoinedDataKey, joinedDataKey } from './joined-data-key.ts'
import type { ApplicantRow } from './schema/requests.ts'
import type { Queryable } from './unit.ts'

/** Queries over applicants, whose fields it only ever sees encrypted. */
export function applicantStore(database: Queryable): ApplicantStore {
  return {
    add: async (applicant) => {
      await database.insertInto('applicants').values(rowOf(applicant)).execute()
    },
    ofRequest: async (bodyId, requestId) => {
      const rows = await withDataKeys(database, bodyId)
        .where('a.request_id', '=', requestId)
        .orderBy('a.position')
        .execute()
      return rows.map(keptApplicant)
    },
    sameAs: async (bodyId, digests) => {
      if (digests.length === 0) return []
      const rows = await database
        .selectFrom('applicants')
        .select('request_id')
        .distinct()
        .where('body_id', '=', bodyId)
        .where('same_as', 'in', digests)
        .orderBy('request_id')
        .execute()
      return rows.map((row) => row.request_id)
    },
    kindsOf: async (bodyId) => {
      const rows = await database
        .selectFrom('applicants')
        .select(['request_id', 'kind'])
        .where('body_id', '=', bodyId)
        .orderBy('request_id')
        .orderBy('position')
        .execute()
      const kinds = rows.map((row) => ({ id: row.request_id, kind: row.kind as SealedApplicant['kind'] }))
      const grouped = Map.groupBy(kinds, ({ id }) => id)
      return new Map([...grouped].map(([id, own]) => [id, own.map(({ kind }) => kind)]))
    },
    lockOthers: async (bodyId, keyId, { after, limit }) => {
      let others = withDataKeys(database, bodyId).where('a.key_id', '<>', keyId)
      if (after !== '') others = others.where('a.id', '>', after)
      return (await others.orderBy('a.id').limit(limit).forUpdate('a').execute()).map(keptApplicant)
    },
    replace: async ({ bodyId, id, keyId, sealed, sameAs }) => {
      await database
        .updateTable('applicants')
        .set({ key_id: keyId, sealed: JSON.stringify(sealed), same_as: sameAs })
        .where('body_id', '=', bodyId)
        .where('id', '=', id)
        .execute()
    },
    dispose: async (bodyId, requestId, { at, personId }) => {
      const { numUpdatedRows } = await database
        .updateTable('applicants')
        .set({ key_id: null, sealed: '{}', same_as: null, disposed_at: at, disposed_by: personId })
        .where('body_id', '=', bodyId)
        .where('request_id', '=', requestId)
        .where('disposed_at', 'is', null)
        .executeTakeFirst()
      return Number(numUpdatedRows)
    },
    endedBefore: (bodyIds, ends, limit) => endedBefore(database, bodyIds, ends, limit),
  }
}

/** An applicant and its key, seen at one moment. */
export const withDataKeys = (database: Queryable, bodyId: string) =>
  database
    .selectFrom('applicants as a')
    .leftJoin('data_keys as k', (on) => on.onRef('k.body_id', '=', 'a.body_id').onRef('k.id', '=', 'a.key_id'))
    .selectAll('a')
    .select(['k.id as data_key_id', 'k.algorithm', 'k.wrapped', 'k.wrapped_by', 'k.made_at'])
    .where('a.body_id', '=', bodyId)

type WithKey = Selectable<ApplicantRow> & JoinedDataKey

export const keptApplicant = (row: WithKey): KeptApplicant => ({ applicant: applicantOf(row), key: joinedDataKey(row) })

const endedBefore: (
  database: Queryable,
  ...asked: Parameters<ApplicantStore['endedBefore']>
) => ReturnType<ApplicantStore['endedBefore']> = async (database, bodyIds, ends, limit) => {
  const rows = await database
    .selectFrom('request_dues as d')
    .innerJoin('requests as r', (on) => on.onRef('r.body_id', '=', 'd.body_id').onRef('r.id', '=', 'd.request_id'))
    .select(['d.body_id', 'd.request_id', 'r.number', 'd.ended_on', 'd.ended_by'])
    .where('d.body_id', 'in', bodyIds)
    .where((row) =>
      row.or(
        ends.map(({ endedBy, before }) => row.and([row('d.ended_by', 'in', endedBy), row('d.ended_on', '<', before)])),
      ),
    )
    .where((row) =>
      row.exists(
        row
          .selectFrom('applicants as a')
          .select('a.id')
          .whereRef('a.body_id', '=', 'd.body_id')
          .whereRef('a.request_id', '=', 'd.request_id')
          .where('a.disposed_at', 'is', null),
      ),
    )
    .orderBy('d.ended_on')
    .orderBy('d.request_id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ body_id, request_id, number, ended_on, ended_by }) =>
    ended_on && ended_by
      ? [{ bodyId: body_id, requestId: request_id, number, endedOn: ended_on as Day, endedBy: ended_by }]
      : [],
  )
}

const rowOf = (applicant: SealedApplicant) => ({
  body_id: applicant.bodyId,
  id: applicant.id,
  request_id: applicant.requestId,
  position: applicant.position,
  kind: applicant.kind,
  id_kind: applicant.idKind,
  key_id: applicant.keyId,
  sealed: JSON.stringify(applicant.sealed),
  same_as: applicant.sameAs,
  disposed_at: applicant.disposedAt,
  disposed_by: null,
})

const applicantOf = (row: Selectable<ApplicantRow>): SealedApplicant => ({
  bodyId: row.body_id,
  id: row.id,
  requestId: row.request_id,
  position: row.position,
  kind: row.kind as SealedApplicant['kind'],
  idKind: row.id_kind as SealedApplicant['idKind'],
  keyId: row.key_id,
  sealed: row.sealed as SealedApplicant['sealed'],
  sameAs: row.same_as,
  disposedAt: row.disposed_at,
})
