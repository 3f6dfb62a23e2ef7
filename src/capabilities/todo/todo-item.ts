import type { Day } from '../../law/day/index.ts'
import type { Actor } from '../accounts/index.ts'

/** 超期 · 将到期 · 办理中 · 办结 */
export const TODO_STATES = ['overdue', 'dueSoon', 'open', 'done'] as const
export type TodoState = (typeof TODO_STATES)[number]

/** Something that waits for a person because of a post that they hold. */
export interface TodoItem {
  /** Stable for the thing and the act: a browser keeps its place by it. */
  readonly id: string
  readonly kind: TodoKind
  /** In the law's words; never an applicant's name. */
  readonly title: string
  /** Whose it is; PLATFORM for the installation's. */
  readonly bodyId: string
  /** Null where the law sets no day. */
  readonly lastDay: Day | null
  /** Working days, negative when overdue. */
  readonly daysLeft: number | null
  readonly state: TodoState
  /** 条例第三十三条第二款; null where no rule asks for it. */
  readonly article: string | null
  /** Below the console. */
  readonly href: string
}

export const TODO_KINDS = {
  reply: '答复申请',
  confirm: '确认收到申请',
  receipt: '确定收到之日',
  lapse: '申请人逾期',
  letterApprove: '审核文书',
  letterSecrecy: '保密审查文书',
  letterSign: '签发文书',
  letterDeliver: '送达文书',
  answer: '复议答复、诉讼答辩',
  duty: '按决定、裁判办理',
  disclosure: '公开建议',
  supervise: '督促逾期的申请',
  urged: '主管部门督办',
  report: '年度报告',
  notice: '放假通知',
  posts: '没有岗位的人员',
  anchor: '审计锚',
  disposal: '申请人信息到期',
} as const
export type TodoKind = keyof typeof TODO_KINDS

export interface TodoAsker {
  readonly actor: Actor
  readonly today: Day
}

/** What knows of things that wait for somebody. Each asks the table of permissions for which bodies. */
export interface TodoSource {
  itemsFor(asker: TodoAsker): Promise<readonly TodoItem[]>
}

/** Working days before the last day from which something is due soon; as the clock shows it everywhere. */
const DUE_SOON_DAYS = 5

export function todoState(daysLeft: number | null): TodoState {
  if (daysLeft === null) return 'open'
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= DUE_SOON_DAYS ? 'dueSoon' : 'open'
}

/**
 * Everything that waits for a person, by its last day; what has none comes last. Confirming with applicants stands first: until it is done
 * nothing runs for them.
 */
export async function todoOf(sources: readonly TodoSource[], asker: TodoAsker): Promise<readonly TodoItem[]> {
  const items = (await Promise.all(sources.map((source) => source.itemsFor(asker)))).flat()
  const day = (item: TodoItem): string => `${item.kind === 'confirm' ? 0 : 1} ${item.lastDay ?? '9999'}`
  return items.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id < b.id ? -1 : 1))
}
