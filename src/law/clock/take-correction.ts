import { dayWords } from '../day/index.ts'
import { getTimeLimit } from '../time-limits/index.ts'
import type { Act } from './act.ts'
import type { ClockRules } from './clock-rules.ts'
import { type Course, hasHappened, withPeriod } from './course.ts'
import { type ClockFinding, clockFinding } from './finding.ts'
import { restart } from './restart.ts'
import { SILENT_POINTS } from './settings.ts'

/** 第三十条：自收到申请之日起7个工作日内一次性告知申请人作出补正，说明需要补正的事项和合理的补正期限。 */
export function askCorrection(course: Course, act: Act, { calendar, settings }: ClockRules): Course {
  const { days, article } = getTimeLimit('correction-notice', course.receivedOn)
  const last = calendar.addWorkingDays(course.receivedOn, days)
  const [late, repeated] = [act.on > last, hasHappened(course, 'correction_asked')]
  const found: ClockFinding[] = []
  if (repeated) {
    const reading = SILENT_POINTS.repeatedCorrection.readings[settings.repeatedCorrection]
    const message = `补正应当一次性告知，${dayWords(act.on)}又告知补正（按设置：${reading}）。`
    found.push(clockFinding('CORRECTION_REPEATED', act.on, message))
  } else if (late) {
    const reading = SILENT_POINTS.lateCorrection.readings[settings.lateCorrection]
    const message = `补正应当在${dayWords(last)}以前告知（${article}，${days}个工作日），${dayWords(act.on)}才告知（按设置：${reading}）。`
    found.push(clockFinding('CORRECTION_ASKED_LATE', act.on, message))
  }
  const restarts = repeated
    ? settings.repeatedCorrection === 'restarts'
    : !late || settings.lateCorrection === 'restarts'
  const asked: Course = {
    ...course,
    findings: [...course.findings, ...found],
    openCorrections: [...course.openCorrections, { until: act.until, restarts }],
  }
  if (!restarts || course.stage !== 'running') return asked
  return {
    ...withPeriod(asked, { haltedOn: act.on }),
    stage: 'awaiting_correction',
    waits: [...course.waits, { for: 'correction', askedOn: act.on, limit: act.until }],
  }
}

/** 第三十条：答复期限自行政机关收到补正的申请之日起计算。 */
export function receiveCorrection(course: Course, act: Act, { settings }: ClockRules): Course {
  const { openCorrections } = course
  const limit = openCorrections.map((open) => open.until).findLast((until) => until !== undefined)
  const late = limit !== undefined && act.on > limit
  const message = late ? `补正期限至${dayWords(limit)}，${dayWords(act.on)}才收到补正；仍按收到补正办理。` : ''
  const received: Course = {
    ...course,
    openCorrections: [],
    findings: late ? [...course.findings, clockFinding('CORRECTION_RECEIVED_LATE', act.on, message)] : course.findings,
  }
  return openCorrections.some((open) => open.restarts) ? restart(received, act.on, 'corrected', settings) : received
}
