import { type ArticleRef, cite } from '../articles/index.ts'
import { type Backing, convention, fromMemory, VERIFIED } from '../evidence.ts'
import type { FeeBasis } from './fee-standards.ts'

export interface FeeExemption {
  readonly key: string
  readonly title: string
  readonly why: string
  /** The standards it keeps from being used. */
  readonly bases: readonly FeeBasis[]
  readonly articles: readonly ArticleRef[]
  readonly backing: Backing
}

/** What isn't charged, besides the first items and pages. */
export const FEE_EXEMPTIONS: readonly FeeExemption[] = [
  {
    key: 'within-reason',
    title: '数量、频次没有明显超过合理范围的申请',
    why: '依申请提供政府信息，不收取费用；明显超过合理范围的，才可以收取信息处理费。',
    bases: ['items', 'pages'],
    articles: cite('第四十二条第一款'),
    backing: VERIFIED,
  },
  {
    key: 'already-public',
    title: '已经主动公开、告知获取方式和途径的',
    why: '不适用按量计收。',
    bases: ['pages'],
    articles: cite('第三十六条第（一）项、国办函〔2020〕109号第五条'),
    backing: fromMemory('fee-already-public'),
  },
  {
    key: 'rectification',
    title: '要求更正与自身相关的信息记录',
    why: '不是获取政府信息的申请，不计件。',
    bases: ['items', 'pages'],
    articles: cite('第四十一条'),
    backing: convention('fee-not-a-request'),
  },
  {
    key: 'complaint',
    title: '向主管部门投诉、举报',
    why: '不是获取政府信息的申请，不计件。',
    bases: ['items', 'pages'],
    articles: cite('第四十七条第二款、第五十一条'),
    backing: convention('fee-not-a-request'),
  },
  {
    key: 'costs',
    title: '检索、复制、邮寄等成本费用',
    why: '现行条例没有规定成本费用，不收取。',
    bases: ['items', 'pages'],
    articles: cite('第四十二条第一款'),
    backing: convention('fee-costs'),
  },
]

/** 低保、残疾: the regulation of 2008 had reductions for them, today's texts have none that we know of. */
export const FEE_REDUCTIONS = { exists: false, backing: fromMemory('fee-reductions') } as const
