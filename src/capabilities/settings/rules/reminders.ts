import { convention } from '../../../law/evidence.ts'
import type { SettingRule } from '../setting-rule.ts'

/** 提前几日提醒没有规定，各点是本软件的约定。Working days where the law counts working days. */
const reminder = {
  group: 'reminders',
  where: 'body',
  act: 'setting.change',
  backing: convention('reminder-points'),
} as const
const before = { kind: 'integers', min: 0, max: 20, unit: '个工作日' } as const

export const REMINDER_RULES = {
  'reminders.correction': {
    ...reminder,
    label: '告知补正的期限：提前几个工作日提醒',
    told: '提醒受理人。期限为收到申请之日起七个工作日。',
    article: '第三十条',
    form: before,
    fallback: [2],
  },
  'reminders.reply': {
    ...reminder,
    label: '答复的期限：提前几个工作日提醒',
    told: '提醒承办人和工作机构负责人。0 为届满当日。',
    article: '第三十三条第二款',
    form: before,
    fallback: [10, 5, 2, 0],
  },
  'reminders.thirdParty': {
    ...reminder,
    label: '第三方提出意见的期限：提前几个工作日提醒',
    told: '提醒承办人。期限为收到征求意见书之日起十五个工作日。',
    article: '第三十二条',
    form: before,
    fallback: [2],
  },
  'reminders.annualReport': {
    ...reminder,
    label: '年度报告：每年哪几日提醒',
    told: '提醒承办人、工作机构负责人和机关负责人，直到条例规定的最后一日。本机关的年度报告已经收入的不提醒。',
    article: '第四十九条',
    form: { kind: 'month-days' },
    fallback: ['12-20', '01-10', '01-25'],
  },
  'reminders.confirmWithin': {
    ...reminder,
    label: '网上、传真、电子邮件的申请：到达后几个工作日内与申请人确认',
    told: '到期没有确认的，受理人的待办标出，同时列入主管部门的督办；申请人的查询页说明正在等待确认、向谁询问。条例没有规定日数，过期不作为违反期限。平信依条例于收到当日确认，不受此影响。',
    article: '第三十一条第（三）项',
    form: { kind: 'integer', min: 1, max: 10, unit: '个工作日' },
    fallback: 1,
    backing: convention('request-confirm-within'),
  },
  'reminders.byMail': {
    ...reminder,
    label: '提醒是否也发邮件',
    told: '站内消息总是发出；选“也发邮件”的，登记了邮箱的人员同时收到邮件。',
    form: { kind: 'flag', on: '也发邮件', off: '只发站内消息' },
    fallback: true,
  },
} as const satisfies Readonly<Record<string, SettingRule>>
