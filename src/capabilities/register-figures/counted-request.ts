import type { Day } from '../../law/day/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'
import type { ApplicantKind } from '../applicants/index.ts'

export interface CountedEnd {
  readonly outcome: OutcomeKey
  /** The day of the decision, or of the end. */
  readonly on: Day
}

/** A request as table three sees it: who asked, when it was received, how it ended. No word of its content, nor of its applicant. */
export interface CountedRequest {
  readonly id: string
  readonly bodyId: string
  /** The kinds of those who signed it, in its order; not of whoever acts for them. */
  readonly applicants: readonly ApplicantKind[]
  /** 第三十一条: the legal day of receipt, not that of registering; null while it isn't settled. */
  readonly receivedOn: Day | null
  /** 一事一申请: the request as it came, of which this is one part; of the part that keeps its number, its own id. */
  readonly partOf?: string
  /** Absent while it hasn't ended. */
  readonly end?: CountedEnd
  /** Later acts that say it ended otherwise than first recorded, in the order of recording. */
  readonly corrections?: readonly { readonly outcome: OutcomeKey; readonly recordedOn: Day }[]
  /** Begun anew by order of a review or a court, and how that ended. */
  readonly reopenings?: readonly { readonly on: Day; readonly end?: CountedEnd }[]
}

/** Why a request is in no cell. */
export const LEFT_OUT_WORDS = {
  unsettled: '收到之日还没有确定，确定以后计入',
  never_received: '收到之日没有确定就已经撤回、终止，按口径不计',
  divided: '已经拆分，按拆分后的件计',
  no_applicant: '没有申请人的种类，不能归栏。请补录',
  no_outcome: '已经答复，没有记录处理结果。请更正记录，补上处理结果',
  ended_too_early: '办结之日早于收到之日，不能计数。请核对',
  repeated_id: '同一件申请给出了两次，只计一次',
} as const
export type LeftOutWhy = keyof typeof LEFT_OUT_WORDS

export interface LeftOut {
  readonly id: string
  readonly why: LeftOutWhy
}
