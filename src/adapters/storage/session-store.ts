import type { Selectable } from 'kysely'
import type { Session, SessionStore } from '../../capabilities/people/index.ts'
import type { SessionRow } from './schema/accounts.ts'
import type { Queryable } from './unit.ts'

/** Queries over sessions. */
export function sessionStore(database: Queryable): SessionStore {
  const all = () => database.selectFrom('sessions').selectAll()
  return {
    find: async (tokenHash) => {
      const row = await all().where('token_sha256', '=', tokenHash).executeTakeFirst()
      return row && session(row)
    },
    ofPerson: async (personId) =>
      (await all().where('person_id', '=', personId).orderBy('seen_at', 'desc').orderBy('id').execute()).map(session),
    start: async (started) => {
      await database
        .insertInto('sessions')
        .values({
          id: started.id,
          token_sha256: started.tokenHash,
          person_id: started.personId,
          step: started.step,
          second_factor: started.secondFactor,
          method: started.method,
          created_at: started.createdAt,
          seen_at: started.seenAt,
          address: started.address,
          user_agent: started.userAgent,
        })
        .execute()
    },
    advance: async (id, { tokenHash, step, secondFactor }) => {
      await database
        .updateTable('sessions')
        .set({ token_sha256: tokenHash, step, second_factor: secondFactor })
        .where('id', '=', id)
        .execute()
    },
    seen: async (id, at) => {
      await database.updateTable('sessions').set({ seen_at: at }).where('id', '=', id).execute()
    },
    end: async (id) => {
      await database.deleteFrom('sessions').where('id', '=', id).execute()
    },
    endAll: async (personId, except) => {
      let ended = database.deleteFrom('sessions').where('person_id', '=', personId)
      if (except !== undefined) ended = ended.where('id', '<>', except)
      return Number((await ended.executeTakeFirst()).numDeletedRows)
    },
    sweep: async ({ createdAt, seenAt }) => {
      await database
        .deleteFrom('sessions')
        .where((where) => where.or([where('created_at', '<', createdAt), where('seen_at', '<', seenAt)]))
        .execute()
    },
  }
}

const session = (row: Selectable<SessionRow>): Session => ({
  id: row.id,
  tokenHash: row.token_sha256,
  personId: row.person_id,
  step: row.step as Session['step'],
  secondFactor: row.second_factor,
  method: row.method as Session['method'],
  createdAt: row.created_at,
  seenAt: row.seen_at,
  address: row.address,
  userAgent: row.user_agent,
})
