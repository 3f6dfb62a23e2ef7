import { type ArticleRef, cite } from '../articles/index.ts'
import type { Backing } from '../evidence.ts'
import { isInForce } from '../in-force.ts'
import type { LegalPeriod } from '../periods/index.ts'
import type { NoReply } from './no-reply.ts'
import type { Outcome } from './outcome.ts'
import { type Court, findRemedyPeriods } from './remedy-periods.ts'
import { type BodyKind, findReviewRule, type Reviewer } from './review-bodies.ts'

export interface Remedy {
  readonly kind: 'review-first' | 'either'
  /** What its periods run from: the letter's receipt, or the end of the reply period where none came. */
  readonly runsFrom: 'receipt' | 'end-of-period'
  readonly reviewers: readonly Reviewer[]
  /** Natural days. */
  readonly reviewDays: number
  /** Months to sue without a review; null where review comes first. */
  readonly suitMonths: number | null
  readonly suitDaysAfterReview: number
  /** 行政复议法第二十条第三款: how long review may be asked for at most where the letter doesn't tell the remedy; null: no such rule. */
  readonly untold: { readonly atMost: LegalPeriod; readonly articles: readonly ArticleRef[] } | null
  /** Where a suit without review is heard. */
  readonly court: Court
  /** Why a letter delivered online has to name the online way to ask for review; empty: it hasn't. */
  readonly onlineChannel: readonly ArticleRef[]
  readonly articles: readonly ArticleRef[]
  /** Where it rests on a reading of ours, which. */
  readonly backings: readonly Backing[]
}

/**
 * What whoever disagrees with an outcome, or got no reply in time, may do.
 * @param body the kind of body that decided
 * @param day of the letter; where none came, the last day for it
 * @returns undefined where nothing is decided against anyone, or the day lies before the law that we hold
 */
export function remedy(contested: Outcome | NoReply, body: BodyKind, day: string): Remedy | undefined {
  const periods = findRemedyPeriods(day)
  const rule = findReviewRule(body, day)
  if (!periods || !rule || !isInForce(contested, day) || contested.remedy.kind === 'none') return undefined
  const noReply = contested.key === 'noReply'
  const reviewFirst = periods.reviewFirst && contested.remedy.kind === 'review-first'
  const court = courtOf(body)
  const { articles, untoldAtMost } = periods
  const first = reviewFirst ? articles.reviewFirst[noReply ? 'noReply' : 'denied'] : []
  const suit = reviewFirst ? articles.suitAfterReview : [...articles.suit, ...COURT_ARTICLES[court]]
  const backings = [contested.remedy.backing, ...(noReply ? [contested.runsFrom.backing] : [])]
  return {
    kind: reviewFirst ? 'review-first' : 'either',
    runsFrom: noReply ? 'end-of-period' : 'receipt',
    reviewers: rule.reviewers,
    reviewDays: periods.reviewDays,
    suitMonths: reviewFirst ? null : periods.suitMonths,
    suitDaysAfterReview: periods.suitDaysAfterReview,
    untold: untoldAtMost && { atMost: untoldAtMost, articles: articles.untold },
    court,
    onlineChannel: noReply ? [] : articles.onlineChannel,
    articles: [...articles.review, ...first, ...rule.articles, ...suit],
    backings: [...backings, rule.backing, periods.backing].filter(({ evidence }) => evidence !== 'V'),
  }
}

const COURT_ARTICLES: Readonly<Record<Court, readonly ArticleRef[]>> = {
  basic: cite('第十四条', 'litigation-2017'),
  intermediate: cite('第十五条', 'litigation-2017'),
}

const INTERMEDIATE: readonly BodyKind[] = ['government', 'province', 'ministry', 'customs']

/** 行政诉讼法第十四条、第十五条。 */
const courtOf = (body: BodyKind): Court => (INTERMEDIATE.includes(body) ? 'intermediate' : 'basic')
