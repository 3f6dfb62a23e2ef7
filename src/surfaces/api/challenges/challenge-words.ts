import {
  type Challenge,
  type ChallengeStage,
  type ChallengeStanding,
  forumOf,
  ownDueOf,
} from '../../../capabilities/challenges/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { FORUMS } from '../../../law/challenges/index.ts'
import type { Day } from '../../../law/day/index.ts'
import type { ChallengeKey } from '../../../law/report-form/index.ts'

export const KIND_LABELS: Readonly<Record<ChallengeKey, string>> = {
  review: '行政复议',
  litigationDirect: '行政诉讼（未经复议直接起诉）',
  litigationAfterReview: '行政诉讼（复议后起诉）',
}

export const STAGES = {
  new: '已登记',
  filed: '待受理、立案',
  accepted: '审理中',
  decided: '已裁判，未生效',
  appealed: '第二审审理中',
  final: '已审结',
  not_accepted: '未受理、立案',
} as const satisfies Readonly<Record<ChallengeStage, string>>

/** As lists and pages call a case: its number, or what it is where it has none yet. */
export const titleOf = ({ caseNumber, kind, heardBy }: Pick<Challenge, 'caseNumber' | 'kind' | 'heardBy'>): string =>
  caseNumber ?? `${FORUMS[forumOf({ kind })]}案（${heardBy}，未编号）`

/** How a case stands for the body, as the console marks it. */
export interface CaseMark {
  readonly state: 'overdue' | 'dueSoon' | 'open' | 'done'
  readonly word: string
  /** What the body has to do next. */
  readonly owed: string | null
  readonly due: Day | null
  readonly daysLeft: number | null
  readonly provisional: boolean
}

const DUE_SOON = 5

export function caseMarkOf(
  challenge: Challenge,
  standing: ChallengeStanding,
  today: Day,
  calendar: WorkingCalendar,
): CaseMark {
  const owed = ownDueOf(challenge, standing)
  const over = standing.stage === 'final' || standing.stage === 'not_accepted'
  const stage = STAGES[standing.stage]
  const nothing = { due: null, daysLeft: null, provisional: false }
  if (!owed) return { state: over ? 'done' : 'open', word: stage, owed: null, ...nothing }
  // 审结 of the case isn't the end of it where the result asks for something.
  const word = over ? '待办理' : stage
  const title = standing.duty && owed.kind === 'duty_done' ? standing.duty.title : owed.title
  const { lastDay: due, provisional } = owed
  if (!due) return { state: 'open', word, owed: title, ...nothing }
  const daysLeft = calendar.workingDaysBetween(today, due)
  const dated = { owed: title, due, daysLeft, provisional }
  if (today > due) return { state: 'overdue', word: '超期', ...dated }
  return daysLeft <= DUE_SOON ? { state: 'dueSoon', word: '将到期', ...dated } : { state: 'open', word, ...dated }
}
