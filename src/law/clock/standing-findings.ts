import { addDays, type Day, dayWords } from '../day/index.ts'
import { getTimeLimit } from '../time-limits/index.ts'
import { type ClockRules, dueSoFar } from './clock-rules.ts'
import type { Course } from './course.ts'
import { type ClockFinding, clockFinding } from './finding.ts'

/** What is so by the mere passing of days: the reply is overdue, somebody asked has been silent. */
export function standingFindings(course: Course, seenOn: Day, rules: ClockRules): readonly ClockFinding[] {
  return [...silences(course, course.ended?.on ?? seenOn), ...overdue(course, seenOn, rules)]
}

function silences({ inquiries }: Course, to: Day): readonly ClockFinding[] {
  return inquiries.flatMap(({ kind, limit, answeredOn, over }) => {
    if (!kind.statutory || !limit || answeredOn || over || to <= limit) return []
    const { onSilence } = getTimeLimit(kind.statutory.limit, limit)
    const message = `${kind.whom}提出意见的期限已于${dayWords(limit)}届满，没有收到意见。${onSilence}。`
    return [clockFinding(kind.statutory.silent, addDays(limit, 1), message)]
  })
}

function overdue(course: Course, seenOn: Day, rules: ClockRules): readonly ClockFinding[] {
  if (course.stage !== 'running') return []
  const due = dueSoFar(course, rules)
  if (seenOn <= due) return []
  const days = rules.calendar.workingDaysBetween(due, seenOn)
  const message = `答复期限已于${dayWords(due)}届满，至${dayWords(seenOn)}尚未答复，超期 ${days} 个工作日。`
  return [clockFinding('OVERDUE', addDays(due, 1), message)]
}
