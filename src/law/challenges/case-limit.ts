import type { ArticleRef } from '../articles/index.ts'
import type { Backing } from '../evidence.ts'
import type { Dated } from '../in-force.ts'
import type { LegalPeriod } from '../periods/index.ts'

export const CASE_LIMIT_IDS = [
  'review-answer',
  'review-answer-summary',
  'review-decision',
  'review-decision-summary',
  'suit-answer',
  'first-instance',
  'first-instance-summary',
  'appeal-judgment',
  'appeal-ruling',
  'second-instance',
] as const
export type CaseLimitId = (typeof CASE_LIMIT_IDS)[number]

/** Who has to keep a limit. 复议机关, 法院: the body waits for them. */
export const CASE_PARTIES = {
  body: '被申请人、被告（本机关）',
  reviewer: '行政复议机关',
  court: '人民法院',
  either: '当事人',
} as const
export type CaseParty = keyof typeof CASE_PARTIES

/** A limit of a review or a suit over a body's reply. */
export interface CaseLimit extends Dated {
  readonly id: CaseLimitId
  readonly title: string
  readonly keptBy: CaseParty
  readonly period: LegalPeriod
  /** The most that it may be lengthened, in the same unit; absent where the law gives no number. */
  readonly extension?: number
  /** The day from which it runs; that day itself isn't counted. */
  readonly startsOn: string
  readonly onSilence?: string
  readonly articles: readonly ArticleRef[]
  readonly backing: Backing
}
