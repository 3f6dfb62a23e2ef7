import { convention } from '../../../law/evidence.ts'
import type { SettingRule } from '../setting-rule.ts'

const intake = { group: 'intake', where: 'body', act: 'setting.change' } as const
const excessive = {
  ...intake,
  article: '第三十五条',
  backing: convention('excessive-counts'),
} as const

/** What the register points out while a request is registered. It decides nothing. */
export const INTAKE_RULES = {
  'intake.similar': {
    ...intake,
    label: '申请内容相似到百分之几，提示可能重复',
    told: '只是提示。重复申请须是同一申请人、相同的信息、前次已经答复，三项都由工作人员判断（第三十六条第（六）项）。',
    article: '第三十六条第（六）项',
    form: { kind: 'integer', min: 20, max: 100, unit: '%' },
    fallback: 60,
    backing: convention('repeat-similarity'),
  },
  'intake.manyInMonth': {
    ...excessive,
    label: '同一申请人一个月内申请几件以上，提示数量、频次',
    told: '条例没有写明“明显超过合理范围”是几件。只是提示：先要求申请人说明理由，理由不合理的才可以不予处理。',
    form: { kind: 'integer', min: 2, max: 1000, unit: '件' },
    fallback: 10,
  },
  'intake.manyInYear': {
    ...excessive,
    label: '同一申请人一年内申请几件以上，提示数量、频次',
    told: '条例没有写明“明显超过合理范围”是几件。只是提示：先要求申请人说明理由，理由不合理的才可以不予处理。',
    form: { kind: 'integer', min: 2, max: 5000, unit: '件' },
    fallback: 30,
  },
} as const satisfies Readonly<Record<string, SettingRule>>
