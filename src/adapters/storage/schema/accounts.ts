import type { ColumnType } from 'kysely'

type Document<T> = ColumnType<T, string, string>

/** The tables of migration 4, as they are after the last one. Days are `YYYY-MM-DD`, instants ISO text. */
export interface AccountTables {
  readonly people: PersonRow
  readonly posts: PostRow
  readonly credentials: CredentialRow
  readonly recovery_codes: RecoveryCodeRow
  readonly sessions: SessionRow
  readonly welcome_links: WelcomeLinkRow
  readonly personal_tokens: PersonalTokenRow
  readonly sign_in_tries: SignInTryRow
}

export interface PersonRow {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly sort_key: string
  readonly organisation_id: string
  readonly mail: string | null
  readonly phone: string | null
  readonly state: string
  readonly subject: string | null
  readonly created_at: string
  readonly changed_at: string
}

export interface PostRow {
  readonly id: string
  readonly person_id: string
  readonly organisation_id: string
  readonly kind: string
  readonly from_day: string
  readonly until_day: string | null
  readonly substitute_for: string | null
  readonly granted_by: string | null
  readonly granted_at: string
  readonly ended_by: string | null
  readonly ended_at: string | null
}

interface CredentialRow {
  readonly person_id: string
  readonly password_hash: string | null
  readonly password_changed_at: string | null
  readonly factor_secret: string | null
  readonly factor_pending: string | null
  readonly factor_step: number | null
}

interface RecoveryCodeRow {
  readonly person_id: string
  readonly code_sha256: string
  readonly used_at: string | null
}

export interface SessionRow {
  readonly id: string
  readonly token_sha256: string
  readonly person_id: string
  readonly step: string
  readonly second_factor: boolean
  readonly method: string
  readonly created_at: string
  readonly seen_at: string
  readonly address: string | null
  readonly user_agent: string | null
}

export interface WelcomeLinkRow {
  readonly id: string
  readonly token_sha256: string
  readonly purpose: string
  readonly person_id: string | null
  readonly created_by: string | null
  readonly created_at: string
  readonly expires_at: string
  readonly used_at: string | null
}

export interface PersonalTokenRow {
  readonly id: string
  readonly token_sha256: string
  readonly person_id: string
  readonly name: string
  readonly acts: Document<unknown>
  readonly created_at: string
  readonly expires_at: string
  readonly used_at: string | null
  readonly ended_at: string | null
}

export interface SignInTryRow {
  readonly key: string
  readonly failures: number
  readonly failed_at: string | null
  readonly succeeded_at: string | null
  readonly touched_at: string
}
