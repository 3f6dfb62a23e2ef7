import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const settings: Migration = {
  number: 7,
  name: 'settings',
  async up(database) {
    // json, not jsonb: a value comes back as it was decided, key order included.
    await sql`
      create table setting_versions (
        body_id uuid not null,
        key text not null,
        version integer not null,
        value json,
        from_day date not null,
        reason text not null,
        changed_by uuid,
        changed_at timestamptz not null,
        constraint setting_versions_key primary key (body_id, key, version)
      )`.execute(database)
    await sql`comment on table setting_versions is
      'Every decision about a setting of a body, or of the installation (nil body): the highest version whose day has come holds. A null value gives up one''s own. Never edited.'
      `.execute(database)
  },
}
