import { dayWords } from '../day/index.ts'
import { getTimeLimit } from '../time-limits/index.ts'
import type { Act } from './act.ts'
import { type ClockRules, dueSoFar } from './clock-rules.ts'
import type { Course, Inquiry } from './course.ts'
import { clockFinding } from './finding.ts'
import type { InquiryKind } from './inquiry-kinds.ts'
import { findOpenInquiry } from './refuse-act.ts'

/** 第三十二条、第三十四条：自收到征求意见书之日起15个工作日内提出意见。其他征求，以函中写明的期限为准。 */
export function openInquiry(course: Course, act: Act, rules: ClockRules, kind: InquiryKind): Course {
  const from = act.receivedOn ?? act.on
  const limit = kind.statutory
    ? rules.calendar.addWorkingDays(from, getTimeLimit(kind.statutory.limit, act.on).days)
    : act.until
  const inquiry: Inquiry = {
    kind,
    askedOn: act.on,
    ...(act.party === undefined ? {} : { party: act.party }),
    limit,
    pausesTo: limit ?? rules.calendar.addWorkingDays(from, rules.settings.unlimitedAnswerDays),
  }
  const due = dueSoFar(course, rules)
  const late = act.on > due
  const message = `答复期限已于${dayWords(due)}届满，${dayWords(act.on)}才${kind.what}，所需时间不再扣除。`
  return {
    ...course,
    inquiries: [...course.inquiries, inquiry],
    findings: late ? [...course.findings, clockFinding('ASKED_AFTER_DUE', act.on, message)] : course.findings,
  }
}

export function answerInquiry(course: Course, act: Act, _rules: ClockRules, kind: InquiryKind): Course {
  const open = findOpenInquiry(course, kind.asked, act.party)
  return {
    ...course,
    inquiries: course.inquiries.map((each) => (each === open ? { ...each, answeredOn: act.on } : each)),
    findings: [...course.findings, ...course.inquiries.flatMap((each) => (each === open ? lateAnswer(each, act) : []))],
  }
}

function lateAnswer({ kind, limit }: Inquiry, act: Act) {
  if (!kind.statutory || !limit || act.on <= limit) return []
  const { onSilence } = getTimeLimit(kind.statutory.limit, act.on)
  const message = `${kind.whom}提出意见的期限至${dayWords(limit)}，${dayWords(act.on)}才收到意见。${onSilence}。`
  return [clockFinding(kind.statutory.late, act.on, message)]
}
