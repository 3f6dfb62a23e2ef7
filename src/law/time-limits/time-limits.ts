import { day } from '../day/index.ts'
import { fromMemory, VERIFIED } from '../evidence.ts'
import type { TimeLimit } from './time-limit.ts'

/** 第五十六条：本条例自2019年5月15日起施行。 */
export const REGULATION_IN_FORCE = { from: day('2019-05-15'), article: '第五十六条' } as const

/**
 * The limits of a request, in the order in which it meets them. Dated: a rule takes the day of the act and picks the row in force. Never
 * edit a past row; end it with `until` and add one.
 */
export const TIME_LIMITS: readonly TimeLimit[] = [
  {
    id: 'correction-notice',
    title: '补正告知期限',
    article: '第三十条',
    days: 7,
    unit: 'working-day',
    startsOn: '收到申请之日',
    backing: VERIFIED,
    inForceFrom: REGULATION_IN_FORCE.from,
  },
  {
    id: 'reply',
    title: '答复期限',
    article: '第三十三条第二款',
    days: 20,
    unit: 'working-day',
    startsOn: '收到申请之日（补正的，收到补正的申请之日）',
    backing: VERIFIED,
    inForceFrom: REGULATION_IN_FORCE.from,
  },
  {
    id: 'extension',
    title: '延长答复期限的最长日数',
    article: '第三十三条第二款',
    days: 20,
    unit: 'working-day',
    startsOn: '原答复期限届满之日',
    backing: VERIFIED,
    inForceFrom: REGULATION_IN_FORCE.from,
  },
  {
    id: 'third-party-opinion',
    title: '第三方提出意见的期限',
    article: '第三十二条',
    days: 15,
    unit: 'working-day',
    startsOn: '第三方收到征求意见书之日',
    onSilence: '第三方逾期未提出意见的，由行政机关依照条例的规定决定是否公开',
    backing: VERIFIED,
    inForceFrom: REGULATION_IN_FORCE.from,
  },
  {
    id: 'co-producer-opinion',
    title: '共同制作机关提出意见的期限',
    article: '第三十四条',
    days: 15,
    unit: 'working-day',
    startsOn: '被征求意见机关收到征求意见书之日',
    onSilence: '被征求意见机关逾期未提出意见的，视为同意公开',
    backing: VERIFIED,
    inForceFrom: REGULATION_IN_FORCE.from,
  },
  {
    id: 'fee-payment',
    title: '缴纳信息处理费的期限',
    article: '《政府信息公开信息处理费管理办法》第六条',
    days: 20,
    unit: 'working-day',
    startsOn: '收到收费通知之日',
    onSilence: '逾期未缴纳的，视为放弃申请，不再处理',
    backing: fromMemory('fee-procedure'),
    inForceFrom: '2021-01-01',
  },
]
