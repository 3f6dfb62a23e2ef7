import type { Day } from '../../law/day/index.ts'
import type { SettingKey } from './setting-rules.ts'

/** One decision about a setting. Never edited: a change of mind is the next version. */
export interface SettingVersion {
  /** The body's, or PLATFORM. */
  readonly bodyId: string
  readonly key: SettingKey
  /** From 1, by body and key. */
  readonly version: number
  /** `null`: nothing of one's own any more, the value above holds again. */
  readonly value: { readonly is: unknown } | null
  /** The first day on which it holds; until the next version's. */
  readonly fromDay: Day
  readonly reason: string
  /** Null where a command on the server did it. */
  readonly changedBy: string | null
  /** ISO instant. */
  readonly changedAt: string
}

export interface SettingStore {
  /** The body, those above it from the nearest on, and PLATFORM. PLATFORM alone for PLATFORM and for a body not known. */
  lineOf(bodyId: string): Promise<readonly string[]>
  /** For each of the bodies and each key the version that holds on the day; all keys where none is named. */
  inForce(bodyIds: readonly string[], day: Day, keys?: readonly SettingKey[]): Promise<readonly SettingVersion[]>
  /** Every version, newest first. */
  history(bodyId: string, key: SettingKey): Promise<readonly SettingVersion[]>
}

/** The writing end, bound to the transaction of the act. */
export interface SettingLog extends SettingStore {
  /** Waits for whoever else changes this setting, until the end of the transaction. */
  hold(bodyId: string, key: SettingKey): Promise<void>
  append(version: SettingVersion): Promise<void>
}
