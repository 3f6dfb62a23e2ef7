import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const audit: Migration = {
  number: 5,
  name: 'audit',
  async up(database) {
    // Instants and details are text: every character of a row takes part in its hash, and nothing is rounded on the way.
    await sql`
      create table audit_entries (
        body_id uuid not null,
        number bigint not null,
        at text collate "C" not null,
        person_id uuid,
        post_id uuid,
        post_kind text,
        act text not null,
        subject_kind text not null,
        subject_id text not null,
        outcome text not null,
        before_hash text,
        after_hash text,
        address text,
        detail text not null,
        algorithm text not null,
        previous_hash text not null,
        hash text not null,
        constraint audit_entries_key primary key (body_id, number)
      )`.execute(database)
    for (const [name, columns] of [
      ['at', 'at desc, body_id, number'],
      ['body', 'body_id, at desc, number'],
      ['person', 'person_id, at desc'],
      ['subject', 'subject_kind, subject_id, at desc'],
      ['act', 'act, at desc'],
    ] as const) {
      await sql`create index ${sql.raw(`audit_entries_${name} on audit_entries (${columns})`)}`.execute(database)
    }
    await sql`comment on table audit_entries is
      'Who did what, when, on what: one chain of hashes a body, numbered from 1 without a gap. Rows are only ever added.'
      `.execute(database)
    await sql`
      create table audit_heads (
        body_id uuid not null,
        number bigint not null,
        hash text not null,
        constraint audit_heads_key primary key (body_id)
      )`.execute(database)
    await sql`comment on table audit_heads is
      'The last entry of each chain. Its row is locked by whoever appends.'`.execute(database)
    await sql`
      create table audit_anchors (
        number integer not null,
        day text collate "C" not null,
        made_at text not null,
        algorithm text not null,
        heads text not null,
        kept_in text not null,
        previous_hash text not null,
        hash text not null,
        constraint audit_anchors_key primary key (number),
        constraint audit_anchors_day unique (day)
      )`.execute(database)
    await sql`comment on table audit_anchors is
      'A day''s heads of the chains that grew since the anchor before, hashed with that one. On one server, over all bodies.'
      `.execute(database)
  },
}
