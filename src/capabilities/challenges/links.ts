import { type ArticleRef, cite } from '../../law/articles/index.ts'
import type { Day } from '../../law/day/index.ts'
import { findOutcome, findRemedyPeriods, type OutcomeKey } from '../../law/outcomes/index.ts'
import type { Challenge } from './challenge.ts'

/** A review and the suits that follow it. */
export interface LinkedCases {
  readonly review: Challenge | null
  readonly suits: readonly Challenge[]
}

/** The review that a case belongs to, itself or what it follows, with every suit after it; of a direct suit, the suit alone. */
export function linkedCases(challenge: Challenge, all: readonly Challenge[]): LinkedCases {
  const id = challenge.kind === 'review' ? challenge.id : challenge.follows
  const review = all.find((other) => other.id === id && other.kind === 'review') ?? null
  const suits = review ? all.filter(({ follows }) => follows === review.id) : [challenge]
  return { review, suits }
}

export const LINK_FINDING_CODES = {
  LINK_MISSING: { severity: 'warning', name: '复议后起诉，没有关联复议案件' },
  LINK_UNEXPECTED: { severity: 'warning', name: '未经复议直接起诉，却关联了复议案件' },
  LINK_OTHER_SUBJECT: { severity: 'info', name: '关联的复议案件涉及的不是同一件申请' },
  REVIEW_SKIPPED: { severity: 'info', name: '应当先申请复议的，直接起诉' },
} as const
export type LinkFindingCode = keyof typeof LINK_FINDING_CODES

export interface LinkFinding {
  readonly code: LinkFindingCode
  readonly severity: 'warning' | 'info'
  readonly challengeId: string
  readonly message: string
  readonly articles: readonly ArticleRef[]
}

/** How a request that is contested ended, as far as the register holds it. */
export type ContestedOutcome = (requestId: string) => { readonly outcome: OutcomeKey; readonly on: Day } | undefined

/** What doesn't fit between cases. The kind of a case is as the court has it: nothing here changes it. */
export function linkFindings(all: readonly Challenge[], outcomeOf: ContestedOutcome): readonly LinkFinding[] {
  return all.flatMap((challenge) => {
    const code = linkProblem(challenge, all) ?? skippedReview(challenge, outcomeOf)
    if (!code) return []
    const { severity } = LINK_FINDING_CODES[code]
    return [{ code, severity, challengeId: challenge.id, message: MESSAGES[code], articles: ARTICLES[code] }]
  })
}

const MESSAGES: Readonly<Record<LinkFindingCode, string>> = {
  LINK_MISSING: '登记为“复议后起诉”，没有关联的复议案件。请关联；复议不在本机关台账的，请先补登。',
  LINK_UNEXPECTED: '登记为“未经复议直接起诉”，却关联了复议案件。请核对起诉的种类，表四两栏分别计数。',
  LINK_OTHER_SUBJECT: '与关联的复议案件涉及的不是同一件申请。请核对关联。',
  REVIEW_SKIPPED: '2024年起，依第十四条至第十六条不予公开的，应当先申请行政复议，本案登记为直接起诉。请核对。',
}

const ARTICLES: Readonly<Record<LinkFindingCode, readonly ArticleRef[]>> = {
  LINK_MISSING: cite('第四十四条第二款', 'litigation-2017'),
  LINK_UNEXPECTED: cite('第四十四条第一款', 'litigation-2017'),
  LINK_OTHER_SUBJECT: [],
  REVIEW_SKIPPED: cite('第二十三条第一款第（四）项', 'review-2023'),
}

function linkProblem(challenge: Challenge, all: readonly Challenge[]): LinkFindingCode | undefined {
  if (challenge.kind === 'review') return undefined
  if (challenge.kind === 'litigationDirect') return challenge.follows ? 'LINK_UNEXPECTED' : undefined
  const { review } = linkedCases(challenge, all)
  if (!review) return 'LINK_MISSING'
  const [of, reviewed] = [requestsOf(challenge), requestsOf(review)]
  return of.some((id) => !reviewed.includes(id)) ? 'LINK_OTHER_SUBJECT' : undefined
}

const requestsOf = ({ about }: Pick<Challenge, 'about'>): readonly string[] =>
  about.kind === 'requests' || about.kind === 'noReply' ? about.requestIds : []

function skippedReview(challenge: Challenge, outcomeOf: ContestedOutcome): LinkFindingCode | undefined {
  if (challenge.kind !== 'litigationDirect') return undefined
  const skipped = requestsOf(challenge).some((id) => {
    const ended = outcomeOf(id)
    const outcome = ended && findOutcome(ended.outcome, ended.on)
    const first = ended && findRemedyPeriods(ended.on)?.reviewFirst
    return first === true && outcome?.remedy.kind === 'review-first' && outcome.remedy.backing.evidence === 'V'
  })
  return skipped ? 'REVIEW_SKIPPED' : undefined
}
