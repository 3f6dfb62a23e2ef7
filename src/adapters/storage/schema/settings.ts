import type { ColumnType } from 'kysely'

/** The tables of its migration, as they are after the last one. */
export interface SettingTables {
  readonly setting_versions: SettingVersionRow
}

export interface SettingVersionRow {
  readonly body_id: string
  readonly key: string
  readonly version: number
  readonly value: ColumnType<{ readonly is: unknown } | null, string | null, string | null>
  /** `2026-01-01` */
  readonly from_day: string
  readonly reason: string
  readonly changed_by: string | null
  readonly changed_at: string
}
