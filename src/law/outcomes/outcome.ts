import type { ArticleRef } from '../articles/index.ts'
import type { Backing } from '../evidence.ts'
import type { Dated } from '../in-force.ts'
import type { RowKey } from '../report-form/index.ts'
import type { FactKey } from './facts.ts'

/** How a request ended. Where it stands and who may see it are other questions. */
export const OUTCOME_KEYS = [
  'alreadyPublic',
  'provided',
  'partlyProvided',
  'stateSecret',
  'lawForbids',
  'endangersSecurity',
  'harmsThirdParty',
  'internalAffairs',
  'processInformation',
  'enforcementFile',
  'administrativeQuery',
  'doesNotExist',
  'notResponsible',
  'needsCreation',
  'stillUnclear',
  'petition',
  'repeated',
  'publication',
  'excessive',
  'reconfirmation',
  'notCorrected',
  'feeUnpaid',
  'withdrawn',
  'applicantGone',
  'notGovernmentInformation',
  'otherEnding',
] as const
export type OutcomeKey = (typeof OUTCOME_KEYS)[number]

/**
 * `review-first`: whoever disagrees goes to review before he goes to court (复议前置). `either`: review or court, as he likes. `none`:
 * nothing is decided against anyone.
 */
export type RemedyKind = 'review-first' | 'either' | 'none'

export interface Letter {
  /** Of its template; stays when the title is reworded. */
  readonly id: string
  readonly title: string
  /** What the decision in it has to say. */
  readonly decides: string
  readonly backing: Backing
}

export interface Outcome extends Dated {
  readonly key: OutcomeKey
  /** 信息不存在 */
  readonly title: string
  /** The row of table three that counts it; where a report has （六） as one line, its three rows are `otherHandling`. */
  readonly row: { readonly key: RowKey; readonly backing: Backing }
  readonly articles: readonly ArticleRef[]
  readonly letter: Letter
  /** What has to be on the file before the decision is signed. */
  readonly facts: readonly FactKey[]
  readonly remedy: { readonly kind: RemedyKind; readonly backing: Backing }
}
