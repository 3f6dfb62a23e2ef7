import { CALENDAR_YEARS, type LocalChange } from '../../law/calendar/index.ts'
import { type Day, daysBetween, dayWords, parseDay, yearOf } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'

/** No closure known lasted longer; a longer one is more likely a mistyped year. */
const LONGEST_CHANGE = 62

/** One local closure or worked day from data, or what is wrong with it. */
export function parseLocalChange(data: unknown): Result<LocalChange, string> {
  const { from, to, working, reason, source } = isRecord(data) ? data : {}
  const [first, last] = [toDay(from), toDay(to)]
  if (!first || !last) return refuse('起止日应为“2026-07-01”这样的日期。')
  if (last < first) return refuse('最后一日早于第一日。')
  if (daysBetween(first, last) >= LONGEST_CHANGE) return refuse(`一项不能超过 ${LONGEST_CHANGE} 日，请核对年份。`)
  if (yearOf(last) > CALENDAR_YEARS.last) return refuse(`${dayWords(last)}超出日历的范围。`)
  if (typeof working !== 'boolean') return refuse('请写明这几日是放假（停工）还是上班。')
  if (!isText(reason)) return refuse('请写明原因，例如“台风停工”。')
  if (!isText(source)) return refuse('请写明依据的通知。')
  return accept({ from: first, to: last, working, reason: reason.trim(), source: source.trim() })
}

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === 'object' && data !== null
const isText = (data: unknown): data is string =>
  typeof data === 'string' && data.trim() !== '' && data.length <= 200 && !/\p{Cc}/u.test(data)
const toDay = (data: unknown): Day | undefined => (typeof data === 'string' ? parseDay(data) : undefined)
