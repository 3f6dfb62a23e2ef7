import { dayWords } from '../day/index.ts'
import { getTimeLimit } from '../time-limits/index.ts'
import type { Act } from './act.ts'
import { ACT_RULES } from './act-rules.ts'
import type { ClockRules } from './clock-rules.ts'
import type { Course, Extension, Period } from './course.ts'
import { type ClockFinding, clockFinding } from './finding.ts'
import { type ClockSettings, SILENT_POINTS } from './settings.ts'
import { standingFindings } from './standing-findings.ts'

/**
 * 行政复议法第六十四条第二款、行政诉讼法第七十一条：决定、判决责令重新作出的，重新办理。What ended, ended: the waits of that life and its questions are
 * over, and a period of its own begins.
 */
export function reopen(course: Course, act: Act, rules: ClockRules): Course {
  const { ended: _, ...open } = course
  return {
    ...open,
    stage: 'running',
    earlier: course,
    past: [],
    period: periodAnew(course.period, act, rules),
    waits: [],
    inquiries: course.inquiries.map((inquiry) => ({ ...inquiry, over: true })),
    openCorrections: [],
    findings: [...course.findings, ...standingFindings({ ...course, findings: [] }, act.on, rules)],
  }
}

function periodAnew(before: Period, { on, until }: Act, { calendar, settings }: ClockRules): Period {
  const begun = { start: on, because: 'reopened' } as const
  if (until === undefined) {
    return { ...begun, days: getTimeLimit('reply', on).days, ...carriedExtension(before, settings) }
  }
  const ordered = { until: calendar.workingDayFrom(until), fixed: settings.reopenedLimit === 'fixed' }
  return { ...begun, days: calendar.workingDaysBetween(on, ordered.until), ordered }
}

/** An extension told in the period before, where it goes on in the new one. */
export function carriedExtension(
  { extension }: Period,
  { extensionAfterRestart }: ClockSettings,
): { readonly extension?: Extension } {
  return extension && extensionAfterRestart === 'carried' ? { extension: { ...extension, carried: true } } : {}
}

/** The body can't put off by itself what a decision or a judgment has set; undefined where it may. */
export function limitStands({ period: { ordered } }: Course, act: Act): ClockFinding | undefined {
  if (!ordered?.fixed) return undefined
  const reading = SILENT_POINTS.reopenedLimit.readings.fixed
  const message = `重新办理的最后一日${dayWords(ordered.until)}由决定、裁判限定，“${ACT_RULES[act.kind].title}”不使它推迟（按设置：${reading}）。`
  return clockFinding('DECISION_LIMIT_STANDS', act.on, message)
}
