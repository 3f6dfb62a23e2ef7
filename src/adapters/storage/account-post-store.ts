import type { Selectable } from 'kysely'
import { isPostKind } from '../../capabilities/accounts/index.ts'
import type { Post, PostStore } from '../../capabilities/people/index.ts'
import { day } from '../../law/day/index.ts'
import type { PostRow } from './schema/accounts.ts'
import type { Queryable } from './unit.ts'

/** Queries over posts. */
export function postStore(database: Queryable): PostStore {
  const all = () => database.selectFrom('posts').selectAll().orderBy('from_day', 'desc').orderBy('id', 'desc')
  return {
    find: async (id) => {
      const row = await all().where('id', '=', id).executeTakeFirst()
      return row && post(row)
    },
    ofPerson: async (personId) => (await all().where('person_id', '=', personId).execute()).map(post),
    ofPeople: async (personIds) =>
      personIds.length === 0 ? [] : (await all().where('person_id', 'in', personIds).execute()).map(post),
    atBody: async (bodyId) => (await all().where('organisation_id', '=', bodyId).execute()).map(post),
    substitutesOf: async (postId) =>
      (await all().where('substitute_for', '=', postId).where('ended_at', 'is', null).execute()).map(post),
    grant: async (granted) => {
      await database
        .insertInto('posts')
        .values({
          id: granted.id,
          person_id: granted.personId,
          organisation_id: granted.bodyId,
          kind: granted.kind,
          from_day: granted.fromDay,
          until_day: granted.untilDay,
          substitute_for: granted.substituteFor,
          granted_by: granted.grantedBy,
          granted_at: granted.grantedAt,
          ended_by: granted.endedBy,
          ended_at: granted.endedAt,
        })
        .execute()
    },
    end: async (id, endedBy, endedAt) => {
      await database
        .updateTable('posts')
        .set({ ended_by: endedBy, ended_at: endedAt })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute()
    },
  }
}

function post(row: Selectable<PostRow>): Post {
  if (!isPostKind(row.kind)) throw new Error(`no such post: ${row.kind}`)
  return {
    id: row.id,
    personId: row.person_id,
    bodyId: row.organisation_id,
    kind: row.kind,
    fromDay: day(row.from_day),
    untilDay: row.until_day === null ? null : day(row.until_day),
    substituteFor: row.substitute_for,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at,
    endedBy: row.ended_by,
    endedAt: row.ended_at,
  }
}
