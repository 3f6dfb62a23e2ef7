import { CALENDAR_RULES } from './rules/calendar.ts'
import { CLOCK_RULES } from './rules/clock.ts'
import { COUNTING_RULES } from './rules/counting.ts'
import { DRAFTING_RULES } from './rules/drafting.ts'
import { INTAKE_RULES } from './rules/intake.ts'
import { LETTER_RULES } from './rules/letters.ts'
import { MAIL_RULES } from './rules/mail.ts'
import { NUMBERING_RULES } from './rules/numbering.ts'
import { AUDIT_RULES, POLICY_RULES } from './rules/policy.ts'
import { REMINDER_RULES } from './rules/reminders.ts'
import { RETENTION_RULES } from './rules/retention.ts'
import type { ValueOf } from './setting-form.ts'
import type { SettingRule } from './setting-rule.ts'

/** Every setting of the program: what it is called, who may change it, what it can hold, what holds where nobody chose. */
const SETTING_RULES = {
  ...CLOCK_RULES,
  ...COUNTING_RULES,
  ...CALENDAR_RULES,
  ...NUMBERING_RULES,
  ...INTAKE_RULES,
  ...DRAFTING_RULES,
  ...REMINDER_RULES,
  ...MAIL_RULES,
  ...RETENTION_RULES,
  ...POLICY_RULES,
  ...AUDIT_RULES,
  ...LETTER_RULES,
} as const satisfies Readonly<Record<string, SettingRule>>

type Rules = typeof SETTING_RULES
/** `clock.overlap`, `policy.password.minLength`… */
export type SettingKey = keyof Rules
export type SettingValue<K extends SettingKey> = ValueOf<Rules[K]['form']>

export const SETTING_KEYS = Object.keys(SETTING_RULES) as readonly SettingKey[]
export const isSettingKey = (text: string): text is SettingKey => Object.hasOwn(SETTING_RULES, text)
export const settingRule = (key: SettingKey): SettingRule => SETTING_RULES[key]
