import type { ChallengeResult, Forum } from '../../law/challenges/index.ts'
import type { Day } from '../../law/day/index.ts'
import type { ChallengeKey } from '../../law/report-form/index.ts'

/** What the body is in the case. `reviewer`: it hears the review itself, of another body's act. */
export const CASE_STANDINGS = {
  respondent: '被申请人、被告',
  coDefendant: '共同被告（复议机关）',
  reviewer: '复议机关',
} as const
export type CaseStanding = keyof typeof CASE_STANDINGS

/** What is contested: replies of ours, a reply that didn't come, something published, or what the register doesn't hold. */
export type ChallengeSubject =
  | { readonly kind: 'requests'; readonly requestIds: readonly string[] }
  | { readonly kind: 'noReply'; readonly requestIds: readonly string[] }
  | { readonly kind: 'publication'; readonly itemId: string }
  | { readonly kind: 'elsewhere'; readonly words: string }

export type Procedure = 'ordinary' | 'summary'

/** A case as it was filed: facts that never change. What happens in it are its acts. */
export interface Challenge {
  readonly bodyId: string
  readonly id: string
  /** Its columns of table four: a review, a suit without review, a suit after one. */
  readonly kind: ChallengeKey
  readonly caseNumber: string | null
  readonly standing: CaseStanding
  /** 复议机关 or 人民法院. */
  readonly heardBy: string
  readonly about: ChallengeSubject
  /** Of a suit after review: the review. */
  readonly follows: string | null
  readonly acts: readonly ChallengeAct[]
  readonly notes: string
}

export const forumOf = ({ kind }: Pick<Challenge, 'kind'>): Forum => (kind === 'review' ? 'review' : 'litigation')

/** What a decision orders the body to do. */
export interface Order {
  /** The last day that the decision sets. */
  readonly until?: Day
  /** It was revoked because of its procedure: the same may be decided again. */
  readonly procedureOnly?: true
}

interface Decided {
  readonly on: Day
  /** The day on which the body got the paper; without it, `on`. */
  readonly receivedOn?: Day
  readonly order?: Order
}

/** How a second instance ended: 驳回上诉、改判、发回重审、撤回上诉. */
export const APPEAL_ENDINGS = {
  upheld: '驳回上诉',
  changed: '改判',
  remanded: '发回重审',
  withdrawn: '撤回上诉',
} as const
export type AppealEnding = keyof typeof APPEAL_ENDINGS

/** Something that happened in a case on a day. Acts are never changed: what they mean is computed. */
export type ChallengeAct =
  | {
      readonly kind: 'filed' | 'accepted' | 'not_accepted' | 'served' | 'answered' | 'heard' | 'became_final'
      readonly on: Day
    }
  | { readonly kind: 'procedure_set'; readonly on: Day; readonly procedure: Procedure }
  /** `days`: by how much the time to decide was lengthened. */
  | { readonly kind: 'extended'; readonly on: Day; readonly days: number }
  | (Decided & { readonly kind: 'decided'; readonly result: ChallengeResult })
  | { readonly kind: 'appealed'; readonly on: Day; readonly by: 'body' | 'other' }
  /** `result` where it was changed. */
  | (Decided & { readonly kind: 'appeal_decided'; readonly ending: AppealEnding; readonly result?: ChallengeResult })
  | { readonly kind: 'retried'; readonly on: Day; readonly result: ChallengeResult }
  /** `same`: on the same facts and reasons the same was decided again. */
  | { readonly kind: 'duty_done'; readonly on: Day; readonly same?: boolean }

export type ChallengeActKind = ChallengeAct['kind']
