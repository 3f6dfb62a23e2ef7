import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { appealLimitOf, type ChallengeResult, caseDue, resultRow } from '../../law/challenges/index.ts'
import { addDays, compareDays, type Day, dayWords } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { CHALLENGE_ACT_RULES, type ChallengeStage } from './act-rules.ts'
import { type Challenge, type ChallengeAct, forumOf, type Order, type Procedure } from './challenge.ts'

export interface ChallengeRefusal {
  readonly kind: 'not-now' | 'not-in-this-forum' | 'done-already' | 'wrong-fields'
  readonly act: ChallengeAct
  readonly message: string
}

export interface Decision {
  readonly on: Day
  readonly receivedOn: Day
  readonly result: ChallengeResult
  readonly order: Order | null
}

/** A case on its way: what its acts so far amount to. */
export interface ChallengeCourse {
  readonly stage: ChallengeStage
  readonly procedure: Procedure
  /** Days of the acts that happen once. */
  readonly days: Readonly<Partial<Record<ChallengeAct['kind'], Day>>>
  readonly extendedBy: number
  /** 发回重审: the day from which the first instance runs again. */
  readonly remandedOn: Day | null
  /** The review's decision, or the first instance's. */
  readonly decision: Decision | null
  readonly appeal: { readonly on: Day; readonly by: 'body' | 'other' } | null
  /** What the case ended with; of a suit only where it has taken effect by an act. */
  readonly final: Decision | null
  readonly acts: readonly ChallengeAct[]
}

const BEGIN: ChallengeCourse = {
  stage: 'new',
  procedure: 'ordinary',
  days: {},
  extendedBy: 0,
  remandedOn: null,
  decision: null,
  appeal: null,
  final: null,
  acts: [],
}

/** The course of a case, of the acts up to a day; acts that can't have followed each other are refused. Acts of one day stay as given. */
export function foldChallenge(challenge: Challenge, until?: Day): Result<ChallengeCourse, ChallengeRefusal> {
  const acts = challenge.acts.filter(({ on }) => until === undefined || on <= until)
  let course = BEGIN
  for (const act of [...acts].sort((a, b) => compareDays(a.on, b.on))) {
    const refusal = refuseChallengeAct(challenge, course, act)
    if (refusal) return refuse(refusal)
    course = take(challenge, course, act)
  }
  return accept(course)
}

/** Why an act can't come next; undefined where it may. */
function refuseChallengeAct(
  challenge: Pick<Challenge, 'kind'>,
  course: ChallengeCourse,
  act: ChallengeAct,
): ChallengeRefusal | undefined {
  const forum = forumOf(challenge)
  const rule = CHALLENGE_ACT_RULES[act.kind]
  const title = rule.title[forum]
  if (rule.only && rule.only !== forum) {
    return { kind: 'not-in-this-forum', act, message: `行政复议案件没有“${title}”这一步。` }
  }
  const done = rule.once ? course.days[act.kind] : undefined
  if (done) return { kind: 'done-already', act, message: `“${title}”已于${dayWords(done)}记录，不重复记录。` }
  if (!rule.from.includes(course.stage)) {
    return { kind: 'not-now', act, message: `案件${STAGE_WORDS[course.stage]}，不能记录“${title}”。请核对日期和先后。` }
  }
  const result = 'result' in act ? act.result : undefined
  if (result && resultRow(result).forum !== forum) {
    const message = `“${resultRow(result).title}”不是${forum === 'review' ? '行政复议' : '行政诉讼'}的结果。`
    return { kind: 'wrong-fields', act, message }
  }
  if (act.kind === 'appeal_decided' && (act.ending === 'changed') !== (act.result !== undefined)) {
    return { kind: 'wrong-fields', act, message: '改判的，请选择改判的结果；其他的不选。' }
  }
  return undefined
}

export const STAGE_WORDS: Readonly<Record<ChallengeStage, string>> = {
  new: '还没有记录',
  filed: '已经提出，等待受理或者立案',
  accepted: '正在审理',
  decided: '已经作出决定或者第一审裁判',
  appealed: '第二审正在审理',
  final: '已经审结',
  not_accepted: '没有受理或者立案',
}

function take(challenge: Challenge, course: ChallengeCourse, act: ChallengeAct): ChallengeCourse {
  const { to, once } = CHALLENGE_ACT_RULES[act.kind]
  const taken: ChallengeCourse = {
    ...course,
    stage: to ?? course.stage,
    days: once ? { ...course.days, [act.kind]: act.on } : course.days,
    acts: [...course.acts, act],
  }
  switch (act.kind) {
    case 'procedure_set':
      return { ...taken, procedure: act.procedure }
    case 'extended':
      return { ...taken, extendedBy: course.extendedBy + act.days }
    case 'decided':
      return decide(challenge, taken, decisionOf(act, act.result))
    case 'appealed':
      return { ...taken, appeal: { on: act.on, by: act.by } }
    case 'appeal_decided':
      return endAppeal(course, taken, act)
    case 'became_final':
      return { ...taken, final: course.decision && { ...course.decision, on: act.on } }
    default:
      return taken
  }
}

const decisionOf = (
  act: Pick<Decision, 'on'> & { readonly receivedOn?: Day; readonly order?: Order },
  result: ChallengeResult,
) => ({ on: act.on, receivedOn: act.receivedOn ?? act.on, result, order: act.order ?? null }) satisfies Decision

/** A review has taken effect with its decision; a ruling that nobody can appeal against with its receipt. */
function decide(challenge: Challenge, taken: ChallengeCourse, decision: Decision): ChallengeCourse {
  const atOnce = challenge.kind === 'review' || appealLimitOf(decision.result) === null
  return { ...taken, decision, ...(atOnce ? { stage: 'final' as const, final: decision } : {}) }
}

type AppealDecided = Extract<ChallengeAct, { readonly kind: 'appeal_decided' }>

function endAppeal(course: ChallengeCourse, taken: ChallengeCourse, act: AppealDecided): ChallengeCourse {
  if (act.ending === 'remanded') {
    return {
      ...taken,
      stage: 'accepted',
      decision: null,
      appeal: null,
      remandedOn: act.receivedOn ?? act.on,
      extendedBy: 0,
    }
  }
  const first = course.decision
  const result = act.result ?? first?.result
  if (result === undefined) return taken
  const order = act.order ?? (act.result === undefined ? first?.order : null) ?? null
  return { ...taken, final: { ...decisionOf(act, result), order } }
}

/**
 * What the case ended with, seen from a day: where nobody wrote down that a first instance took effect, it did on the day after the time to
 * appeal, counted from the body's own receipt (`FINAL_DAY`).
 */
export function finalOn(course: ChallengeCourse, day: Day, calendar?: WorkingCalendar): Decision | null {
  if (course.final) return course.final
  const { decision, stage } = course
  const limit = decision && appealLimitOf(decision.result)
  if (!decision || !limit || stage !== 'decided') return null
  const due = caseDue(limit, decision.receivedOn, calendar ? { calendar } : {})
  if (!due.ok) return null
  const on = addDays(due.value.lastDay.day, 1)
  return on <= day ? { ...decision, on } : null
}
