import type { Selectable, Transaction } from 'kysely'
import type { ProposalFile, ProposalStore, RecordedStep } from '../../capabilities/disclosure-log/index.ts'
import type { Day } from '../../law/day/index.ts'
import { lockName } from './locks.ts'
import type { DisclosureProposalRow, DisclosureStepRow } from './schema/disclosures.ts'
import type { Schema } from './schema.ts'
import type { Queryable } from './unit.ts'

/** Queries over proposals to publish and their steps. */
export function proposalStore(database: Queryable): ProposalStore {
  return {
    hold: (bodyId) => lockName(database as Transaction<Schema>, `disclosures ${bodyId}`),
    add: async (proposal, key) => {
      await database
        .insertInto('disclosure_proposals')
        .values({
          body_id: proposal.bodyId,
          id: proposal.id,
          request_id: proposal.requestId,
          reason: proposal.reason,
          others: JSON.stringify(proposal.others),
          answered_on: proposal.answeredOn,
          outcome: proposal.outcome,
          key,
        })
        .execute()
    },
    findByKey: async (bodyId, key) =>
      withSteps(
        database,
        await database
          .selectFrom('disclosure_proposals')
          .selectAll()
          .where('body_id', '=', bodyId)
          .where('key', '=', key)
          .executeTakeFirst(),
      ),
    find: async (bodyId, id) => withSteps(database, await oneProposal(database, bodyId, id).executeTakeFirst()),
    lock: async (bodyId, id) =>
      withSteps(database, await oneProposal(database, bodyId, id).forUpdate().executeTakeFirst()),
    findStep: async (bodyId, id, key) => {
      const row = await steps(database, bodyId, [id]).where('key', '=', key).executeTakeFirst()
      return row && stepOf(row)
    },
    append: async (bodyId, id, step, key) => {
      await database
        .insertInto('disclosure_steps')
        .values({
          body_id: bodyId,
          proposal_id: id,
          sequence: step.sequence,
          kind: step.kind,
          on_day: step.on,
          recorded_at: step.at,
          person_id: step.personId,
          sealed: step.sealed,
          key,
        })
        .execute()
    },
    ofBodies: (bodyIds, requestId) => ofBodies(database, bodyIds, requestId),
  }
}

const oneProposal = (database: Queryable, bodyId: string, id: string) =>
  database.selectFrom('disclosure_proposals').selectAll().where('body_id', '=', bodyId).where('id', '=', id)

const steps = (database: Queryable, bodyId: string, ids: readonly string[]) =>
  database
    .selectFrom('disclosure_steps')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('proposal_id', 'in', ids)
    .orderBy('proposal_id')
    .orderBy('sequence')

async function withSteps(
  database: Queryable,
  row: Selectable<DisclosureProposalRow> | undefined,
): Promise<ProposalFile | undefined> {
  return row && fileOf(row, await steps(database, row.body_id, [row.id]).execute())
}

async function ofBodies(
  database: Queryable,
  bodyIds: readonly string[],
  requestId?: string,
): Promise<readonly ProposalFile[]> {
  if (bodyIds.length === 0) return []
  let wanted = database.selectFrom('disclosure_proposals').selectAll().where('body_id', 'in', bodyIds)
  if (requestId) wanted = wanted.where('request_id', '=', requestId)
  const rows = await wanted.orderBy('id', 'desc').execute()
  const taken = new Map<string, Selectable<DisclosureStepRow>[]>()
  for (const [bodyId, own] of Map.groupBy(rows, (row) => row.body_id)) {
    const ids = own.map((row) => row.id)
    for (const row of await steps(database, bodyId, ids).execute()) {
      taken.set(row.proposal_id, [...(taken.get(row.proposal_id) ?? []), row])
    }
  }
  return rows.map((row) => fileOf(row, taken.get(row.id) ?? []))
}

const fileOf = (
  row: Selectable<DisclosureProposalRow>,
  taken: readonly Selectable<DisclosureStepRow>[],
): ProposalFile => ({
  bodyId: row.body_id,
  id: row.id,
  requestId: row.request_id,
  reason: row.reason as ProposalFile['reason'],
  others: row.others as readonly string[],
  answeredOn: row.answered_on as Day,
  outcome: row.outcome as ProposalFile['outcome'],
  steps: taken.map(stepOf),
})

const stepOf = (row: Selectable<DisclosureStepRow>): RecordedStep => ({
  sequence: row.sequence,
  kind: row.kind as RecordedStep['kind'],
  on: row.on_day as Day,
  at: row.recorded_at,
  personId: row.person_id,
  sealed: row.sealed,
})
