import { NATIONAL_RECORD, type WorkingCalendar, workingCalendar } from '../../law/calendar/index.ts'
import { type ClockSettings, DEFAULT_SETTINGS } from '../../law/clock/index.ts'
import { type CountingSettings, DEFAULT_COUNTING } from '../../law/counting/index.ts'
import type { Day } from '../../law/day/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import type { SettingStore } from './ports.ts'
import { type Effective, resolveSetting } from './resolve-setting.ts'
import { SETTING_KEYS, type SettingKey, type SettingValue } from './setting-rules.ts'

/** What reading settings needs. */
export interface SettingsContext {
  readonly settings: SettingStore
}

type Values<K extends SettingKey> = { readonly [Each in K]: Effective<SettingValue<Each>> }

/** Several settings of a body as they hold on a day, with where each comes from. */
export async function settingsOn<K extends SettingKey>(
  { settings }: SettingsContext,
  bodyId: string,
  day: Day,
  keys: readonly K[],
): Promise<Values<K>> {
  const line = await settings.lineOf(bodyId)
  const inForce = await settings.inForce(line, day, keys)
  return Object.fromEntries(keys.map((key) => [key, resolveSetting(key, line, inForce)])) as unknown as Values<K>
}

/** The value of one setting of a body on a day. */
export async function settingOn<K extends SettingKey>(
  ctx: SettingsContext,
  key: K,
  bodyId: string,
  day: Day,
): Promise<SettingValue<K>> {
  return (await settingsOn(ctx, bodyId, day, [key]))[key].value
}

const CLOCK_KEYS = SETTING_KEYS.filter((key) => key.startsWith('clock.'))

/** 期限计算口径 of a body on a day, as the clock takes them. */
export async function clockSettingsOn(ctx: SettingsContext, bodyId: string, day: Day): Promise<ClockSettings> {
  const found = await settingsOn(ctx, bodyId, day, CLOCK_KEYS)
  const chosen = Object.entries(found).map(([key, { value }]) => [key.slice('clock.'.length), value])
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(chosen) }
}

const COUNTING_KEYS = SETTING_KEYS.filter((key) => key.startsWith('counting.'))

/** 年报计数口径 of a body on a day. */
export async function countingSettingsOn(ctx: SettingsContext, bodyId: string, day: Day): Promise<CountingSettings> {
  const found = await settingsOn(ctx, bodyId, day, COUNTING_KEYS)
  const chosen = Object.entries(found).map(([key, { value }]) => [key.slice('counting.'.length), value])
  return { ...DEFAULT_COUNTING, ...Object.fromEntries(chosen) }
}

/**
 * The working calendar of a body: the country's notices as the program holds them, those imported since, and the local changes of the
 * platform, of the bodies above and of its own.
 * @param day on which the record is looked at: today, for what counts now
 */
export async function calendarOn(ctx: SettingsContext, bodyId: string, day: Day): Promise<WorkingCalendar> {
  const found = await settingsOn(ctx, bodyId, day, ['calendar.notices', 'calendar.local'])
  const notices = [...NATIONAL_RECORD.notices, ...found['calendar.notices'].value]
  return workingCalendar({ notices, local: found['calendar.local'].value })
}

/** What the sign-in asks: one for the installation. */
export interface Policy {
  readonly password: { readonly minLength: number; readonly maxAgeDays: number }
  readonly secondFactor: { readonly requiredFor: SettingValue<'policy.secondFactor.requiredFor'> }
  readonly session: { readonly idleMinutes: number; readonly absoluteHours: number }
  readonly lockout: { readonly attempts: number; readonly minutes: number; readonly longestMinutes: number }
  readonly welcomeLink: { readonly hours: number }
  readonly substitution: { readonly maxDays: number }
  readonly personalToken: { readonly maxDays: number }
}

/** The security policy as it holds on a day. */
export async function policyOn(ctx: SettingsContext, day: Day): Promise<Policy> {
  const found = await settingsOn(ctx, PLATFORM, day, POLICY_KEYS)
  const value = <K extends (typeof POLICY_KEYS)[number]>(key: K): SettingValue<K> => found[key].value
  return {
    password: { minLength: value('policy.password.minLength'), maxAgeDays: value('policy.password.maxAgeDays') },
    secondFactor: { requiredFor: value('policy.secondFactor.requiredFor') },
    session: {
      idleMinutes: value('policy.session.idleMinutes'),
      absoluteHours: value('policy.session.absoluteHours'),
    },
    lockout: {
      attempts: value('policy.lockout.attempts'),
      minutes: value('policy.lockout.minutes'),
      longestMinutes: value('policy.lockout.longestMinutes'),
    },
    welcomeLink: { hours: value('policy.welcomeLink.hours') },
    substitution: { maxDays: value('policy.substitution.maxDays') },
    personalToken: { maxDays: value('policy.personalToken.maxDays') },
  }
}

const POLICY_KEYS = [
  'policy.password.minLength',
  'policy.password.maxAgeDays',
  'policy.secondFactor.requiredFor',
  'policy.session.idleMinutes',
  'policy.session.absoluteHours',
  'policy.lockout.attempts',
  'policy.lockout.minutes',
  'policy.lockout.longestMinutes',
  'policy.welcomeLink.hours',
  'policy.substitution.maxDays',
  'policy.personalToken.maxDays',
] as const satisfies readonly SettingKey[]
