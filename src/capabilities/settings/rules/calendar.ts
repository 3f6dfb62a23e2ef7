import { CALENDAR_BACKING } from '../../../law/calendar/index.ts'
import type { SettingRule } from '../setting-rule.ts'

export const CALENDAR_RULES = {
  'calendar.notices': {
    group: 'calendar',
    label: '导入的放假通知',
    told: '国务院办公厅的年度放假通知。程序自带的不在此列；导入后，涉及的期限全部重新计算。',
    article: '第三十三条',
    where: 'platform',
    act: 'calendar.change',
    form: { kind: 'notices' },
    fallback: [],
    backing: CALENDAR_BACKING.noticeNumbers,
  },
  'calendar.local': {
    group: 'calendar',
    label: '本地的放假、停工和调休上班',
    told: '当地规定的节日、因灾害等停止办公的日子、另行安排上班的日子。上级机关和平台的变动一并适用，同一日以本机关的为准。',
    article: '第三十三条',
    where: 'body',
    act: 'calendar.change',
    form: { kind: 'local-changes' },
    fallback: [],
    backing: null,
    gathers: true,
  },
} as const satisfies Readonly<Record<string, SettingRule>>
