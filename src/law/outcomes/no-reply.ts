import { type ArticleRef, cite } from '../articles/index.ts'
import { type Backing, fromMemory } from '../evidence.ts'
import type { Dated } from '../in-force.ts'
import type { RemedyKind } from './outcome.ts'

/** No way a request ends: it has no row, no letter, no facts. What it has is a remedy. */
export interface NoReply extends Dated {
  readonly key: 'noReply'
  readonly title: string
  readonly articles: readonly ArticleRef[]
  readonly remedy: { readonly kind: RemedyKind; readonly backing: Backing }
  /** From when its periods run; no letter begins them. */
  readonly runsFrom: { readonly words: string; readonly backing: Backing }
}

/**
 * 逾期不答复. 行政复议法第二十三条第一款第（三）项 has failures to perform a duty reviewed first; that a reply not given in time is one, and
 * that its periods run from the end of the reply period, was not read in a text. The earliest last day is told.
 */
export const NO_REPLY: NoReply = {
  key: 'noReply',
  title: '逾期不答复',
  articles: [...cite('第三十三条第二款'), ...cite('第二条第二款', 'interpretation-2025')],
  remedy: { kind: 'review-first', backing: fromMemory('review-first-no-reply') },
  runsFrom: { words: '答复期限届满之日', backing: fromMemory('no-reply-runs-from') },
  inForceFrom: '2019-05-15',
}
