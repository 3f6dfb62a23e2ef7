import { ACT_RULES, type ActKind } from '../../law/clock/index.ts'
import { FACTS, type FactKey, OUTCOME_KEYS, type OutcomeKey, type RecordedFacts } from '../../law/outcomes/index.ts'
import type { ActWords, RequestAct } from './request.ts'

/** How a request ends by an act that says so itself; 答复 alone has to be told. */
const BY_ITSELF: Readonly<Partial<Record<RequestAct['kind'], OutcomeKey>>> = {
  lapsed_uncorrected: 'notCorrected',
  lapsed_unpaid: 'feeUnpaid',
  withdrawn: 'withdrawn',
  terminated: 'applicantGone',
}

/** The outcomes that a reply may have: the others are acts of their own. */
export const REPLY_OUTCOMES: readonly OutcomeKey[] = OUTCOME_KEYS.filter(
  (key) => !Object.values(BY_ITSELF).includes(key),
)

/** How a request ended by an act; undefined where it ends nothing, or is a reply of which nothing was recorded. */
export const outcomeOf = ({ kind, outcome }: Pick<RequestAct, 'kind' | 'outcome'>): OutcomeKey | undefined =>
  BY_ITSELF[kind] ?? (kind === 'replied' ? outcome : undefined)

/** The act that a request ends by, for an outcome. */
export const endingOf = (outcome: OutcomeKey): ActKind => {
  const [kind] = Object.entries(BY_ITSELF).find(([, own]) => own === outcome) ?? ['replied']
  return kind as ActKind
}

export const isEnding = ({ kind }: Pick<RequestAct, 'kind'>): boolean =>
  kind in ACT_RULES && !!ACT_RULES[kind as ActKind].ends

const SEPARATOR = '.'

/** Facts of an outcome as the words of an act: `search.keywords`. */
export const factWords = (facts: RecordedFacts): ActWords =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([fact, fields]) =>
      Object.entries(fields ?? {}).map(([field, text]) => [`${fact}${SEPARATOR}${field}`, text] as const),
    ),
  )

/** The facts among the words of an act. */
export function factsOf(words: ActWords): RecordedFacts {
  const facts: Partial<Record<FactKey, Record<string, string>>> = {}
  for (const [key, text] of Object.entries(words)) {
    const [fact = '', field] = key.split(SEPARATOR)
    if (field !== undefined && Object.hasOwn(FACTS, fact)) {
      facts[fact as FactKey] = { ...facts[fact as FactKey], [field]: text }
    }
  }
  return facts
}
