import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const organisationDates: Migration = {
  number: 3,
  name: 'organisation-dates',
  async up(database) {
    await sql`alter table organisations add column version integer not null default 1, add column ended_after date`.execute(
      database,
    )
    await sql`comment on table organisations is
      'Bodies that disclose, with their state today, which organisation_periods tells for any day. Reference table: the same on every server. A code is kept for ever; sort_key is the name in pinyin.'
      `.execute(database)
    await sql`
      create table organisation_periods (
        organisation_id uuid not null,
        from_day date not null,
        version integer not null,
        name text not null,
        sort_key text not null,
        region text,
        level text,
        parent_code text,
        kind text,
        line text,
        superior_code text,
        acts_for_code text,
        acts_in_own_name boolean not null,
        roll_up text,
        credit_code text,
        division_code text,
        recorded_at timestamptz,
        constraint organisation_periods_key primary key (organisation_id, from_day, version),
        constraint organisation_periods_organisation foreign key (organisation_id) references organisations (id)
      )`.execute(database)
    await sql`drop index organisations_name`.execute(database)
    await sql`create index organisations_name on organisations (name)`.execute(database)
    await sql`comment on table organisation_periods is
      'What a body is from a day on (0001-01-01: from before what is recorded), until the next. Only added to: of one day the highest version counts, a correction leaves what it corrects. Reference table.'
      `.execute(database)
    await sql`
      create table organisation_contacts (
        organisation_id uuid not null,
        from_day date not null,
        version integer not null,
        office text,
        address text,
        hours text,
        telephone text,
        fax text,
        internet text,
        recorded_at timestamptz not null,
        constraint organisation_contacts_key primary key (organisation_id, from_day, version),
        constraint organisation_contacts_organisation foreign key (organisation_id) references organisations (id)
      )`.execute(database)
    await sql`comment on table organisation_contacts is
      'The disclosure office of a body from a day on (art. 12); added to as organisation_periods. Reference table.'
      `.execute(database)
    await sql`
      create table organisation_successions (
        id uuid primary key,
        kind text not null,
        on_day date not null,
        predecessor_id uuid not null,
        successor_id uuid,
        carries boolean not null,
        basis text,
        recorded_at timestamptz not null,
        withdrawn_at timestamptz,
        constraint organisation_successions_predecessor foreign key (predecessor_id) references organisations (id),
        constraint organisation_successions_successor foreign key (successor_id) references organisations (id)
      )`.execute(database)
    await sql`create index organisation_successions_predecessor on organisation_successions (predecessor_id)`.execute(
      database,
    )
    await sql`comment on table organisation_successions is
      'Who took over from a body, and from which day; entered by mistake: withdrawn, not removed. Reference table.'
      `.execute(database)
    await sql`
      insert into organisation_periods (organisation_id, from_day, version, name, sort_key, region, level, parent_code,
        acts_in_own_name)
      select id, date '0001-01-01', 1, name, sort_key, region, level, parent_code, true from organisations`.execute(
      database,
    )
  },
}
