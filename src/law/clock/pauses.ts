import type { WorkingCalendar } from '../calendar/index.ts'
import { addDays, compareDays, type Day, earlierDay } from '../day/index.ts'
import type { Course, Inquiry } from './course.ts'
import type { ClockSettings } from './settings.ts'

/** Days whose working days are left out of the reply period. */
export interface Pause {
  readonly from: Day
  readonly to: Day
  readonly inquiry: Inquiry
  /** It was moved or shortened because it overlaps the pause before it. */
  readonly overlapped: boolean
}

/** The pauses of the current period; none move a day that a decision has set. */
export const pausesIn = (
  { period, inquiries }: Pick<Course, 'period' | 'inquiries'>,
  settings: ClockSettings,
  calendar: WorkingCalendar,
): readonly Pause[] => (period.ordered?.fixed ? [] : pausesOf(inquiries, settings, calendar))

/**
 * 第三十三条第三款：行政机关征求第三方和其他机关意见所需时间不计算在前款规定的期限内。至收到意见之日，没有收到的至其期限届满之日；逾期
 * 不答复不再停止计算。
 * @returns pauses that don't overlap, in the order of their days
 */
function pausesOf(inquiries: readonly Inquiry[], settings: ClockSettings, calendar: WorkingCalendar): readonly Pause[] {
  const wanted = inquiries
    .flatMap((inquiry) => pauseOf(inquiry, settings))
    .sort((a, b) => compareDays(a.from, b.from) || compareDays(a.to, b.to))
  const pauses: Pause[] = []
  for (const pause of wanted) {
    const before = pauses.at(-1)
    const placed = before && pause.from <= before.to ? after(before, pause, settings, calendar) : pause
    if (placed.from <= placed.to) pauses.push(placed)
  }
  return pauses
}

function pauseOf(inquiry: Inquiry, settings: ClockSettings): readonly Pause[] {
  const { kind, askedOn, pausesTo, answeredOn, over } = inquiry
  const runs =
    (kind.asked === 'determination_asked' && settings.determination === 'runs') ||
    (kind.asked === 'reasons_asked' && settings.reasons === 'runs')
  const from = settings.pauseFrom === 'day_after' ? addDays(askedOn, 1) : askedOn
  const answer = answeredOn && settings.pauseTo === 'day_before' ? addDays(answeredOn, -1) : answeredOn
  const to = answer ? earlierDay(pausesTo, answer) : pausesTo
  return runs || over || to < from ? [] : [{ from, to, inquiry, overlapped: false }]
}

function after(before: Pause, pause: Pause, settings: ClockSettings, calendar: WorkingCalendar): Pause {
  const from = addDays(before.to, 1)
  if (settings.overlap === 'once') return { ...pause, from, overlapped: true }
  const workingDays = calendar.workingDaysBetween(addDays(pause.from, -1), pause.to)
  const to = workingDays === 0 ? before.to : calendar.addWorkingDays(before.to, workingDays)
  return { ...pause, from, to, overlapped: true }
}
