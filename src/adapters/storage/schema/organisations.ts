/** The tables of bodies, as they are after the last migration. Days are ISO text. */
export interface OrganisationTables {
  readonly organisations: OrganisationRow
  readonly organisation_periods: OrganisationPeriodRow
  readonly organisation_contacts: OrganisationContactRow
  readonly organisation_successions: OrganisationSuccessionRow
}

export interface OrganisationRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly sort_key: string
  readonly region: string | null
  readonly level: string | null
  readonly parent_code: string | null
  readonly version: number
  readonly ended_after: string | null
}

export interface OrganisationPeriodRow {
  readonly organisation_id: string
  readonly from_day: string
  readonly version: number
  readonly name: string
  readonly sort_key: string
  readonly region: string | null
  readonly level: string | null
  readonly parent_code: string | null
  readonly kind: string | null
  readonly line: string | null
  readonly superior_code: string | null
  readonly acts_for_code: string | null
  readonly acts_in_own_name: boolean
  readonly roll_up: string | null
  readonly credit_code: string | null
  readonly division_code: string | null
  /** Null: taken over from before histories were kept. */
  readonly recorded_at: string | null
}

export interface OrganisationContactRow {
  readonly organisation_id: string
  readonly from_day: string
  readonly version: number
  readonly office: string | null
  readonly address: string | null
  readonly hours: string | null
  readonly telephone: string | null
  readonly fax: string | null
  readonly internet: string | null
  readonly recorded_at: string
}

export interface OrganisationSuccessionRow {
  readonly id: string
  readonly kind: string
  readonly on_day: string
  readonly predecessor_id: string
  readonly successor_id: string | null
  readonly carries: boolean
  readonly basis: string | null
  readonly recorded_at: string
  readonly withdrawn_at: string | null
}
