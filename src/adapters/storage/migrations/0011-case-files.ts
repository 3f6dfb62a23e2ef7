import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const caseFiles: Migration = {
  number: 11,
  name: 'case-files',
  async up(database) {
    for (const statement of [...KEYS, ...ACTS, ...REQUESTS, ...DUES]) await sql.raw(statement).execute(database)
  },
}

const KEYS = [
  `create table case_keys (
    body_id uuid not null,
    request_id uuid not null,
    key_id uuid not null,
    sealed text not null,
    constraint case_keys_key primary key (body_id, request_id),
    constraint case_keys_request foreign key (body_id, request_id) references requests (body_id, id)
  )`,
  'create index case_keys_by_key on case_keys (body_id, key_id, request_id)',
  `comment on table case_keys is
    'The key of one request''s file, under its body''s data key: notes, letters and attachments are encrypted with it. Removed when the applicants are disposed of.'`,
]

const ACTS = [
  'alter table request_acts add column sealed text',
  `comment on column request_acts.sealed is
    'What was written with the act (notes, search records, facts of a decision), encrypted with the key of the file.'`,
]

const REQUESTS = [
  'alter table requests add column part_of uuid',
  `comment on column requests.part_of is 'One request one matter: the request that this is a part of.'`,
]

const DUES = [
  'alter table request_dues add column outcome text',
  'alter table request_dues add column handler_id uuid',
  'alter table request_dues add column archived_on date',
]
