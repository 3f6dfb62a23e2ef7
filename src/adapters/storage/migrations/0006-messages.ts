import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const messages: Migration = {
  number: 6,
  name: 'messages',
  async up(database) {
    await sql`
      create table inbox_messages (
        body_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        key text,
        kind text not null,
        subject text not null,
        text text not null,
        href text,
        about_kind text,
        about_id text,
        created_at timestamptz not null,
        read_at timestamptz,
        constraint inbox_messages_key primary key (body_id, id),
        constraint inbox_messages_once unique (body_id, person_id, key)
      )`.execute(database)
    await sql`create index inbox_messages_person on inbox_messages (body_id, person_id, created_at desc)`.execute(
      database,
    )
    await sql`comment on table inbox_messages is
      'What the console tells a person about a body''s work, or the installation''s (nil body). A key is told once to each person.'
      `.execute(database)
    // The address is looked up when it is sent: no address of a person stands here.
    await sql`
      create table outbox_messages (
        body_id uuid not null,
        id uuid not null,
        channel text not null,
        to_kind text not null,
        to_id uuid not null,
        key text,
        kind text not null,
        subject text not null,
        text text not null,
        href text,
        about_kind text,
        about_id text,
        created_at timestamptz not null,
        state text not null,
        attempts integer not null,
        next_at timestamptz not null,
        claimed_at timestamptz,
        message_id text,
        settled_at timestamptz,
        failure text,
        failure_code integer,
        constraint outbox_messages_key primary key (body_id, id),
        constraint outbox_messages_once unique (body_id, channel, to_kind, to_id, key)
      )`.execute(database)
    await sql`create index outbox_messages_open on outbox_messages (next_at) where state in ('waiting', 'sending')`.execute(
      database,
    )
    await sql`create index outbox_messages_state on outbox_messages (state, created_at desc)`.execute(database)
    await sql`comment on table outbox_messages is
      'Messages by mail and SMS, written with the act that gives rise to them and sent afterwards; what became of each.'
      `.execute(database)
    await sql`
      create table reminder_runs (
        body_id uuid not null,
        day date not null,
        sent integer not null,
        finished_at timestamptz not null,
        constraint reminder_runs_key primary key (body_id, day)
      )`.execute(database)
    await sql`comment on table reminder_runs is
      'Days whose reminders have all been sent (nil body: for every body), so that days on which the server stood still are made up for.'
      `.execute(database)
  },
}
