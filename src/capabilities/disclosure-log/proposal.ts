import { type ArticleRef, cite } from '../../law/articles/index.ts'
import type { Day } from '../../law/day/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'
import type { ActKind } from '../accounts/index.ts'

/** Why something that was given to one is proposed for all. */
export const PROPOSAL_REASONS = {
  sameInformation: { label: '又有申请人申请相同的政府信息', articles: cite('第四十四条第一款') },
  suggested: { label: '申请人建议主动公开', articles: cite('第四十四条第二款') },
  own: { label: '本机关认为可以主动公开', articles: cite('第二十二条') },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly articles: readonly ArticleRef[] }>>
export type ProposalReason = keyof typeof PROPOSAL_REASONS

/** What is to be published, written anew: never the applicant's words. */
export interface ProposalText {
  readonly title: string
  readonly summary: string
  readonly disclosed: string
  readonly link: string | null
}

/** What whoever proposes says besides, for those who decide. */
export interface ProposalNote {
  /** 第四十四条第二款: what was suggested, in the clerk's own words. */
  readonly suggestion: string
  /** Why words that look like the applicant's may stand. */
  readonly acknowledged: string
}

export const STAGES = {
  proposed: '待审核',
  returned: '退回修改',
  approved: '待公开',
  declined: '不公开',
  public: '已公开',
  withdrawn: '已撤下',
} as const
export type Stage = keyof typeof STAGES

interface StepRule {
  readonly title: string
  readonly from: readonly Stage[]
  readonly to: Stage
  readonly act: ActKind
  /** A reason has to be given. */
  readonly why?: true
}

/** The one table of what may follow what. `proposed` begins. */
export const STEP_RULES = {
  proposed: { title: '提出建议', from: [], to: 'proposed', act: 'disclosure.propose' },
  revised: { title: '修改', from: ['proposed', 'returned'], to: 'proposed', act: 'disclosure.propose' },
  returned: { title: '退回', from: ['proposed', 'approved'], to: 'returned', act: 'disclosure.publish', why: true },
  approved: { title: '审核通过', from: ['proposed'], to: 'approved', act: 'disclosure.publish', why: true },
  declined: { title: '不予主动公开', from: ['proposed'], to: 'declined', act: 'disclosure.publish', why: true },
  published: { title: '公开', from: ['approved'], to: 'public', act: 'disclosure.publish' },
  withdrawn: { title: '撤下', from: ['public'], to: 'withdrawn', act: 'disclosure.withdraw', why: true },
} as const satisfies Readonly<Record<string, StepRule>>
export type StepKind = keyof typeof STEP_RULES

/** A step as it is kept: its words are encrypted with the key of the request's file. */
export interface RecordedStep {
  readonly sequence: number
  readonly kind: StepKind
  readonly on: Day
  /** ISO instant. */
  readonly at: string
  readonly personId: string | null
  readonly sealed: string | null
}

/** A proposal with its steps, in their order. Where it stands is folded from them. */
export interface ProposalFile {
  readonly bodyId: string
  readonly id: string
  readonly requestId: string
  readonly reason: ProposalReason
  /** Other requests for the same information. */
  readonly others: readonly string[]
  readonly answeredOn: Day
  readonly outcome: OutcomeKey
  readonly steps: readonly RecordedStep[]
}

export function stageOf({ steps }: Pick<ProposalFile, 'steps'>): Stage {
  const last = steps.at(-1)
  return last ? STEP_RULES[last.kind].to : 'proposed'
}

export const mayFollow = (kind: StepKind, stage: Stage): boolean =>
  (STEP_RULES[kind].from as readonly Stage[]).includes(stage)

/** Whoever wrote a word of it: none of them approves it (自己不能审批自己拟制的). */
export const writersOf = ({ steps }: Pick<ProposalFile, 'steps'>): readonly string[] =>
  steps.flatMap(({ kind, personId }) => ((kind === 'proposed' || kind === 'revised') && personId ? [personId] : []))
