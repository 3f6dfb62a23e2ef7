import type { WorkingCalendar } from '../calendar/index.ts'
import { addDays, type Day, laterDay } from '../day/index.ts'
import type { Period } from './course.ts'
import type { Pause } from './pauses.ts'

/**
 * The last day for the reply. 第三十三条第二款：自收到申请之日起20个工作日，延长的加上延长的日数；第三款：征求意见所需时间不计入；
 * 第三十五条：确定了延迟答复的合理期限的，至该期限届满。决定、裁判限定了最后一日的，至该日。
 * @param pauses as `pausesIn` gives them
 */
export function dueDay(period: Period, pauses: readonly Pause[], calendar: WorkingCalendar): Day {
  if (period.ordered?.fixed) return period.ordered.until
  let needed = period.days + (period.extension?.days ?? 0)
  for (const { from, to } of pauses) {
    if (from > calendar.addWorkingDays(period.start, needed)) break
    if (to > period.start) needed += calendar.workingDaysBetween(laterDay(addDays(from, -1), period.start), to)
  }
  const counted = calendar.addWorkingDays(period.start, needed)
  return period.deferredUntil ? laterDay(counted, period.deferredUntil) : counted
}
