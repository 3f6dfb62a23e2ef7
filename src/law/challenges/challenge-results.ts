import { type ArticleRef, cite } from '../articles/index.ts'
import { type Backing, fromMemory } from '../evidence.ts'
import type { CaseLimitId } from './case-limit.ts'

/** Where a review or a suit is heard. A suit of either kind has the same results. */
export const FORUMS = { review: '行政复议', litigation: '行政诉讼' } as const
export type Forum = keyof typeof FORUMS

/** What a result asks of the body. `remake`: only where the decision orders it. */
export type DutyKind = 'remake' | 'perform' | 'follow' | 'remedy'

export interface ChallengeResultRow {
  readonly forum: Forum
  readonly title: string
  /** Column of table four: 结果维持, 结果纠正, 其他结果. */
  readonly column: 'upheld' | 'corrected' | 'other'
  readonly articles: readonly ArticleRef[]
  readonly duty?: DutyKind
  /** Of the column: the articles are the law's, what they count as is not said. */
  readonly backing: Backing
}

const backing = fromMemory('challenge-results')
type Column = ChallengeResultRow['column']

const row = (
  forum: Forum,
  column: Column,
  title: string,
  articles: readonly ArticleRef[],
  duty?: DutyKind,
): ChallengeResultRow => ({ forum, title, column, articles, backing, ...(duty ? { duty } : {}) })
const review = (column: Column, title: string, article: string, duty?: DutyKind) =>
  row('review', column, title, cite(article, 'review-2023'), duty)
const suit = (column: Column, title: string, article: string, duty?: DutyKind) =>
  row('litigation', column, title, article === '' ? [] : cite(article, 'litigation-2017'), duty)

/**
 * How a review or a suit may end. 驳回复议请求（第六十九条，实体）and 驳回复议申请（第三十三条，程序）differ by two characters and by their column.
 */
export const CHALLENGE_RESULTS = {
  reviewMaintained: review('upheld', '维持', '第六十八条'),
  reviewRequestRejected: review('upheld', '驳回行政复议请求', '第六十九条'),
  reviewChanged: review('corrected', '变更', '第六十三条', 'follow'),
  reviewRevoked: review('corrected', '撤销', '第六十四条', 'remake'),
  reviewPartlyRevoked: review('corrected', '部分撤销', '第六十四条', 'remake'),
  reviewUnlawful: review('corrected', '确认违法', '第六十五条', 'remedy'),
  reviewOrderedToPerform: review('corrected', '责令限期履行', '第六十六条', 'perform'),
  reviewVoid: review('corrected', '确认无效', '第六十七条', 'remedy'),
  reviewRevokedWithoutEvidence: review('corrected', '没有按期答复举证，撤销', '第七十条', 'remake'),
  reviewTerminated: review('other', '终止', '第四十一条'),
  reviewMediated: review('other', '调解书', '第七十三条', 'follow'),
  reviewSettled: review('other', '和解后撤回', '第七十四条'),
  reviewApplicationDismissed: review('other', '驳回行政复议申请', '第三十三条'),
  suitClaimsDismissed: suit('upheld', '判决驳回诉讼请求', '第六十九条'),
  suitRevoked: suit('corrected', '判决撤销', '第七十条', 'remake'),
  suitPartlyRevoked: suit('corrected', '判决部分撤销', '第七十条', 'remake'),
  suitOrderedToPerform: suit('corrected', '判决限期履行', '第七十二条', 'perform'),
  suitOrderedToPay: suit('corrected', '判决给付', '第七十三条', 'perform'),
  suitUnlawful: suit('corrected', '判决确认违法', '第七十四条', 'remedy'),
  suitVoid: suit('corrected', '判决确认无效', '第七十五条', 'remedy'),
  suitChanged: suit('corrected', '判决变更', '第七十七条', 'follow'),
  suitDismissed: suit('other', '裁定驳回起诉', ''),
  suitWithdrawn: suit('other', '准许撤诉或者按撤诉处理', ''),
  suitTransferred: suit('other', '移送', ''),
  suitClosed: suit('other', '终结', ''),
} as const satisfies Readonly<Record<string, ChallengeResultRow>>

export type ChallengeResult = keyof typeof CHALLENGE_RESULTS

export const resultRow = (result: ChallengeResult): ChallengeResultRow => CHALLENGE_RESULTS[result]

/**
 * The limit to appeal against a first instance that ended so; null: nobody can, it takes effect at once. 第八十五条: 判决十五日，裁定十日; that of
 * the rulings here only 驳回起诉 may be appealed against was not read in a text.
 */
export function appealLimitOf(result: ChallengeResult): CaseLimitId | null {
  if (CHALLENGE_RESULTS[result].forum === 'review' || FINAL_RULINGS.includes(result)) return null
  return result === 'suitDismissed' ? 'appeal-ruling' : 'appeal-judgment'
}

const FINAL_RULINGS: readonly ChallengeResult[] = ['suitWithdrawn', 'suitTransferred', 'suitClosed']
