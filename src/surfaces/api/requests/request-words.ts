import type { Dues, RequestListing, Standing } from '../../../capabilities/requests/index.ts'
import type { Day } from '../../../law/day/index.ts'
import { dueWords, stateMark } from '../../deadline-words.ts'

/** How a request stands, as the console marks it. */
export interface Mark {
  readonly state: 'overdue' | 'dueSoon' | 'open' | 'done'
  readonly word: string
}

const DUE_SOON = 5

const RECEIPT_WORDS = {
  awaiting_signature: '等待签收',
  awaiting_confirmation: '等待双方确认',
  awaiting_contact: '联系不上申请人',
} as const

const TONES = { error: 'overdue', warning: 'dueSoon', info: 'open', ok: 'done' } as const

export function markOf({ clock, receipt, state }: Standing): Mark {
  if (clock) {
    const { word, tone } = stateMark(clock)
    return { state: TONES[tone], word }
  }
  if (state === 'divided') return { state: 'done', word: '已拆分' }
  if (state === 'ended' || receipt.state === 'received') return { state: 'done', word: '办结' }
  return { state: 'dueSoon', word: RECEIPT_WORDS[receipt.state] }
}

export const dueWordsOf = ({ clock, receipt, state }: Standing): string => {
  if (clock) return dueWords(clock)
  if (state === 'divided') return '已经按一事一申请拆分，期限在拆分后的各件里分别计算'
  return state === 'ended' ? '收到之日确定以前办结，没有答复期限' : `${receipt.why} · ${receipt.article}`
}

const STAGES: Readonly<Record<Exclude<Dues['stage'], 'running'>, Mark>> = {
  receipt: { state: 'dueSoon', word: '待确定收到之日' },
  awaiting_correction: { state: 'open', word: '等待申请人补正' },
  awaiting_payment: { state: 'open', word: '等待申请人缴费' },
  ended: { state: 'done', word: '办结' },
  divided: { state: 'done', word: '已拆分' },
  refused: { state: 'overdue', word: '办理过程不能接续，请核对' },
}

/** The mark of a line in a list, which knows less than the whole file. */
export function listMark({ stage, due }: RequestListing, today: Day, daysLeft: number | null): Mark {
  if (stage !== 'running') return STAGES[stage]
  if (due !== null && today > due) return { state: 'overdue', word: '超期' }
  const soon = daysLeft !== null && daysLeft <= DUE_SOON
  return soon ? { state: 'dueSoon', word: '将到期' } : { state: 'open', word: '办理中' }
}
