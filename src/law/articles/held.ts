import type { Backing } from '../evidence.ts'
import { VERIFIED } from '../evidence.ts'
import type { ArticleRef } from './article-ref.ts'
import { toHanNumeral } from './han-numeral.ts'
import { getLaw, type LawKey } from './laws.ts'
import { FEES_2020 } from './texts/fees-2020.ts'
import { LITIGATION_2017 } from './texts/litigation-2017.ts'
import {
  BUDGET_2018,
  CIVIL_CODE_2020,
  HOLIDAYS_2024,
  INTERPRETATION_2025,
  LEGISLATION_2023,
  PENALTY_2021,
  POSTAL_2015,
  SIGNATURE_2019,
} from './texts/other-laws.ts'
import { PERSONAL_INFORMATION_2021 } from './texts/personal-information-2021.ts'
import { REGULATION_2019 } from './texts/regulation-2019.ts'
import { REVIEW_2017, REVIEW_2023 } from './texts/review-law.ts'
import type { HeldTexts, Summary, Wording } from './texts/text.ts'

/** Notices are held as texts as a whole: we know their numbers and what they order, not their articles. */
const TEXTS: Readonly<Partial<Record<LawKey, HeldTexts>>> = {
  'regulation-2019': REGULATION_2019,
  'review-2023': REVIEW_2023,
  'review-2017': REVIEW_2017,
  'litigation-2017': LITIGATION_2017,
  'interpretation-2025': INTERPRETATION_2025,
  'fees-2020': FEES_2020,
  'penalty-2021': PENALTY_2021,
  'budget-2018': BUDGET_2018,
  'legislation-2023': LEGISLATION_2023,
  'civil-code-2020': CIVIL_CODE_2020,
  'signature-2019': SIGNATURE_2019,
  'postal-2015': POSTAL_2015,
  'personal-information-2021': PERSONAL_INFORMATION_2021,
  'holidays-2024': HOLIDAYS_2024,
}

/** What we hold of a place in the law. */
export interface HeldArticle {
  readonly ref: ArticleRef
  /** The words of the place, a line for each 款 and 项; or what it says, in ours. */
  readonly text: string
  readonly form: 'wording' | 'summary'
  readonly backing: Backing
  readonly inForceFrom: string
  readonly until?: string
}

/** The place in the law with its words and its days in force; undefined where we don't hold it, or there is no such 款 or 项. */
export function findArticle(ref: ArticleRef): HeldArticle | undefined {
  const held = ref.article === undefined ? undefined : TEXTS[ref.law]?.[ref.article]
  return held && heldAt(ref, held)
}

/** Whether the place cited is one that we hold; of a text as a whole it is enough that we know it. */
export const isHeld = (ref: ArticleRef): boolean => ref.article === undefined || findArticle(ref) !== undefined

/** The articles that we hold of one text, in its order. */
export function heldArticles(law: LawKey): readonly HeldArticle[] {
  return Object.entries(TEXTS[law] ?? {})
    .map(([article, held]) => heldAt({ law, article: Number(article) }, held))
    .filter((held) => held !== undefined)
}

function heldAt(ref: ArticleRef, held: Wording | Summary): HeldArticle | undefined {
  const { inForceFrom, until } = getLaw(ref.law)
  const days = { inForceFrom, ...(until === undefined ? {} : { until }) }
  if ('summary' in held) return { ref, text: held.summary, form: 'summary', backing: held.backing, ...days }
  const text = wordsOf(held, ref)
  return text === undefined ? undefined : { ref, text, form: 'wording', backing: VERIFIED, ...days }
}

const isItem = (line: string): boolean => line.startsWith('（')

function wordsOf(lines: Wording, { paragraph, item }: ArticleRef): string | undefined {
  const starts = lines.flatMap((line, index) => (isItem(line) ? [] : [index]))
  if (paragraph !== undefined && paragraph > starts.length) return undefined
  const within = paragraph === undefined ? lines : lines.slice(starts[paragraph - 1], starts[paragraph])
  if (item === undefined) return within.join('\n')
  return within.find((line) => line.startsWith(`（${toHanNumeral(item)}）`))
}
