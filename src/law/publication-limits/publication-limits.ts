import { type ArticleRef, cite } from '../articles/index.ts'
import { type Backing, fromMemory, VERIFIED } from '../evidence.ts'
import type { Dated } from '../in-force.ts'

export const PUBLICATION_KINDS = [
  'general',
  'governmentBudget',
  'departmentBudget',
  'revokedPenalty',
  'licensingResult',
  'penaltyResult',
  'otherEnforcement',
] as const
export type PublicationKind = (typeof PUBLICATION_KINDS)[number]

/** Within how many days something is made public, and from when. */
export interface PublicationLimit extends Dated {
  readonly kind: PublicationKind
  readonly title: string
  readonly days: number
  /** `day`: every day of the calendar counts. */
  readonly unit: 'working-day' | 'day'
  /** The day from which it runs; that day itself isn't counted. */
  readonly startsOn: string
  /** Who publishes, where the rule says so. */
  readonly publisher?: string
  readonly articles: readonly ArticleRef[]
  readonly backing: Backing
}

const enforcement = {
  unit: 'working-day',
  articles: cite('国办发〔2018〕118号'),
  backing: fromMemory('publication-enforcement'),
  inForceFrom: '2019-05-15',
} as const

/**
 * 第二十六条：20个工作日；法律、法规对期限另有规定的，从其规定. A special limit takes the general one's place, whether it is shorter or
 * longer, and counts from a day of its own.
 */
export const PUBLICATION_LIMITS: readonly PublicationLimit[] = [
  {
    kind: 'general',
    title: '属于主动公开范围的政府信息',
    days: 20,
    unit: 'working-day',
    startsOn: '形成或者变更之日',
    articles: cite('第二十六条'),
    backing: VERIFIED,
    inForceFrom: '2019-05-15',
  },
  {
    kind: 'governmentBudget',
    title: '经批准的政府预算、预算调整、决算、预算执行情况的报告及报表',
    days: 20,
    unit: 'day',
    startsOn: '批准之日',
    publisher: '本级政府财政部门',
    articles: cite('第十四条第一款', 'budget-2018'),
    backing: VERIFIED,
    inForceFrom: '2018-12-29',
  },
  {
    kind: 'departmentBudget',
    title: '经财政部门批复的部门预算、决算及报表',
    days: 20,
    unit: 'day',
    startsOn: '批复之日',
    publisher: '各部门',
    articles: cite('第十四条第二款', 'budget-2018'),
    backing: VERIFIED,
    inForceFrom: '2018-12-29',
  },
  {
    kind: 'revokedPenalty',
    title: '已公开而被变更、撤销、确认违法或者确认无效的行政处罚决定：撤回并公开说明理由',
    days: 3,
    unit: 'working-day',
    startsOn: '变更、撤销、确认违法或者确认无效之日',
    articles: cite('第四十八条第二款、第八十五条', 'penalty-2021'),
    backing: VERIFIED,
    inForceFrom: '2021-07-15',
  },
  { kind: 'licensingResult', title: '行政许可的结果', days: 7, startsOn: '作出决定之日', ...enforcement },
  { kind: 'penaltyResult', title: '行政处罚的结果', days: 7, startsOn: '作出决定之日', ...enforcement },
  { kind: 'otherEnforcement', title: '其他行政执法的结果', days: 20, startsOn: '作出决定之日', ...enforcement },
]
