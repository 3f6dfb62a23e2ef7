import { type ArticleRef, cite } from '../articles/index.ts'
import { type Backing, convention, VERIFIED } from '../evidence.ts'
import { type Dated, inForceOn } from '../in-force.ts'
import type { LegalPeriod } from '../periods/index.ts'

export type Court = 'basic' | 'intermediate'

/** 基层人民法院管辖第一审；县级以上地方人民政府、国务院部门和海关的案件由中级人民法院管辖（行政诉讼法第十四条、第十五条）。 */
export const COURTS: Readonly<Record<Court, string>> = { basic: '基层人民法院', intermediate: '中级人民法院' }

/** Why review comes first: nothing was disclosed, or nothing was answered. */
export type ReviewFirstGround = 'denied' | 'noReply'

/** The periods of review and suit. Natural days; a last day of rest moves to the next day of work (民法典第二百零三条). */
export interface RemedyPeriods extends Dated {
  /** Days to ask for review, from knowing of the act. */
  readonly reviewDays: number
  /** Months to sue directly, from knowing of the act. */
  readonly suitMonths: number
  /** Days to sue after the decision on review. */
  readonly suitDaysAfterReview: number
  /** Whether a refusal to disclose, or to answer, is reviewed before it is sued over. */
  readonly reviewFirst: boolean
  /** Where the letter doesn't tell the remedy, the days for review run from learning of it, at most so long; null: no such rule. */
  readonly untoldAtMost: LegalPeriod | null
  readonly articles: {
    readonly review: readonly ArticleRef[]
    readonly suit: readonly ArticleRef[]
    readonly suitAfterReview: readonly ArticleRef[]
    readonly reviewFirst: Readonly<Record<ReviewFirstGround, readonly ArticleRef[]>>
    readonly untold: readonly ArticleRef[]
    /** A letter delivered online names the online way to ask for review; empty: no such duty. */
    readonly onlineChannel: readonly ArticleRef[]
  }
  readonly backing: Backing
}

const COURT_ARTICLES = {
  suit: cite('第四十六条第一款', 'litigation-2017'),
  suitAfterReview: cite('第四十五条', 'litigation-2017'),
}

/** Dated by the day of the act: a letter of 2023 is answered by the law of 2023. */
export const REMEDY_PERIODS: readonly RemedyPeriods[] = [
  {
    reviewDays: 60,
    suitMonths: 6,
    suitDaysAfterReview: 15,
    reviewFirst: true,
    untoldAtMost: { amount: 1, unit: 'year' },
    articles: {
      review: cite('第二十条第一款', 'review-2023'),
      reviewFirst: {
        denied: cite('第二十三条第一款第（四）项、第二款', 'review-2023'),
        noReply: cite('第二十三条第一款第（三）项', 'review-2023'),
      },
      untold: cite('第二十条第三款', 'review-2023'),
      onlineChannel: cite('第二十二条第二款', 'review-2023'),
      ...COURT_ARTICLES,
    },
    backing: VERIFIED,
    inForceFrom: '2024-01-01',
  },
  {
    reviewDays: 60,
    suitMonths: 6,
    suitDaysAfterReview: 15,
    reviewFirst: false,
    untoldAtMost: null,
    articles: {
      review: cite('第九条第一款', 'review-2017'),
      reviewFirst: { denied: [], noReply: [] },
      untold: [],
      onlineChannel: [],
      ...COURT_ARTICLES,
    },
    backing: convention('review-transition'),
    inForceFrom: '2018-01-01',
    until: '2023-12-31',
  },
]

export const findRemedyPeriods = (day: string): RemedyPeriods | undefined => inForceOn(REMEDY_PERIODS, day)
