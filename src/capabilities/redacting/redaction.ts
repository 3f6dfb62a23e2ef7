import type { DraftMark, RedactionOptions, ReleaseFormat, SheetSize } from '../redaction/index.ts'

/** 第三十七条 区分处理 of one file of a case: what it is of never changes, what is done to it are its steps. */
export interface CaseRedaction {
  readonly bodyId: string
  readonly id: string
  readonly requestId: string
  /** The file that it is of. */
  readonly fileId: string
  readonly format: ReleaseFormat
  /** Of its pages; office files have none. */
  readonly sheets: readonly SheetSize[]
  /** The released one that it begins from. */
  readonly follows: string | null
  /** ISO instant. */
  readonly startedAt: string
  readonly startedBy: string
}

export const STEP_TITLES = {
  marked: '保存标记',
  asked: '提交生成公开件',
  stopped: '停止生成，继续标记',
  released: '生成公开件',
  refused: '没有生成公开件',
} as const
export type StepKind = keyof typeof STEP_TITLES

/** Something that was done to a redaction; only ever appended. */
export interface RedactionStep {
  /** From 1. */
  readonly sequence: number
  readonly kind: StepKind
  /** The release copy, a file of the case. */
  readonly copyId: string | null
  /** Marks and terms, a record, or why it was refused: under the key of the case. */
  readonly sealed: string | null
  /** ISO instant. */
  readonly at: string
  readonly personId: string
}

export interface KeptRedaction {
  readonly redaction: CaseRedaction
  readonly steps: readonly RedactionStep[]
  /** The one that began from this one. */
  readonly followedBy: string | null
}

/** What is to be kept back, as it stands; a mark may still lack its reason. */
export interface Marking {
  readonly marks: readonly DraftMark[]
  readonly options: RedactionOptions
}

export const REDACTION_STATES = {
  marking: '正在标记',
  releasing: '正在生成公开件',
  refused: '没有生成公开件',
  released: '已生成公开件',
} as const
export type RedactionState = keyof typeof REDACTION_STATES

/** Folded from the steps: the last one says where it stands. */
export function stateOf(steps: readonly Pick<RedactionStep, 'kind'>[]): RedactionState {
  switch (steps.at(-1)?.kind) {
    case 'asked':
      return 'releasing'
    case 'refused':
      return 'refused'
    case 'released':
      return 'released'
    default:
      return 'marking'
  }
}
