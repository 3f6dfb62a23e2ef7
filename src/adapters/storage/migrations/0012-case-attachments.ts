import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Whatever was there before came from applicants, under the secret that is a field of theirs. */
export const caseAttachments: Migration = {
  number: 12,
  name: 'case-attachments',
  async up(database) {
    for (const statement of ATTACHMENTS) await sql.raw(statement).execute(database)
  },
}

const ATTACHMENTS = [
  `alter table request_attachments
    add column origin text not null default 'applicant',
    add column added_by uuid,
    add column sealed_name text,
    add column secret text not null default 'applicant'`,
  'alter table request_attachments alter column origin drop default, alter column secret drop default',
  `comment on table request_attachments is
    'Files of a request: of its applicant, added by staff, letters, what was released. They lie in the file store, encrypted with a secret that is one of the encrypted fields of the applicant, or with the key of the case: destroyed with it, nothing opens them.'`,
  `comment on column request_attachments.sealed_name is 'What the file was called, encrypted with the key of the case.'`,
]
