import { formatCitation } from '../../law/articles/index.ts'
import { FACTS, type Fact, type FactField, type FactKey } from '../../law/outcomes/index.ts'
import { type Detail, processDetails } from '../letters/index.ts'
import type { CaseLetter } from './case-letter.ts'
import { outcomeRule, processRule } from './letter-kinds.ts'

/** Something to be filled in for a letter. */
export interface LetterField {
  /** `search.keywords`, `until`: the name under which it is sent. */
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'day' | 'number' | 'choice'
  /** Several lines. */
  readonly long: boolean
  readonly options: readonly string[]
  readonly optional: boolean
  /** Nobody fills it in: the program does when its time comes. */
  readonly bySystem: boolean
}

/** Fields that belong together. */
export interface FieldGroup {
  readonly key: string
  readonly title: string
  readonly article: string | null
  /** It is enough that the fields of one way are filled in; names of fields. */
  readonly ways: readonly (readonly string[])[]
  readonly fields: readonly LetterField[]
}

/** What is written in a line, not in a paragraph. */
const SHORT: readonly string[] = [
  ...[
    'address',
    'name',
    'contact',
    'number',
    'title',
    'article',
    'amount',
    'by',
    'keywords',
    'systems',
    'ground',
    'when',
  ],
  ...['party', 'counted', 'letter', 'proof', 'suggestion', 'searchedOn', 'basis'],
]
/** Fields of facts that hold one day. */
const DAYS: readonly string[] = [
  ...['checkedOn', 'askedOn', 'until', 'repliedOn', 'providedOn', 'notifiedOn', 'withdrawnOn', 'endedOn'],
]

/** 第三十三条第二款: the day of the consent is that of the approval. */
const BY_SYSTEM: Readonly<Record<string, readonly string[]>> = { 'extension-notice': ['agreedOn'] }

/** What a letter asks to be filled in, in its order. */
export function fieldGroups({
  kind,
  letter,
  outcome,
}: Pick<CaseLetter, 'kind' | 'letter' | 'outcome'>): readonly FieldGroup[] {
  if (kind === 'reply' && outcome) return outcomeRule(outcome).facts.map(factGroup)
  const details = processDetails(letter) ?? []
  if (details.length === 0) return []
  const articles = processRule(letter)?.articles ?? []
  return [
    {
      key: 'details',
      title: '告知的事项',
      article: articles.length > 0 ? formatCitation(articles, 'regulation-2019') : null,
      ways: [details.filter(({ optional }) => !optional).map(({ key }) => key)],
      fields: details.map((detail) => detailField(detail, BY_SYSTEM[letter]?.includes(detail.key) ?? false)),
    },
  ]
}

function factGroup(key: FactKey): FieldGroup {
  const { title, articles, ways }: Fact = FACTS[key]
  const fields = new Map(ways.flat().map((field) => [field.key, field]))
  return {
    key,
    title,
    article: articles.length > 0 ? formatCitation(articles, 'regulation-2019') : null,
    ways: ways.map((way) => way.map((field) => nameOf(key, field))),
    fields: [...fields.values()].map((field) => factField(key, field)),
  }
}

const nameOf = (fact: FactKey, { key }: FactField): string => `${fact}.${key}`

const factField = (fact: FactKey, field: FactField): LetterField => ({
  name: nameOf(fact, field),
  label: field.label,
  kind: field.oneOf ? 'choice' : DAYS.includes(field.key) ? 'day' : 'text',
  long: !field.oneOf && !DAYS.includes(field.key) && !SHORT.includes(field.key),
  options: field.oneOf ?? [],
  optional: false,
  bySystem: false,
})

const detailField = ({ key, label, kind, oneOf, optional }: Detail, bySystem: boolean): LetterField => ({
  name: key,
  label,
  kind: oneOf ? 'choice' : kind,
  long: !oneOf && kind === 'text' && !SHORT.includes(key),
  options: oneOf ?? [],
  optional: optional === true,
  bySystem,
})
