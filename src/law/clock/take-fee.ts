import { dayWords } from '../day/index.ts'
import { findTimeLimit } from '../time-limits/index.ts'
import type { Act } from './act.ts'
import { type ClockRules, dueSoFar } from './clock-rules.ts'
import { type Course, hasHappened, withPeriod } from './course.ts'
import { type ClockFinding, clockFinding } from './finding.ts'
import { restart } from './restart.ts'

/** 收费办法第六条：在申请处理期限内发出收费通知；申请人自收到次日起20个工作日内缴纳。 */
export function notifyFee(course: Course, act: Act, rules: ClockRules): Course {
  const due = dueSoFar(course, rules)
  const limit = findTimeLimit('fee-payment', act.on)
  const found: ClockFinding[] = []
  if (act.on > due) {
    const message = `收费通知应当在答复期限（至${dayWords(due)}）内发出，${dayWords(act.on)}才发出。`
    found.push(clockFinding('FEE_NOTIFIED_LATE', act.on, message))
  }
  if (hasHappened(course, 'fee_notified')) {
    const message = `${dayWords(act.on)}对同一件申请再次发出收费通知。每件申请只能选一种标准收费，不得重复计算。`
    found.push(clockFinding('FEE_NOTIFIED_AGAIN', act.on, message))
  }
  const payBy = limit && rules.calendar.addWorkingDays(act.receivedOn ?? act.on, limit.days)
  return {
    ...withPeriod(course, { haltedOn: act.on }),
    stage: 'awaiting_payment',
    waits: [...course.waits, { for: 'payment', askedOn: act.on, limit: payBy }],
    findings: [...course.findings, ...found],
  }
}

/** 收费办法第六条：处理期限从申请人完成缴费次日起重新计算 [M]。 */
export function payFee(course: Course, act: Act, { settings }: ClockRules): Course {
  const payBy = course.waits.at(-1)?.limit
  const late = payBy !== undefined && act.on > payBy
  const message = late ? `缴费期限至${dayWords(payBy)}，${dayWords(act.on)}才缴清；仍收取的，期限重新计算。` : ''
  const paid = restart(course, act.on, 'paid', settings)
  return late ? { ...paid, findings: [...paid.findings, clockFinding('FEE_PAID_LATE', act.on, message)] } : paid
}
