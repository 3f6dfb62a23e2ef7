import type { ArticleRef } from '../../law/articles/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { CaseDue, CaseParty } from '../../law/challenges/index.ts'
import type { Day } from '../../law/day/index.ts'
import { findRemedyPeriods } from '../../law/outcomes/index.ts'
import { lastDayOf } from '../../law/periods/index.ts'
import { CHALLENGE_ACT_RULES, type ChallengeStage } from './act-rules.ts'
import { caseDues } from './case-dues.ts'
import { type Challenge, type ChallengeActKind, forumOf } from './challenge.ts'
import { dutyOf } from './duties.ts'
import { type ChallengeCourse, finalOn } from './fold-challenge.ts'

/** What may come next in a case. `sued`: the applicant goes on to court, which is another case. */
export interface NextChallengeAct {
  readonly kind: ChallengeActKind | 'sued'
  readonly title: string
  readonly by: CaseParty
  readonly lastDay: Day | null
  /** It lies in a year whose holiday notice isn't held. */
  readonly provisional: boolean
  readonly articles: readonly ArticleRef[]
}

const KINDS = Object.keys(CHALLENGE_ACT_RULES) as readonly ChallengeActKind[]

/** The acts that may come next, seen from a day, those with a last day first. */
export function nextChallengeActs(
  challenge: Challenge,
  course: ChallengeCourse,
  on: Day,
  calendar?: WorkingCalendar,
): readonly NextChallengeAct[] {
  const stage: ChallengeStage = finalOn(course, on, calendar) ? 'final' : course.stage
  const forum = forumOf(challenge)
  const dues = duesByAct(challenge, course, on, calendar)
  const acts = KINDS.filter((kind) => {
    const { from, only, once } = CHALLENGE_ACT_RULES[kind]
    if (kind === 'duty_done') return dues.duty_done !== undefined
    return from.includes(stage) && (!only || only === forum) && !(once && course.days[kind])
  }).map((kind): NextChallengeAct => {
    const { title, by } = CHALLENGE_ACT_RULES[kind]
    const due = dues[kind] ?? { lastDay: null, provisional: false, articles: [] }
    return { kind, title: title[forum], by: partyOf(by, challenge), ...due }
  })
  const suit = stage === 'final' && challenge.kind === 'review' ? sueBy(course, calendar) : []
  return [...acts, ...suit].sort((a, b) => (a.lastDay ?? LAST).localeCompare(b.lastDay ?? LAST))
}

const LAST = '9999'

/** Of a suit it is the court that accepts, hears and decides. */
const partyOf = (by: CaseParty, { kind }: Pick<Challenge, 'kind'>): CaseParty =>
  by === 'reviewer' && kind !== 'review' ? 'court' : by

type Due = Pick<NextChallengeAct, 'lastDay' | 'provisional' | 'articles'>

function duesByAct(
  challenge: Challenge,
  course: ChallengeCourse,
  on: Day,
  calendar: WorkingCalendar | undefined,
): Readonly<Partial<Record<ChallengeActKind, Due>>> {
  const { answer, decision, appeal, secondInstance } = caseDues(challenge.kind, course, calendar)
  const duty = dutyOf(challenge, course, on, calendar)
  const of = (due: CaseDue | null): Due | undefined =>
    due ? { lastDay: due.lastDay.day, provisional: due.lastDay.provisional, articles: due.limit.articles } : undefined
  const found = {
    answered: of(answer),
    decided: of(decision),
    appealed: course.stage === 'decided' ? of(appeal) : undefined,
    appeal_decided: of(secondInstance),
    duty_done:
      duty && duty.state !== 'done'
        ? { lastDay: duty.lastDay, provisional: false, articles: duty.articles }
        : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, due]) => due !== undefined))
}

/** 行政诉讼法第四十五条: who isn't content with the decision on review sues within fifteen days of its receipt; the body waits for it. */
function sueBy({ final }: ChallengeCourse, calendar: WorkingCalendar | undefined): readonly NextChallengeAct[] {
  const periods = final && findRemedyPeriods(final.on)
  if (!periods) return []
  const last = lastDayOf(final.receivedOn, { amount: periods.suitDaysAfterReview, unit: 'day' }, calendar)
  if (!last.ok) return []
  const { day, provisional } = last.value
  const title = '申请人不服复议决定的，向人民法院起诉（另行登记，与本案关联）'
  const { suitAfterReview: articles } = periods.articles
  return [{ kind: 'sued', title, by: 'either', lastDay: day, provisional, articles }]
}
