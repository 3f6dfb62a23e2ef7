import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const disclosureLog: Migration = {
  number: 14,
  name: 'disclosure-log',
  async up(database) {
    for (const statement of [...PROPOSALS, ...ENTRIES]) await sql.raw(statement).execute(database)
  },
}

const PROPOSALS = [
  `create table disclosure_proposals (
    body_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    reason text not null,
    others json not null,
    answered_on date not null,
    outcome text not null,
    key text not null,
    constraint disclosure_proposals_key primary key (body_id, id),
    constraint disclosure_proposals_once unique (body_id, key),
    constraint disclosure_proposals_request foreign key (body_id, request_id) references requests (body_id, id)
  )`,
  'create index disclosure_proposals_by_request on disclosure_proposals (body_id, request_id)',
  `comment on table disclosure_proposals is
    'Proposals to open to all what was given to one applicant (art. 44). Where they stand is in their steps.'`,
  `create table disclosure_steps (
    body_id uuid not null,
    proposal_id uuid not null,
    sequence integer not null,
    kind text not null,
    on_day date not null,
    recorded_at timestamptz not null,
    person_id uuid,
    sealed text,
    key text not null,
    constraint disclosure_steps_key primary key (body_id, proposal_id, sequence),
    constraint disclosure_steps_once unique (body_id, proposal_id, key),
    constraint disclosure_steps_proposal foreign key (body_id, proposal_id)
      references disclosure_proposals (body_id, id)
  )`,
  `comment on table disclosure_steps is
    'What was done with a proposal, only ever appended. What was written is encrypted with the key of the request''s file.'`,
]

const ENTRIES = [
  `create table disclosed_entries (
    body_id uuid not null,
    id uuid not null,
    title text not null,
    summary text not null,
    disclosed text not null,
    answered_on date not null,
    outcome text not null,
    link text,
    files json not null,
    published_on date not null,
    changed_at timestamptz not null,
    withdrawn_on date,
    withdrawn_reason text,
    constraint disclosed_entries_key primary key (body_id, id),
    constraint disclosed_entries_body foreign key (body_id) references organisations (id)
  )`,
  'create index disclosed_entries_newest on disclosed_entries (published_on desc, id desc)',
  `comment on table disclosed_entries is
    'What anyone may see of answered requests. Holds no request, no applicant, nothing that leads to either; withdrawn ones stay, emptied.'`,
  `create table disclosed_grams (
    body_id uuid not null,
    entry_id uuid not null,
    words text not null,
    grams tsvector not null,
    constraint disclosed_grams_key primary key (body_id, entry_id),
    constraint disclosed_grams_entry foreign key (body_id, entry_id) references disclosed_entries (body_id, id)
  )`,
  'create index disclosed_grams_found on disclosed_grams using gin (grams)',
  `comment on table disclosed_grams is
    'What entries are found by: pairs of neighbouring Han signs, words of letters and digits, and the folded text that decides.'`,
]
