import { convention } from '../../../law/evidence.ts'
import type { SettingRule } from '../setting-rule.ts'

/** 《个人信息保护法》第十九条：保存期限为实现处理目的所必要的最短时间；几年没有规定。 */
const retention = { group: 'retention', act: 'setting.change', backing: convention('retention-periods') } as const

export const RETENTION_RULES = {
  'retention.applicantYears': {
    ...retention,
    where: 'body',
    label: '申请人个人信息在办结后保存几年',
    told: '到期的列入待销毁清单，由工作机构负责人确认后销毁；申请的统计数据保留。复议、诉讼未终结的不列入。',
    form: { kind: 'integer', min: 1, max: 100, unit: '年' },
    fallback: 10,
  },
  'retention.lapsedYears': {
    ...retention,
    where: 'body',
    label: '逾期不补正、逾期未缴费不再处理的申请：申请人个人信息保存几年',
    told: '与作出答复的申请分别设置，其余相同。',
    form: { kind: 'integer', min: 1, max: 100, unit: '年' },
    fallback: 10,
  },
  'retention.withdrawnYears': {
    ...retention,
    where: 'body',
    label: '撤回、终止的申请：申请人个人信息保存几年',
    told: '与作出答复的申请分别设置，其余相同。',
    form: { kind: 'integer', min: 1, max: 100, unit: '年' },
    fallback: 5,
  },
  'retention.messageDays': {
    ...retention,
    where: 'platform',
    label: '站内消息和发送记录保存几日',
    told: '到期的消息删除；没有读过的站内消息、没有送出的记录不删除。',
    form: { kind: 'integer', min: 180, max: 3650, unit: '日' },
    fallback: 730,
  },
  'retention.securityLogDays': {
    ...retention,
    where: 'platform',
    label: '安全日志保存几日',
    told: '《网络安全法》要求网络日志留存不少于六个月，不能设得更短。审计链不删除。',
    form: { kind: 'integer', min: 184, max: 3650, unit: '日' },
    fallback: 365,
  },
} as const satisfies Readonly<Record<string, SettingRule>>
