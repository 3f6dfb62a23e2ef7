import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const annualReports: Migration = {
  number: 2,
  name: 'annual-reports',
  async up(database) {
    // json, not jsonb: the report comes back with its keys in the order of the form, and byte for byte.
    await sql`
      create table annual_reports (
        body_id uuid not null,
        year integer not null,
        version integer not null,
        report json not null,
        original_sha256 text,
        original_file text,
        original_format text,
        original_bytes bigint,
        kept_at timestamptz not null,
        constraint annual_reports_key primary key (body_id, year, version),
        constraint annual_reports_once unique (body_id, year, original_sha256),
        constraint annual_reports_body foreign key (body_id) references organisations (id)
      )`.execute(database)
    await sql`create index annual_reports_original on annual_reports (original_sha256)`.execute(database)
    await sql`comment on table annual_reports is
      'Every version of every annual report (art. 49, 50) as it was read; the highest version of a year is in force.'
      `.execute(database)
    await sql`
      create table annual_report_listings (
        body_id uuid not null,
        year integer not null,
        body_code text not null,
        body_name text not null,
        sort_key text not null,
        region text,
        level text,
        version integer not null,
        edition text not null,
        format text,
        errors integer not null,
        warnings integer not null,
        infos integer not null,
        new_received double precision,
        kept_at timestamptz not null,
        constraint annual_report_listings_key primary key (body_id, year),
        constraint annual_report_listings_body foreign key (body_id) references organisations (id)
      )`.execute(database)
    for (const [name, columns] of [
      ['attention', 'errors desc, warnings desc, year desc, sort_key, body_code'],
      ['year', 'year desc, sort_key, body_code'],
      ['name', 'sort_key, body_code, year desc'],
    ] as const) {
      const index = sql.raw(`annual_report_listings_${name} on annual_report_listings (${columns})`)
      await sql`create index ${index}`.execute(database)
    }
    await sql`comment on table annual_report_listings is
      'One line for the report in force of a body and year, for lists over all bodies: written with the report, never read from many bodies.'
      `.execute(database)
  },
}
