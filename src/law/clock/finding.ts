import type { Day } from '../day/index.ts'
import { REMAKE_RULES } from './act-rules.ts'

/** A limit that was broken, or a thing to know. The act stands: the register holds what really happened. */
export interface ClockFinding {
  readonly code: ClockFindingCode
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly article: string
  /** The day on which it happened, or from which it is so. */
  readonly on: Day
}

export type ClockFindingCode = keyof typeof FINDING_CODES

/** 错误：期限或者法定做法被打破；警告：做法须说明；提示：应当知道的后果。 */
export const FINDING_CODES = {
  CORRECTION_ASKED_LATE: { severity: 'error', article: '第三十条' },
  CORRECTION_REPEATED: { severity: 'error', article: '第三十条' },
  CORRECTION_RECEIVED_LATE: { severity: 'info', article: '第三十条' },
  EXTENDED_LATE: { severity: 'error', article: '第三十三条第二款' },
  EXTENDED_TOO_LONG: { severity: 'error', article: '第三十三条第二款' },
  ASKED_AFTER_DUE: { severity: 'warning', article: '第三十三条第三款' },
  THIRD_PARTY_SILENT: { severity: 'info', article: '第三十二条' },
  THIRD_PARTY_ANSWERED_LATE: { severity: 'info', article: '第三十二条' },
  CO_PRODUCER_SILENT: { severity: 'info', article: '第三十四条' },
  CO_PRODUCER_ANSWERED_LATE: { severity: 'info', article: '第三十四条' },
  DECISION_LIMIT_STANDS: { severity: 'warning', article: REMAKE_RULES },
  DEFERRED_LATE: { severity: 'error', article: '第三十五条' },
  FEE_NOTIFIED_LATE: { severity: 'error', article: '《政府信息公开信息处理费管理办法》第六条' },
  FEE_NOTIFIED_AGAIN: { severity: 'warning', article: '《政府信息公开信息处理费管理办法》第六条' },
  FEE_PAID_LATE: { severity: 'info', article: '《政府信息公开信息处理费管理办法》第六条' },
  LAPSED_EARLY: { severity: 'error', article: '第三十条' },
  REPLIED_BEFORE_OPINION: { severity: 'warning', article: '第三十二条' },
  REPLIED_LATE: { severity: 'error', article: '第三十三条第二款' },
  // Only that no reply is on record: whether it was late is judged when one is.
  OVERDUE: { severity: 'warning', article: '第三十三条第二款' },
} as const satisfies Readonly<Record<string, { readonly severity: ClockFinding['severity']; readonly article: string }>>

/** @param article where it isn't the one of the code */
export function clockFinding(code: ClockFindingCode, on: Day, message: string, article?: string): ClockFinding {
  const { severity, article: usual } = FINDING_CODES[code]
  return { code, severity, message, article: article ?? usual, on }
}
