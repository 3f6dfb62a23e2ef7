import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const requests: Migration = {
  number: 8,
  name: 'requests',
  async up(database) {
    const run = (text: string) => sql.raw(text).execute(database)
    for (const statement of [...REQUESTS, ...ACTS, ...DUES, ...APPLICANTS, ...DATA_KEYS]) await run(statement)
  },
}

const REQUESTS = [
  `create table requests (
    body_id uuid not null,
    id uuid not null,
    number text not null,
    year integer not null,
    serial integer not null,
    channel text not null,
    arrived_on date not null,
    subject text not null,
    registered_at timestamptz not null,
    registered_by uuid,
    key text not null,
    constraint requests_key primary key (body_id, id),
    constraint requests_number unique (body_id, number),
    constraint requests_serial unique (body_id, year, serial),
    constraint requests_once unique (body_id, key),
    constraint requests_body foreign key (body_id) references organisations (id)
  )`,
  `comment on table requests is
    'What a request is when it comes in (art. 29) and never changes; what happens to it afterwards is in its acts. The key makes a form sent twice one request.'`,
]

const ACTS = [
  `create table request_acts (
    body_id uuid not null,
    request_id uuid not null,
    sequence integer not null,
    kind text not null,
    on_day date not null,
    details json not null,
    recorded_at timestamptz not null,
    person_id uuid,
    key text not null,
    constraint request_acts_key primary key (body_id, request_id, sequence),
    constraint request_acts_once unique (body_id, request_id, key),
    constraint request_acts_request foreign key (body_id, request_id) references requests (body_id, id)
  )`,
  `comment on table request_acts is
    'What happened to a request, in the order of recording; only ever appended. Status and due day are folded from it.'`,
]

const DUES = [
  `create table request_dues (
    body_id uuid not null,
    request_id uuid not null,
    stage text not null,
    received_on date,
    due date,
    provisional boolean not null,
    ended_on date,
    ended_by text,
    errors integer not null,
    acts integer not null,
    constraint request_dues_key primary key (body_id, request_id),
    constraint request_dues_request foreign key (body_id, request_id) references requests (body_id, id)
  )`,
  'create index request_dues_open on request_dues (body_id, due) where ended_on is null',
  'create index request_dues_over_all on request_dues (due) where ended_on is null',
  `comment on table request_dues is
    'Where each request stands, for lists: written with every act and by every change of the calendar, can be made anew from the acts at any time.'`,
]

const APPLICANTS = [
  `create table applicants (
    body_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    position integer not null,
    kind text not null,
    id_kind text,
    key_id uuid,
    sealed json not null,
    same_as text,
    disposed_at timestamptz,
    disposed_by uuid,
    constraint applicants_key primary key (body_id, id),
    constraint applicants_position unique (body_id, request_id, position),
    constraint applicants_request foreign key (body_id, request_id) references requests (body_id, id)
  )`,
  'create index applicants_same on applicants (body_id, same_as)',
  'create index applicants_by_key on applicants (body_id, key_id, id)',
  `comment on table applicants is
    'Who applied (art. 29). Every field is encrypted by itself, bound to body, applicant and field; same_as is a keyed digest that tells the same person again. Emptied when its time is over.'`,
]

const DATA_KEYS = [
  `create table data_keys (
    body_id uuid not null,
    id uuid not null,
    algorithm text not null,
    wrapped text not null,
    wrapped_by text not null,
    made_at timestamptz not null,
    retired_at timestamptz,
    constraint data_keys_key primary key (body_id, id),
    constraint data_keys_body foreign key (body_id) references organisations (id)
  )`,
  `comment on table data_keys is
    'The keys that encrypt the applicants of a body, each wrapped by a master key that is not in the database. A retired one goes when nothing is encrypted with it any more.'`,
]
