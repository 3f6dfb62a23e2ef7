import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** What a desk looks for: what was urged and isn't answered, what somebody handles, what is due in a month. */
export const requestDesk: Migration = {
  number: 16,
  name: 'request-desk',
  async up(database) {
    for (const statement of DUES) await sql.raw(statement).execute(database)
  },
}

const DUES = [
  'alter table request_dues add column urged_on date',
  `comment on column request_dues.urged_on is 'The day of the first urging by the supervising office that the body has not answered.'`,
  'create index request_dues_urged on request_dues (body_id, urged_on) where urged_on is not null',
]
