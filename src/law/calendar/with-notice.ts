import { accept, type Result, refuse } from '../result.ts'
import type { CalendarRecord } from './calendar-record.ts'
import type { Notice } from './notice.ts'

export type NoticeRefusal =
  | { readonly kind: 'already-held'; readonly number: string; readonly message: string }
  | { readonly kind: 'nothing-to-amend'; readonly holidays: readonly string[]; readonly message: string }

/**
 * The record with one more notice: the first for its year, or one that changes single holidays of a year already arranged. A notice
 * already held is refused, so that importing twice changes nothing.
 */
export function withNotice(record: CalendarRecord, notice: Notice): Result<CalendarRecord, NoticeRefusal> {
  if (record.notices.some((held) => held.number === notice.number)) {
    const { number } = notice
    return refuse({ kind: 'already-held', number, message: `${number}已经导入，日历没有变动。` })
  }
  const sameYear = record.notices.filter((held) => held.year === notice.year)
  const known = new Set(sameYear.flatMap((held) => held.holidays.map((holiday) => holiday.name)))
  const unknown = notice.holidays.map((holiday) => holiday.name).filter((name) => !known.has(name))
  if (sameYear.length > 0 && unknown.length > 0) {
    const message = `${notice.year} 年的安排里没有${unknown.join('、')}，不能调整。名称应与原通知一致：${[...known].join('、')}。`
    return refuse({ kind: 'nothing-to-amend', holidays: unknown, message })
  }
  return accept({ ...record, notices: [...record.notices, notice] })
}
