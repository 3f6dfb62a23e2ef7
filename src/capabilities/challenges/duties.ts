import type { ArticleRef } from '../../law/articles/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { DUTY_RULES, type DutyKind, resultRow } from '../../law/challenges/index.ts'
import type { Day } from '../../law/day/index.ts'
import { type Challenge, forumOf } from './challenge.ts'
import { type ChallengeCourse, type Decision, finalOn } from './fold-challenge.ts'

/** What a decision that has taken effect asks of the body. */
export interface Duty {
  readonly kind: DutyKind
  readonly title: string
  readonly words: string
  readonly articles: readonly ArticleRef[]
  /** The day from which it is owed. */
  readonly from: Day
  /** The last day that the decision sets; null where it sets none. */
  readonly lastDay: Day | null
  readonly doneOn: Day | null
  readonly state: 'open' | 'overdue' | 'done'
}

/** Remaking and redress are owed only where the decision orders them; the rest by the result itself. */
const ONLY_IF_ORDERED: readonly DutyKind[] = ['remake', 'remedy']

/** What the result obliges the body to do next, seen from a day; null where it obliges to nothing, or nothing has taken effect. */
export function dutyOf(
  challenge: Pick<Challenge, 'kind' | 'standing'>,
  course: ChallengeCourse,
  on: Day,
  calendar?: WorkingCalendar,
): Duty | null {
  const final = finalOn(course, on, calendar)
  const kind = final && resultRow(final.result).duty
  if (!final || !kind || challenge.standing === 'reviewer') return null
  if (ONLY_IF_ORDERED.includes(kind) && !final.order) return null
  const { title, words, articles } = DUTY_RULES[kind]
  const lastDay = final.order?.until ?? null
  const doneOn = course.acts.find((act) => act.kind === 'duty_done')?.on ?? null
  const state = doneOn ? 'done' : lastDay && on > lastDay ? 'overdue' : 'open'
  return { kind, title, words, articles: articles[forumOf(challenge)], from: owedFrom(final), lastDay, doneOn, state }
}

const owedFrom = ({ on, receivedOn }: Decision): Day => (receivedOn > on ? receivedOn : on)
