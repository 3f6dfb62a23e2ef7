import type { Backing } from '../../law/evidence.ts'
import type { SettingForm } from './setting-form.ts'

/** The parts of the settings page, in its order. */
export const SETTING_GROUPS = {
  clock: '期限计算口径',
  counting: '年报计数口径',
  calendar: '工作日历',
  numbering: '编号规则',
  intake: '登记提示',
  drafting: '文书办理',
  remedy: '救济途径',
  letters: '文书模板',
  reminders: '期限提醒',
  mail: '邮件和短信',
  retention: '保管期限',
  policy: '安全策略',
  audit: '审计',
} as const
export type SettingGroup = keyof typeof SETTING_GROUPS

/** Which acts change settings, and which permission each needs. */
export type SettingAct = 'setting.change' | 'policy.change' | 'calendar.change'

export interface SettingRule {
  readonly group: SettingGroup
  readonly label: string
  /** What it does, in one sentence, for whoever is about to change it. */
  readonly told: string
  /** The article that it reads, where there is one. */
  readonly article?: string
  /** `body`: each body may have its own, and takes over that of the body above it. `platform`: one for the installation. */
  readonly where: 'body' | 'platform'
  readonly act: SettingAct
  readonly form: SettingForm
  readonly fallback: unknown
  /** How far the fallback is backed; null for what only the machine is concerned with. */
  readonly backing: Backing | null
  /** The values of every body on the line count together, the platform's first, rather than the nearest alone. */
  readonly gathers?: true
}
