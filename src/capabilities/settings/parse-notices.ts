import { NATIONAL_RECORD, type Notice, parseNotice, withNotice } from '../../law/calendar/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'

/**
 * Imported notices from data, each checked against those before it, the program's own first: a first notice for a year names every
 * statutory day, a later one only changes what its year already has.
 */
export function parseNotices(data: unknown): Result<readonly Notice[], string> {
  if (!Array.isArray(data)) return refuse('应为通知的列表。')
  let record = NATIONAL_RECORD
  for (const each of data) {
    const amends = record.notices.some((held) => held.year === each?.year)
    const notice = parseNotice(each, amends)
    if (!notice.ok) return refuse(notice.error.map(({ message }) => message).join(''))
    const next = withNotice(record, notice.value)
    if (!next.ok) return refuse(next.error.message)
    record = next.value
  }
  return accept(record.notices.slice(NATIONAL_RECORD.notices.length))
}
