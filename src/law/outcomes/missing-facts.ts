import { type ArticleRef, formatCitation } from '../articles/index.ts'
import { FACTS, type Fact, type FactField, type FactKey } from './facts.ts'
import type { Outcome } from './outcome.ts'

/** What is on the file: for each fact its fields as written down. */
export type RecordedFacts = Readonly<Partial<Record<FactKey, Readonly<Record<string, string>>>>>

export interface MissingFact {
  readonly fact: FactKey
  readonly title: string
  readonly articles: readonly ArticleRef[]
  /** Labels of the fields that are empty, in the way that lacks least. */
  readonly lacking: readonly string[]
  /** Fields whose answer is none of those that the law knows. */
  readonly refused: readonly { readonly label: string; readonly oneOf: readonly string[] }[]
}

/** What still has to be recorded before the outcome may be decided; empty where nothing is missing. */
export function missingFacts(outcome: Outcome, facts: RecordedFacts): readonly MissingFact[] {
  return outcome.facts.flatMap((key) => {
    const fact: Fact = FACTS[key]
    const [best] = fact.ways.map((way) => lackingIn(way, facts[key] ?? {})).sort((a, b) => sizeOf(a) - sizeOf(b))
    return best && sizeOf(best) > 0 ? [{ fact: key, title: fact.title, articles: fact.articles, ...best }] : []
  })
}

type Lack = Pick<MissingFact, 'lacking' | 'refused'>

const sizeOf = ({ lacking, refused }: Lack): number => lacking.length + refused.length

function lackingIn(way: readonly FactField[], recorded: Readonly<Record<string, string>>): Lack {
  const written = (field: FactField): string => (recorded[field.key] ?? '').trim()
  return {
    lacking: way.filter((field) => written(field) === '').map(({ label }) => label),
    refused: way.flatMap(({ key, label, oneOf }) =>
      oneOf && written({ key, label }) !== '' && !oneOf.includes(written({ key, label })) ? [{ label, oneOf }] : [],
    ),
  }
}

/** 检索记录：还缺关键词、检索人（第三十六条第（四）项）. */
export function missingFactWords({ title, lacking, refused, articles }: MissingFact): string {
  const parts = [
    ...(lacking.length > 0 ? [`还缺${lacking.join('、')}`] : []),
    ...refused.map(({ label, oneOf }) => `${label}只能是${oneOf.join('、')}`),
  ]
  const basis = articles.length > 0 ? `（${formatCitation(articles, 'regulation-2019')}）` : ''
  return `${title}：${parts.join('；')}${basis}`
}
