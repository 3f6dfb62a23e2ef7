import { dayWords } from '../day/index.ts'
import { findTimeLimit } from '../time-limits/index.ts'
import type { Act, ActKind } from './act.ts'
import { ACT_RULES, type Stage } from './act-rules.ts'
import { type Course, hasHappened, type Inquiry, periodsOf } from './course.ts'
import type { ClockRefusal } from './refusal.ts'
import type { ClockSettings } from './settings.ts'

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  running: '办理中',
  awaiting_correction: '等待申请人补正',
  awaiting_payment: '等待申请人缴费',
  ended: '已经办结',
}

/** Why an act can't follow what has happened; undefined where it can. The one judge of what may come next. */
export function refuseAct(course: Course, act: Act, settings: ClockSettings): ClockRefusal | undefined {
  const { kind, on } = act
  const { title, article, from, answers, needs } = ACT_RULES[kind]
  const refusal = { act: kind, on, article } as const
  if (course.ended && !from.includes('ended')) {
    const endedOn = course.ended.on
    const message = `这件申请已于${dayWords(endedOn)}办结（${titleOf(course.ended.kind)}），此后不能再有“${title}”。`
    return { kind: 'already-ended', ...refusal, endedOn, message }
  }
  if (answers && !isOpen(course, answers, act)) {
    const message = `${dayWords(on)}“${title}”之前，没有尚待答复的“${titleOf(answers)}”。`
    return { kind: 'nothing-to-answer', ...refusal, asked: answers, message }
  }
  if (!from.includes(course.stage)) {
    const message = `${dayWords(on)}申请的状态是“${STAGE_WORDS[course.stage]}”，此时不能“${title}”。`
    return { kind: 'not-in-this-stage', ...refusal, stage: course.stage, message }
  }
  if (needs && !hasHappened(course, needs)) {
    const message = `“${title}”之前须先有“${titleOf(needs)}”。`
    return { kind: 'needs-first', ...refusal, needed: needs, message }
  }
  if (course.ended && kind === 'reopened' && on <= course.ended.on) {
    const message = `申请于${dayWords(course.ended.on)}办结，“${title}”应在此后。请核对日期。`
    return { kind: 'not-in-this-stage', ...refusal, stage: course.stage, message }
  }
  if (kind === 'extended') return refuseSecondExtension(course, act, settings)
  if (kind === 'fee_notified' && !findTimeLimit('fee-payment', on)) {
    return { kind: 'not-in-force', ...refusal, message: `${dayWords(on)}信息处理费管理办法尚未施行，不能“${title}”。` }
  }
  return undefined
}

/** 第三十三条第二款：延长的期限最长不得超过20个工作日；一个期限内只能延长一次。 */
function refuseSecondExtension(course: Course, { kind, on }: Act, settings: ClockSettings): ClockRefusal | undefined {
  const earlier = settings.extensionAfterRestart === 'used' ? periodsOf(course) : [course.period]
  const extendedOn = earlier.map((period) => period.extension?.toldOn).find((toldOn) => toldOn !== undefined)
  if (!extendedOn) return undefined
  const { article } = ACT_RULES.extended
  const message = `答复期限已于${dayWords(extendedOn)}告知延长，不能再次延长。`
  return { kind: 'extension-already-used', act: kind, on, article, extendedOn, message }
}

function isOpen(course: Course, asked: ActKind, answer: Pick<Act, 'party'>): boolean {
  if (asked === 'correction_asked') return course.openCorrections.length > 0
  if (asked === 'fee_notified') return course.stage === 'awaiting_payment'
  return findOpenInquiry(course, asked, answer.party) !== undefined
}

/** The oldest question of the kind that waits for its answer, before those that a reopening has closed; a named party answers only for itself. */
export function findOpenInquiry(course: Course, asked: ActKind, party: string | undefined): Inquiry | undefined {
  const open = course.inquiries.filter(
    (inquiry) =>
      inquiry.kind.asked === asked && !inquiry.answeredOn && (party === undefined || inquiry.party === party),
  )
  return open.find(({ over }) => !over) ?? open[0]
}

const titleOf = (kind: ActKind): string => ACT_RULES[kind].title
