import { type RawBuilder, sql } from 'kysely'
import type { Migration } from './migration.ts'

const REFERENCE = 'Reference table: the same on every server.'
const LOCAL = 'Local table: of the server that people sign in to.'

const TABLES: readonly RawBuilder<unknown>[] = [
  sql`create table people (
    id uuid primary key,
    account text not null,
    name text not null,
    sort_key text not null,
    organisation_id uuid not null,
    mail text,
    phone text,
    state text not null,
    subject text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint people_account unique (account),
    constraint people_subject unique (subject)
  )`,
  sql`create index people_order on people (sort_key, account)`,
  sql`create index people_organisation on people (organisation_id)`,
  sql`create table posts (
    id uuid primary key,
    person_id uuid not null,
    organisation_id uuid not null,
    kind text not null,
    from_day date not null,
    until_day date,
    substitute_for uuid,
    granted_by uuid,
    granted_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    constraint posts_person foreign key (person_id) references people (id),
    constraint posts_substitute_for foreign key (substitute_for) references posts (id)
  )`,
  sql`create index posts_of_person on posts (person_id)`,
  sql`create index posts_at_organisation on posts (organisation_id, kind)`,
  sql`create index posts_substitutes on posts (substitute_for)`,
  sql`create table credentials (
    person_id uuid primary key,
    password_hash text,
    password_changed_at timestamptz,
    factor_secret text,
    factor_pending text,
    factor_step bigint,
    constraint credentials_person foreign key (person_id) references people (id)
  )`,
  sql`create table recovery_codes (
    person_id uuid not null,
    code_sha256 text not null,
    used_at timestamptz,
    constraint recovery_codes_key primary key (person_id, code_sha256),
    constraint recovery_codes_person foreign key (person_id) references people (id)
  )`,
  sql`create table sessions (
    id uuid primary key,
    token_sha256 text not null,
    person_id uuid not null,
    step text not null,
    second_factor boolean not null,
    method text not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    address text,
    user_agent text,
    constraint sessions_token unique (token_sha256),
    constraint sessions_person foreign key (person_id) references people (id)
  )`,
  sql`create index sessions_of_person on sessions (person_id)`,
  sql`create table welcome_links (
    id uuid primary key,
    token_sha256 text not null,
    purpose text not null,
    person_id uuid,
    created_by uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint welcome_links_token unique (token_sha256),
    constraint welcome_links_person foreign key (person_id) references people (id)
  )`,
  sql`create index welcome_links_of_person on welcome_links (person_id)`,
  sql`create table personal_tokens (
    id uuid primary key,
    token_sha256 text not null,
    person_id uuid not null,
    name text not null,
    acts json not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    ended_at timestamptz,
    constraint personal_tokens_token unique (token_sha256),
    constraint personal_tokens_person foreign key (person_id) references people (id)
  )`,
  sql`create index personal_tokens_of_person on personal_tokens (person_id)`,
  sql`create table sign_in_tries (
    key text primary key,
    failures integer not null,
    failed_at timestamptz,
    succeeded_at timestamptz,
    touched_at timestamptz not null
  )`,
  sql`create index sign_in_tries_touched on sign_in_tries (touched_at)`,
]

const COMMENTS: Readonly<Record<string, string>> = {
  people: `Staff with their accounts; an account is kept for ever. organisation_id: where they belong. ${REFERENCE}`,
  posts: `Who holds or held which post where, in days; ended, never deleted. Zero id: the whole installation. ${REFERENCE}`,
  credentials: `Passwords hashed (argon2id), second factors sealed. ${REFERENCE}`,
  recovery_codes: `Hashes of the codes that stand in for the second factor, each once. ${REFERENCE}`,
  sessions: `Who is signed in, or half so; only hashes of the tokens. ${LOCAL}`,
  welcome_links: `Links that are used once to set a password; only hashes of the tokens. ${LOCAL}`,
  personal_tokens: `What other programs sign in with, for some acts alone; only hashes. ${REFERENCE}`,
  sign_in_tries: `Wrong tries by account and address, hashed, for the back-off that outlives a restart. ${LOCAL}`,
}

export const accounts: Migration = {
  number: 4,
  name: 'accounts',
  async up(database) {
    for (const statement of TABLES) await statement.execute(database)
    for (const [table, comment] of Object.entries(COMMENTS)) {
      await sql`comment on table ${sql.table(table)} is ${sql.lit(comment)}`.execute(database)
    }
  },
}
