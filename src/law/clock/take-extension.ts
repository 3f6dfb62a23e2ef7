import { dayWords } from '../day/index.ts'
import { getTimeLimit } from '../time-limits/index.ts'
import type { Act } from './act.ts'
import { type ClockRules, dueSoFar } from './clock-rules.ts'
import { type Course, withPeriod } from './course.ts'
import { type ClockFinding, clockFinding } from './finding.ts'
import { limitStands } from './reopen.ts'
import { SILENT_POINTS } from './settings.ts'

/** 第三十三条第二款：需要延长答复期限的，应当经工作机构负责人同意并告知申请人，延长的期限最长不得超过20个工作日。 */
export function extend(course: Course, act: Act, rules: ClockRules): Course {
  const stands = limitStands(course, act)
  if (stands) {
    const told = withPeriod(course, { extension: { toldOn: act.on, days: 0 } })
    return { ...told, findings: [...course.findings, stands] }
  }
  const due = dueSoFar(course, rules)
  const { days: most } = getTimeLimit('extension', act.on)
  const wanted = act.days ?? most
  const late = act.on > due
  const found: ClockFinding[] = []
  if (wanted > most) {
    const message = `告知延长 ${wanted} 个工作日，最长不得超过 ${most} 个工作日，按 ${most} 个工作日计算。`
    found.push(clockFinding('EXTENDED_TOO_LONG', act.on, message))
  }
  if (late) {
    const reading = SILENT_POINTS.lateExtension.readings[rules.settings.lateExtension]
    const message = `延期应当在${dayWords(due)}期限届满以前告知，${dayWords(act.on)}才告知（按设置：${reading}）。`
    found.push(clockFinding('EXTENDED_LATE', act.on, message))
  }
  const days = late && rules.settings.lateExtension === 'void' ? 0 : Math.min(wanted, most)
  const extended = withPeriod(course, { extension: { toldOn: act.on, days } })
  return { ...extended, findings: [...course.findings, ...found] }
}
