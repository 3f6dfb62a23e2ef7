import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const organisations: Migration = {
  number: 1,
  name: 'organisations',
  async up(database) {
    await sql`
      create table organisations (
        id uuid primary key,
        code text not null,
        name text not null,
        sort_key text not null,
        region text,
        level text,
        parent_code text,
        constraint organisations_code unique (code),
        constraint organisations_parent foreign key (parent_code) references organisations (code)
      )`.execute(database)
    await sql`create unique index organisations_name on organisations (name, (coalesce(region, '')))`.execute(database)
    await sql`create index organisations_order on organisations (sort_key, code)`.execute(database)
    await sql`comment on table organisations is
      'Bodies that disclose. Reference table: the same on every server. A code is kept for ever; sort_key is the name in pinyin.'
      `.execute(database)
  },
}
