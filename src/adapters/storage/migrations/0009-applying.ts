import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const applying: Migration = {
  number: 9,
  name: 'applying',
  async up(database) {
    for (const statement of [...DRAFTS, ...VISITS, ...CODES, ...ATTACHMENTS]) await sql.raw(statement).execute(database)
  },
}

const DRAFTS = [
  `create table application_drafts (
    token_sha256 text primary key,
    sealed text not null,
    files json not null,
    expires_at timestamptz not null
  )`,
  'create index application_drafts_expiry on application_drafts (expires_at)',
  `comment on table application_drafts is
    'Local table: of the server that applicants write to. A form being filled in, encrypted with what only the applicant''s browser holds; files lists what goes with it when its time is over.'`,
]

const VISITS = [
  `create table applicant_visits (
    token_sha256 text primary key,
    organisation_id uuid not null,
    request_id uuid not null,
    expires_at timestamptz not null
  )`,
  'create index applicant_visits_expiry on applicant_visits (expires_at)',
  `comment on table applicant_visits is
    'Local table: of the server that applicants come to. Who showed number and query code may look at their request for half an hour.'`,
]

const CODES = [
  `create table request_codes (
    body_id uuid not null,
    request_id uuid not null,
    code_sha256 text not null,
    made_at timestamptz not null,
    constraint request_codes_key primary key (body_id, request_id),
    constraint request_codes_request foreign key (body_id, request_id) references requests (body_id, id)
  )`,
  `comment on table request_codes is
    'The query code of a request made online, as its hash: shown once, kept nowhere.'`,
]

const ATTACHMENTS = [
  `create table request_attachments (
    body_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    purpose text not null,
    file_type text not null,
    bytes bigint not null,
    scan text not null,
    added_at timestamptz not null,
    constraint request_attachments_key primary key (body_id, id),
    constraint request_attachments_request foreign key (body_id, request_id) references requests (body_id, id)
  )`,
  'create index request_attachments_of_request on request_attachments (body_id, request_id)',
  `comment on table request_attachments is
    'Files that came with a request. They lie in the file store, encrypted with a secret that is one of the encrypted fields of the applicant: destroyed with it, nothing opens them.'`,
]
