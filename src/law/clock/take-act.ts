import { dayWords } from '../day/index.ts'
import type { Act } from './act.ts'
import { ACT_RULES } from './act-rules.ts'
import { type ClockRules, dueSoFar } from './clock-rules.ts'
import { type Course, type Inquiry, withPeriod } from './course.ts'
import { clockFinding } from './finding.ts'
import { INQUIRY_KINDS } from './inquiry-kinds.ts'
import { limitStands, reopen } from './reopen.ts'
import { askCorrection, receiveCorrection } from './take-correction.ts'
import { extend } from './take-extension.ts'
import { notifyFee, payFee } from './take-fee.ts'
import { answerInquiry, openInquiry } from './take-inquiry.ts'

type Take = (course: Course, act: Act, rules: ClockRules) => Course

/** The course after an act that `refuseAct` doesn't refuse. Broken limits become findings. */
export function takeAct(course: Course, act: Act, rules: ClockRules): Course {
  const taken = take(act)(course, act, rules)
  return { ...taken, acts: [...taken.acts, act] }
}

function take(act: Act): Take {
  const inquiry = INQUIRY_KINDS.find(({ asked, answered }) => asked === act.kind || answered === act.kind)
  if (inquiry) {
    const step = inquiry.asked === act.kind ? openInquiry : answerInquiry
    return (course, _, rules) => step(course, act, rules, inquiry)
  }
  return OWN[act.kind] ?? end
}

const OWN: Readonly<Partial<Record<Act['kind'], Take>>> = {
  correction_asked: askCorrection,
  correction_received: receiveCorrection,
  extended: extend,
  deferred: defer,
  fee_notified: notifyFee,
  fee_paid: payFee,
  reopened: reopen,
}

/** 第三十五条：申请理由合理但是无法在规定期限内答复的，可以确定延迟答复的合理期限并告知申请人。 */
function defer(course: Course, act: Act, rules: ClockRules): Course {
  const stands = limitStands(course, act)
  if (stands) return { ...course, findings: [...course.findings, stands] }
  const due = dueSoFar(course, rules)
  if (act.on > due) {
    const message = `${dayWords(act.on)}才告知延迟答复，答复期限已于${dayWords(due)}届满，延迟无效。`
    return { ...course, findings: [...course.findings, clockFinding('DEFERRED_LATE', act.on, message)] }
  }
  return withPeriod(course, { deferredUntil: rules.calendar.workingDayFrom(act.until ?? act.on) })
}

function end(course: Course, act: Act, rules: ClockRules): Course {
  const findings = act.kind === 'replied' ? lateReply(course, act, rules) : earlyLapse(course, act)
  return {
    ...course,
    stage: 'ended',
    waits: course.waits.map((wait) => (wait.until ? wait : { ...wait, until: act.on })),
    findings: [...course.findings, ...findings],
    ended: act,
  }
}

function lateReply(course: Course, act: Act, rules: ClockRules) {
  const due = dueSoFar(course, rules)
  const late = course.stage === 'running' && act.on > due
  const overdue = rules.calendar.workingDaysBetween(due, act.on)
  const message = `答复期限于${dayWords(due)}届满，${dayWords(act.on)}才答复，超期 ${overdue} 个工作日。`
  return [
    ...(late ? [clockFinding('REPLIED_LATE', act.on, message)] : []),
    ...course.inquiries.flatMap((inquiry) => beforeOpinion(inquiry, act)),
  ]
}

/** 第三十二条、第三十四条：第三方、共同制作机关有15个工作日提出意见。 */
function beforeOpinion({ kind, limit, answeredOn, over }: Inquiry, act: Act) {
  if (!kind.statutory || !limit || answeredOn || over || act.on > limit) return []
  const message = `${kind.whom}提出意见的期限至${dayWords(limit)}届满，没有等到意见就作了答复。`
  return [clockFinding('REPLIED_BEFORE_OPINION', act.on, message, kind.article)]
}

/** 第三十条、收费办法第六条：逾期才不再处理。 */
function earlyLapse(course: Course, act: Act) {
  const limit = course.waits.at(-1)?.limit
  const lapses = act.kind === 'lapsed_uncorrected' || act.kind === 'lapsed_unpaid'
  if (!lapses || !limit || act.on > limit) return []
  const message = `申请人的期限至${dayWords(limit)}届满，${dayWords(act.on)}就作了“${ACT_RULES[act.kind].title}”。`
  return [clockFinding('LAPSED_EARLY', act.on, message, ACT_RULES[act.kind].article)]
}
