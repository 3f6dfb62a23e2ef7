import type { DeliveryMeans } from '../../law/clock/index.ts'
import type { Day } from '../../law/day/index.ts'
import type { SeriesKey } from '../../law/document-numbers/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'

/** A letter of a case: what it is never changes; what became of it are its steps. */
export interface CaseLetter {
  readonly bodyId: string
  readonly id: string
  readonly requestId: string
  /** Of its template: `does-not-exist`, `correction-notice`. */
  readonly letter: string
  readonly kind: 'reply' | 'process'
  /** Of a reply: how the request ends by it. */
  readonly outcome: OutcomeKey | null
  /** ISO instant. */
  readonly startedAt: string
  readonly startedBy: string | null
}

/** What is done with a letter, each with the words of the office. */
export const LETTER_STEPS = {
  drafted: '拟制',
  revised: '修改',
  submitted: '提交审核',
  approved: '审核通过',
  secrecy_passed: '保密审查通过',
  returned: '退回',
  signed: '编号定稿',
  delivered: '送达',
  acknowledged: '登记签收',
  voided: '作废',
  dropped: '撤下不用',
} as const
export type LetterStepKind = keyof typeof LETTER_STEPS

/** What a letter waits for; `done`, `void` and `dropped` wait for nothing. */
export const LETTER_STAGES = {
  draft: '拟制中',
  approve: '待审核',
  secrecy: '待保密审查',
  sign: '待签发',
  deliver: '待送达',
  done: '办结',
  void: '已作废',
  dropped: '已撤下',
} as const
export type LetterStage = keyof typeof LETTER_STAGES

/** The stages in which a letter waits for somebody beside whoever drafts it. */
export const WAITING_STAGES = ['approve', 'secrecy', 'sign', 'deliver'] as const satisfies readonly LetterStage[]
export type WaitingStage = (typeof WAITING_STAGES)[number]

/** A document of a signed letter as it is kept: a file of the case, and the keyed digest of what is in it. */
export interface KeptDocument {
  readonly id: string
  readonly bytes: number
  readonly digest: string
}

/** What a step says in clear; never a name. */
export interface StepFacts {
  /** The day in China. */
  readonly on: Day
  /** Of a return: who sent it back. */
  readonly from?: 'approve' | 'secrecy' | 'sign'
  readonly number?: string
  readonly series?: SeriesKey
  readonly documents?: { readonly docx: KeptDocument; readonly pdf: KeptDocument }
  /** The office's own template was used, by its hash. */
  readonly template?: string
  readonly means?: DeliveryMeans
  readonly sentOn?: Day
  readonly signedOn?: Day
  /** The day from which it counts as delivered. */
  readonly deliveredOn?: Day
  /** The act of the clock that the delivery recorded, by its sequence. */
  readonly act?: number
}

/** Something that was done with a letter. Only ever appended. */
export interface LetterStep {
  /** From 1. */
  readonly sequence: number
  readonly kind: LetterStepKind
  /** What the letter waits for after it. */
  readonly stage: LetterStage
  readonly facts: StepFacts
  /** Content, reason or proof, under the key of the file. */
  readonly sealed: string | null
  /** Of the content: keyed, so that whoever lacks the key learns nothing from it. */
  readonly digest: string | null
  /** ISO instant. */
  readonly at: string
  readonly personId: string | null
}

/** A letter with everything that was done with it. */
export interface KeptLetter {
  readonly letter: CaseLetter
  /** At least one. */
  readonly steps: readonly LetterStep[]
}

export const stageOf = ({ steps }: Pick<KeptLetter, 'steps'>): LetterStage => steps.at(-1)?.stage ?? 'draft'

/** It isn't settled yet: nobody begins another of its kind meanwhile. */
export const isPending = (kept: Pick<KeptLetter, 'steps'>): boolean =>
  !(['done', 'void', 'dropped'] as readonly LetterStage[]).includes(stageOf(kept))

export const stepOf = ({ steps }: Pick<KeptLetter, 'steps'>, kind: LetterStepKind): LetterStep | undefined =>
  steps.findLast((step) => step.kind === kind)

/** Everybody who wrote it: none of them approves, reviews or signs it. */
export const draftersOf = ({ steps }: Pick<KeptLetter, 'steps'>): ReadonlySet<string> =>
  new Set(
    steps.flatMap(({ kind, personId }) => (personId && (kind === 'drafted' || kind === 'revised') ? [personId] : [])),
  )
