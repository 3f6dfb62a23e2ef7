import type { Selectable } from 'kysely'
import { isActKind } from '../../capabilities/accounts/index.ts'
import type {
  PersonalToken,
  PersonalTokenStore,
  WelcomeLink,
  WelcomeLinkStore,
} from '../../capabilities/people/index.ts'
import type { PersonalTokenRow, WelcomeLinkRow } from './schema/accounts.ts'
import type { Queryable } from './unit.ts'

/** Queries over the links that are used once. */
export function welcomeLinkStore(database: Queryable): WelcomeLinkStore {
  return {
    find: async (tokenHash) => {
      const row = await database
        .selectFrom('welcome_links')
        .selectAll()
        .where('token_sha256', '=', tokenHash)
        .executeTakeFirst()
      return row && welcomeLink(row)
    },
    issue: async (link) => {
      await database
        .deleteFrom('welcome_links')
        .where('used_at', 'is', null)
        .where('person_id', link.personId === null ? 'is' : '=', link.personId)
        .execute()
      await database
        .insertInto('welcome_links')
        .values({
          id: link.id,
          token_sha256: link.tokenHash,
          purpose: link.purpose,
          person_id: link.personId,
          created_by: link.createdBy,
          created_at: link.createdAt,
          expires_at: link.expiresAt,
          used_at: link.usedAt,
        })
        .execute()
    },
    use: async (id, at) => {
      const used = await database
        .updateTable('welcome_links')
        .set({ used_at: at })
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      return used.numUpdatedRows > 0n
    },
    pendingOf: async (personIds, now) => {
      if (personIds.length === 0) return []
      const rows = await database
        .selectFrom('welcome_links')
        .selectAll()
        .where('person_id', 'in', personIds)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .execute()
      return rows.map(welcomeLink)
    },
  }
}

/** Queries over personal tokens. */
export function personalTokenStore(database: Queryable): PersonalTokenStore {
  const all = () => database.selectFrom('personal_tokens').selectAll()
  return {
    find: async (tokenHash) => {
      const row = await all().where('token_sha256', '=', tokenHash).executeTakeFirst()
      return row && personalToken(row)
    },
    ofPerson: async (personId) =>
      (await all().where('person_id', '=', personId).orderBy('created_at', 'desc').orderBy('id').execute()).map(
        personalToken,
      ),
    add: async (token) => {
      await database
        .insertInto('personal_tokens')
        .values({
          id: token.id,
          token_sha256: token.tokenHash,
          person_id: token.personId,
          name: token.name,
          acts: JSON.stringify(token.acts),
          created_at: token.createdAt,
          expires_at: token.expiresAt,
          used_at: token.usedAt,
          ended_at: token.endedAt,
        })
        .execute()
    },
    used: async (id, at) => {
      await database.updateTable('personal_tokens').set({ used_at: at }).where('id', '=', id).execute()
    },
    end: async (id, at) => {
      await database
        .updateTable('personal_tokens')
        .set({ ended_at: at })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute()
    },
  }
}

const welcomeLink = (row: Selectable<WelcomeLinkRow>): WelcomeLink => ({
  id: row.id,
  tokenHash: row.token_sha256,
  purpose: row.purpose as WelcomeLink['purpose'],
  personId: row.person_id,
  createdBy: row.created_by,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
})

const personalToken = (row: Selectable<PersonalTokenRow>): PersonalToken => ({
  id: row.id,
  tokenHash: row.token_sha256,
  personId: row.person_id,
  name: row.name,
  // An act that the program no longer knows permits nothing.
  acts: (Array.isArray(row.acts) ? row.acts : []).map(String).filter(isActKind),
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
  endedAt: row.ended_at,
})
