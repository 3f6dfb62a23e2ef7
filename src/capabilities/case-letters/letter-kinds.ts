import { type ArticleRef, formatCitation } from '../../law/articles/index.ts'
import { PROCESS_LETTER_SERIES, type SeriesKey } from '../../law/document-numbers/index.ts'
import { ADDRESSEES, type Addressee, PROCESS_LETTERS, type ProcessLetter } from '../../law/letters/index.ts'
import { OUTCOMES, type Outcome, type OutcomeKey } from '../../law/outcomes/index.ts'
import type { RequestActKind } from '../requests/index.ts'
import type { CaseLetter } from './case-letter.ts'

type Which = Pick<CaseLetter, 'kind' | 'letter' | 'outcome'>

/** Outcomes that an act of their own ends the request with: the letter only confirms or records it. */
export const CONFIRMING: Readonly<Partial<Record<OutcomeKey, RequestActKind>>> = {
  withdrawn: 'withdrawn',
  applicantGone: 'terminated',
}

/** The act of the clock that the delivery of a letter on the way is. The others move nothing. */
export const PROCESS_ACTS: Readonly<Record<string, RequestActKind>> = {
  'correction-notice': 'correction_asked',
  'reasons-notice': 'reasons_asked',
  'extension-notice': 'extended',
  'third-party-inquiry': 'third_party_asked',
  'co-producer-inquiry': 'co_producer_asked',
  'assistance-request': 'agency_asked',
  'fee-notice': 'fee_notified',
  'deferral-notice': 'deferred',
}

/** 接收回执、送达回证: they record what was done, and nobody decides anything in them. */
const WITHOUT_APPROVAL: readonly string[] = ['receipt', 'delivery-record']

/** 征求意见书 and the like: several at the same time, each to somebody else. */
const TO_SEVERAL: readonly Addressee[] = ['thirdParty', 'coProducer', 'agency', 'competentBody', 'file']

/** Those that have a place after the request has ended too. */
const AFTER_THE_END: readonly string[] = [
  'delivery-record',
  'disclosure-notice',
  'rectification-notice',
  'rectification-transfer',
  'publication-suggestion',
]

export const outcomeRule = (outcome: OutcomeKey): Outcome => {
  const found = OUTCOMES.find(({ key }) => key === outcome)
  if (!found) throw new Error(`no outcome ${outcome}`)
  return found
}

export const processRule = (letter: string): ProcessLetter | undefined =>
  PROCESS_LETTERS.find(({ id }) => id === letter)

/** 政府信息公开申请告知书（信息不存在） for lists: a title alone serves several outcomes. */
export function titleOf({ kind, letter, outcome }: Which): string {
  if (kind === 'process' || !outcome) return processRule(letter)?.title ?? letter
  const { title, letter: own } = outcomeRule(outcome)
  return `${own.title}（${title}）`
}

export function addresseeOf({ kind, letter, outcome }: Which): Addressee {
  if (kind === 'process') return processRule(letter)?.to ?? 'applicant'
  return outcome === 'applicantGone' ? 'file' : 'applicant'
}

export const addresseeWords = (which: Which): string => ADDRESSEES[addresseeOf(which)]

/** Whether it goes to anybody; what stays with the file is finished when it is numbered. */
export const isSent = (which: Which): boolean => addresseeOf(which) !== 'file'

export const needsNoApproval = ({ kind, letter }: Which): boolean =>
  kind === 'process' && WITHOUT_APPROVAL.includes(letter)

/** Two clerks at once draft one such letter, not two. */
export const oneAtATime = (which: Which): boolean => which.kind === 'reply' || !TO_SEVERAL.includes(addresseeOf(which))

export const hasPlaceAfterTheEnd = ({ kind, letter, outcome }: Which): boolean =>
  kind === 'process' ? AFTER_THE_END.includes(letter) : outcome !== null && outcome in CONFIRMING

/** 第三十三条第二款：应当经政府信息公开工作机构负责人同意. */
export const needsConsent = ({ kind, letter }: Which): boolean => kind === 'process' && letter === 'extension-notice'

export const seriesOf = ({ kind, letter }: Which): SeriesKey | null =>
  kind === 'reply' ? 'reply' : (PROCESS_LETTER_SERIES[letter] ?? null)

const articlesOf = ({ kind, letter, outcome }: Which): readonly ArticleRef[] =>
  kind === 'process' || !outcome ? (processRule(letter)?.articles ?? []) : outcomeRule(outcome).articles

export const articleWords = (which: Which): string | null => {
  const articles = articlesOf(which)
  return articles.length > 0 ? formatCitation(articles, 'regulation-2019') : null
}
