import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const caseLetters: Migration = {
  number: 13,
  name: 'case-letters',
  async up(database) {
    for (const statement of [...LETTERS, ...STEPS, ...NUMBERS]) await sql.raw(statement).execute(database)
  },
}

const LETTERS = [
  `create table case_letters (
    body_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    letter text not null,
    kind text not null,
    outcome text,
    stage text not null,
    started_at timestamptz not null,
    started_by uuid,
    key text not null,
    constraint case_letters_key primary key (body_id, id),
    constraint case_letters_once unique (body_id, key),
    constraint case_letters_request foreign key (body_id, request_id) references requests (body_id, id)
  )`,
  'create index case_letters_of_request on case_letters (body_id, request_id)',
  `create index case_letters_waiting on case_letters (body_id, stage) where stage in ('approve', 'secrecy', 'sign', 'deliver')`,
  `comment on table case_letters is
    'Letters of requests: replies, and those on the way to them. What a letter is never changes; the stage is that of its last step, for queues.'`,
]

const STEPS = [
  `create table case_letter_steps (
    body_id uuid not null,
    letter_id uuid not null,
    sequence integer not null,
    kind text not null,
    stage text not null,
    details json not null,
    sealed text,
    digest text,
    recorded_at timestamptz not null,
    person_id uuid,
    key text not null,
    constraint case_letter_steps_key primary key (body_id, letter_id, sequence),
    constraint case_letter_steps_once unique (body_id, letter_id, key),
    constraint case_letter_steps_letter foreign key (body_id, letter_id) references case_letters (body_id, id)
  )`,
  `comment on table case_letter_steps is
    'What was done with a letter, in its order; only ever appended. Content, reasons and proofs are encrypted with the key of the case; the digest of a content is keyed.'`,
]

const NUMBERS = [
  `create table letter_numbers (
    body_id uuid not null,
    series text not null,
    year integer not null,
    serial integer not null,
    number text not null,
    letter_id uuid not null,
    voided_at timestamptz,
    constraint letter_numbers_key primary key (body_id, series, year, serial),
    constraint letter_numbers_text unique (body_id, number),
    constraint letter_numbers_letter_once unique (body_id, letter_id),
    constraint letter_numbers_letter foreign key (body_id, letter_id) references case_letters (body_id, id)
  )`,
  `comment on table letter_numbers is
    'Numbers given out to letters, one row of them a series and year without gaps; that of a void letter keeps its place.'`,
]
