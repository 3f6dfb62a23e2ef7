import type { Day } from '../../law/day/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import { parseSetting } from './parse-setting.ts'
import type { SettingVersion } from './ports.ts'
import type { SettingRule } from './setting-rule.ts'
import { type SettingKey, type SettingValue, settingRule } from './setting-rules.ts'

/** Where a value comes from: 本机关 · 上级机关 · 平台 · 程序默认. */
export const ORIGIN_WORDS = {
  own: '本机关设置',
  above: '沿用上级机关',
  platform: '沿用平台',
  fallback: '程序默认',
} as const

export interface Origin {
  readonly kind: keyof typeof ORIGIN_WORDS
  /** Whose version it is; null for the fallback. */
  readonly bodyId: string | null
  readonly version: number | null
  readonly fromDay: Day | null
}

export interface Effective<T = unknown> {
  readonly value: T
  readonly origin: Origin
}

/**
 * The value of one setting at a body: its own, else that of the nearest body above, else the platform's, else the fallback. Where a
 * setting gathers, the values of the whole line after each other, the platform's first, so that the nearest comes last and wins.
 * @param line the body, those above it, PLATFORM
 * @param inForce the versions that hold on the day asked about, of any key
 */
export function resolveSetting<K extends SettingKey>(
  key: K,
  line: readonly string[],
  inForce: readonly SettingVersion[],
): Effective<SettingValue<K>> {
  const rule = settingRule(key)
  const asked = rule.where === 'platform' ? [PLATFORM] : line
  const found = asked.flatMap((bodyId) => inForce.filter((each) => each.bodyId === bodyId && each.key === key))
  const own = found.filter((each) => each.value !== null)
  const nearest = own[0]
  const value = rule.gathers ? gather(rule, own) : nearest ? read(rule, nearest) : rule.fallback
  return { value: value as SettingValue<K>, origin: originOf(asked, nearest) }
}

const gather = (rule: SettingRule, versions: readonly SettingVersion[]): readonly unknown[] =>
  versions.toReversed().flatMap((each) => read(rule, each) as readonly unknown[])

/** @throws where what was kept can't be read by today's rule: a rule that takes less needs a migration of what is kept */
function read({ form }: SettingRule, { key, bodyId, version, value }: SettingVersion): unknown {
  const parsed = parseSetting(form, value?.is)
  if (!parsed.ok) throw new Error(`version ${version} of ${key} at ${bodyId} is not a value: ${parsed.error}`)
  return parsed.value
}

function originOf(asked: readonly string[], nearest: SettingVersion | undefined): Origin {
  if (!nearest) return { kind: 'fallback', bodyId: null, version: null, fromDay: null }
  const { bodyId, version, fromDay } = nearest
  const kind = bodyId === asked[0] ? 'own' : bodyId === PLATFORM ? 'platform' : 'above'
  return { kind, bodyId, version, fromDay }
}
