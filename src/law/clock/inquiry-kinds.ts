import type { TimeLimitId } from '../time-limits/index.ts'
import type { ActKind } from './act.ts'
import type { ClockFindingCode } from './finding.ts'

/** A question to somebody whose answer may hold up the reply. */
export interface InquiryKind {
  readonly asked: ActKind
  readonly answered: ActKind
  /** 第三方 */
  readonly whom: string
  /** 征求第三方意见 */
  readonly what: string
  readonly article: string
  /** What the law says of the answer; where it says nothing, the letter sets a limit. */
  readonly statutory?: {
    readonly limit: TimeLimitId
    /** An answer after the limit. */
    readonly late: ClockFindingCode
    /** No answer by the limit. */
    readonly silent: ClockFindingCode
  }
}

export const INQUIRY_KINDS: readonly InquiryKind[] = [
  {
    asked: 'third_party_asked',
    answered: 'third_party_answered',
    whom: '第三方',
    what: '征求第三方意见',
    article: '第三十二条',
    statutory: { limit: 'third-party-opinion', late: 'THIRD_PARTY_ANSWERED_LATE', silent: 'THIRD_PARTY_SILENT' },
  },
  {
    asked: 'co_producer_asked',
    answered: 'co_producer_answered',
    whom: '共同制作机关',
    what: '征求共同制作机关意见',
    article: '第三十四条',
    statutory: { limit: 'co-producer-opinion', late: 'CO_PRODUCER_ANSWERED_LATE', silent: 'CO_PRODUCER_SILENT' },
  },
  {
    asked: 'agency_asked',
    answered: 'agency_answered',
    whom: '其他机关',
    what: '征求其他机关意见',
    article: '第三十三条第三款',
  },
  {
    asked: 'determination_asked',
    answered: 'determination_answered',
    whom: '确定机关',
    what: '报请确定',
    article: '第十七条第三款',
  },
  {
    asked: 'reasons_asked',
    answered: 'reasons_given',
    whom: '申请人',
    what: '等待申请人说明理由',
    article: '第三十五条',
  },
]
