import { type Clock, type ClockFinding, DAY_ZERO, SILENT_POINTS } from '../law/clock/index.ts'
import { dayWords } from '../law/day/index.ts'
import { EVIDENCE_WORDS } from '../law/evidence.ts'

/** The words of a legal clock, the same on the terminal, on a page and in data. */

/** How a request stands: a word and a shape, never a colour alone. */
export interface StateMark {
  readonly shape: string
  readonly word: string
  readonly tone: 'error' | 'warning' | 'info' | 'ok'
}

const DUE_SOON = 5

export function stateMark({ state, daysLeft }: Clock): StateMark {
  if (state === 'ended') return { shape: '✓', word: '办结', tone: 'ok' }
  if (state === 'overdue') return { shape: '●', word: '超期', tone: 'error' }
  if (state === 'awaiting_correction') return { shape: '◇', word: '等待申请人补正', tone: 'info' }
  if (state === 'awaiting_payment') return { shape: '◇', word: '等待申请人缴费', tone: 'info' }
  if (state === 'paused') return { shape: '‖', word: '征求意见，暂停计算', tone: 'info' }
  const soon = daysLeft !== null && daysLeft <= DUE_SOON
  return soon ? { shape: '◐', word: '将到期', tone: 'warning' } : { shape: '○', word: '办理中', tone: 'info' }
}

/** 2025年2月21日（还有 3 个工作日）· 条例第三十三条 */
export function dueWords(clock: Clock): string {
  const { due, provisional } = clock
  if (!due) return `没有届满之日（${WITHOUT_DUE[clock.state] ?? '等待申请人期间办结）'}`
  return `${dayWords(due)}（${[provisional && '暂定', distance(clock)].filter(Boolean).join('，')}）· 条例第三十三条`
}

const WITHOUT_DUE: Readonly<Record<string, string>> = {
  awaiting_correction: '收到补正的申请之日起重新计算）· 条例第三十条',
  awaiting_payment: '申请人缴清次日起重新计算）· 《政府信息公开信息处理费管理办法》第六条',
}

function distance({ state, daysLeft }: Clock): string {
  if (daysLeft === null) return '已办结'
  if (daysLeft < 0) return `已超期 ${-daysLeft} 个工作日`
  if (daysLeft > 0) return `还有 ${daysLeft} 个工作日`
  return state === 'overdue' ? '已届满' : '当日届满'
}

export const FINDING_MARKS: Readonly<Record<ClockFinding['severity'], Omit<StateMark, 'tone'>>> = {
  error: { shape: '▲', word: '错误' },
  warning: { shape: '◆', word: '警告' },
  info: { shape: '○', word: '提示' },
}

/** What is read into the law where it is silent, with its marks: said wherever a due day is shown. */
export function readingsTaken(): readonly string[] {
  const first = `${DAY_ZERO.words} [${DAY_ZERO.backing.evidence}] ${EVIDENCE_WORDS[DAY_ZERO.backing.evidence]}`
  return [
    first,
    ...Object.values(SILENT_POINTS).map(({ article, asks, readings, backing }) => {
      const [taken] = Object.values(readings)
      return `${asks}（${article}）：${taken} [${backing.evidence}] ${EVIDENCE_WORDS[backing.evidence]}`
    }),
  ]
}

/** 暂定 */
export const PROVISIONAL_WORDS =
  '账目涉及的年份放假安排尚未公布，暂按周一至周五减去 13 个法定节假日计算，通知公布后可能变动。'

/** The clock as data: JSON of the command line and of the API. */
export function deadlineJson({ due, provisional, state, daysLeft, ledger, next, findings }: Clock) {
  return { due, provisional, state, daysLeft, ledger, next, findings }
}
