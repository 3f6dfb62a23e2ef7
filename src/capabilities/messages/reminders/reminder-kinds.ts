import type { SettingKey } from '../../settings/index.ts'

interface ReminderRule {
  /** 距…的期限 */
  readonly label: string
  /** What is to be done by the last day. */
  readonly act: string
  /** Where the points are set; no rule says when to remind, the fallbacks there are a convention of this program [C]. */
  readonly setting: SettingKey
  readonly unit: '个工作日' | '日'
}

/** Of what people are reminded, and by which setting. */
export const REMINDER_KINDS = {
  correction: { label: '告知补正', act: '告知申请人补正', setting: 'reminders.correction', unit: '个工作日' },
  reply: { label: '答复', act: '答复申请人', setting: 'reminders.reply', unit: '个工作日' },
  thirdParty: { label: '第三方意见', act: '收到第三方的意见', setting: 'reminders.thirdParty', unit: '个工作日' },
  annualReport: { label: '年度报告', act: '提交、公布年度报告', setting: 'reminders.annualReport', unit: '日' },
} as const satisfies Readonly<Record<string, ReminderRule>>

export type ReminderKind = keyof typeof REMINDER_KINDS
