import { type ArticleRef, cite } from '../articles/index.ts'
import type { Backing } from '../evidence.ts'
import { isInForce } from '../in-force.ts'
import type { Outcome } from './outcome.ts'
import { type Court, findRemedyPeriods } from './remedy-periods.ts'
import { type BodyKind, findReviewRule, type Reviewer } from './review-bodies.ts'

export interface Remedy {
  readonly kind: 'review-first' | 'either'
  readonly reviewers: readonly Reviewer[]
  /** Natural days. */
  readonly reviewDays: number
  /** Months to sue without a review; null where review comes first. */
  readonly suitMonths: number | null
  readonly suitDaysAfterReview: number
  /** Where a suit without review is heard. */
  readonly court: Court
  /** Why a letter delivered online has to name the online way to ask for review; empty: it hasn't. */
  readonly onlineChannel: readonly ArticleRef[]
  readonly articles: readonly ArticleRef[]
  /** Where it rests on a reading of ours, which. */
  readonly backings: readonly Backing[]
}

/**
 * What whoever disagrees with an outcome may do.
 * @param body the kind of body that decided
 * @param day of the letter
 * @returns undefined where nothing is decided against anyone, or the day lies before the law that we hold
 */
export function remedy(outcome: Outcome, body: BodyKind, day: string): Remedy | undefined {
  const periods = findRemedyPeriods(day)
  const rule = findReviewRule(body, day)
  if (!periods || !rule || !isInForce(outcome, day) || outcome.remedy.kind === 'none') return undefined
  const reviewFirst = periods.reviewFirst && outcome.remedy.kind === 'review-first'
  const court = courtOf(body)
  const { articles } = periods
  const suit = reviewFirst ? articles.suitAfterReview : [...articles.suit, ...COURT_ARTICLES[court]]
  return {
    kind: reviewFirst ? 'review-first' : 'either',
    reviewers: rule.reviewers,
    reviewDays: periods.reviewDays,
    suitMonths: reviewFirst ? null : periods.suitMonths,
    suitDaysAfterReview: periods.suitDaysAfterReview,
    court,
    onlineChannel: articles.onlineChannel,
    articles: [...articles.review, ...(reviewFirst ? articles.reviewFirst : []), ...rule.articles, ...suit],
    backings: [outcome.remedy.backing, rule.backing, periods.backing].filter(({ evidence }) => evidence !== 'V'),
  }
}

const COURT_ARTICLES: Readonly<Record<Court, readonly ArticleRef[]>> = {
  basic: cite('第十四条', 'litigation-2017'),
  intermediate: cite('第十五条', 'litigation-2017'),
}

const INTERMEDIATE: readonly BodyKind[] = ['government', 'province', 'ministry', 'customs']

/** 行政诉讼法第十四条、第十五条。 */
const courtOf = (body: BodyKind): Court => (INTERMEDIATE.includes(body) ? 'intermediate' : 'basic')
