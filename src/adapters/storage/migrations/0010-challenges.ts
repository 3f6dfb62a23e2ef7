import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const challenges: Migration = {
  number: 10,
  name: 'challenges',
  async up(database) {
    for (const statement of [...CHALLENGES, ...ACTS]) await sql.raw(statement).execute(database)
  },
}

const CHALLENGES = [
  `create table challenges (
    body_id uuid not null,
    id uuid not null,
    kind text not null,
    case_number text,
    standing text not null,
    heard_by text not null,
    about json not null,
    follows uuid,
    notes text not null,
    registered_at timestamptz not null,
    registered_by uuid,
    key text not null,
    constraint challenges_key primary key (body_id, id),
    constraint challenges_number unique (body_id, case_number),
    constraint challenges_once unique (body_id, key),
    constraint challenges_body foreign key (body_id) references organisations (id),
    constraint challenges_follows foreign key (body_id, follows) references challenges (body_id, id)
  )`,
  `comment on table challenges is
    'Reviews and suits over the body''s replies (art. 51), as they were filed; they never change, what happens in them is in their acts. Who filed them is not held.'`,
]

const ACTS = [
  `create table challenge_acts (
    body_id uuid not null,
    challenge_id uuid not null,
    sequence integer not null,
    kind text not null,
    on_day date not null,
    details json not null,
    recorded_at timestamptz not null,
    person_id uuid,
    key text not null,
    constraint challenge_acts_key primary key (body_id, challenge_id, sequence),
    constraint challenge_acts_once unique (body_id, challenge_id, key),
    constraint challenge_acts_challenge foreign key (body_id, challenge_id) references challenges (body_id, id)
  )`,
  `comment on table challenge_acts is
    'What happened in a case, in the order of recording; only ever appended. Stage, last days, findings and table four are folded from it.'`,
]
