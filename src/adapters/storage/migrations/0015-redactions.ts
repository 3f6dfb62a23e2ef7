import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const redactions: Migration = {
  number: 15,
  name: 'redactions',
  async up(database) {
    for (const statement of [...REDACTIONS, ...STEPS, ...OPENINGS]) await sql.raw(statement).execute(database)
  },
}

const REDACTIONS = [
  `create table redactions (
    body_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    file_id uuid not null,
    format text not null,
    sheets json not null,
    follows uuid,
    started_at timestamptz not null,
    started_by uuid not null,
    key text not null,
    constraint redactions_key primary key (body_id, id),
    constraint redactions_once unique (body_id, key),
    constraint redactions_follow_once unique (body_id, follows),
    constraint redactions_request foreign key (body_id, request_id) references requests (body_id, id),
    constraint redactions_file foreign key (body_id, file_id) references request_attachments (body_id, id),
    constraint redactions_follows foreign key (body_id, follows) references redactions (body_id, id)
  )`,
  'create index redactions_of_request on redactions (body_id, request_id)',
  `comment on table redactions is
    'Redactions of files of a case (art. 37). A row never changes; what is done to it are its steps, and one that was released is followed by another.'`,
]

const STEPS = [
  `create table redaction_steps (
    body_id uuid not null,
    redaction_id uuid not null,
    sequence integer not null,
    kind text not null,
    copy_id uuid,
    sealed text,
    recorded_at timestamptz not null,
    person_id uuid not null,
    key text not null,
    constraint redaction_steps_key primary key (body_id, redaction_id, sequence),
    constraint redaction_steps_once unique (body_id, redaction_id, key),
    constraint redaction_steps_redaction foreign key (body_id, redaction_id) references redactions (body_id, id),
    constraint redaction_steps_copy foreign key (body_id, copy_id) references request_attachments (body_id, id)
  )`,
  `comment on table redaction_steps is
    'What was done to a redaction, in the order of recording; only ever appended. Marks with their terms and reasons, records and refusals are encrypted with the key of the case.'`,
]

const OPENINGS = [
  `create table redaction_openings (
    body_id uuid not null,
    redaction_id uuid not null,
    person_id uuid not null,
    opened_at timestamptz not null,
    constraint redaction_openings_key primary key (body_id, redaction_id, person_id),
    constraint redaction_openings_redaction foreign key (body_id, redaction_id) references redactions (body_id, id)
  )`,
  `comment on table redaction_openings is
    'Who opened the file behind a redaction, and when last: the entry is in the chain, this row lets the same person turn pages without one for each.'`,
]
