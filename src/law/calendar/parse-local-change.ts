import { daysBetween, parseDay, yearOf } from '../day/index.ts'
import { convention } from '../evidence.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { LocalChange } from './calendar-record.ts'
import { CALENDAR_YEARS } from './working-calendar.ts'

/** One thing in a local change that can't be as written. */
export interface LocalChangeProblem {
  readonly field: keyof LocalChange
  readonly message: string
}

/** Catches a mistyped month or year; what truly lasts longer is entered in parts. */
export const LONGEST_LOCAL_CHANGE = { days: 62, ...convention('calendar-local-change') } as const

/** A local change from data, every doubt in it collected, as `parseNotice` does: it moves the due days of every open request too. */
export function parseLocalChange(data: unknown): Result<LocalChange, readonly LocalChangeProblem[]> {
  const given: Readonly<Record<string, unknown>> = typeof data === 'object' && data !== null ? { ...data } : {}
  const [from, to] = [heldDay(given.from), heldDay(given.to)]
  const { working, reason, source } = given
  const span = from && to ? daysBetween(from, to) : 0
  const { first, last } = CALENDAR_YEARS
  const day = `应为 ${first} 至 ${last} 年之间的日期，写作“2026-01-01”。`
  const problems: readonly (LocalChangeProblem | false)[] = [
    !from && { field: 'from', message: `第一日${day}` },
    !to && { field: 'to', message: `最后一日${day}` },
    span < 0 && { field: 'to', message: '最后一日早于第一日。' },
    span >= LONGEST_LOCAL_CHANGE.days && {
      field: 'to',
      message: `一次变动超过 ${LONGEST_LOCAL_CHANGE.days} 日，请核对；确实更长的，分两次登记。`,
    },
    typeof working !== 'boolean' && { field: 'working', message: '应写明这几日是停工还是上班。' },
    !isText(reason) && { field: 'reason', message: '缺少事由，例如“台风停工”。' },
    !isText(source) && { field: 'source', message: '缺少依据：写明哪个机关的哪个通知、公告。' },
  ]
  const found = problems.filter((each) => each !== false)
  if (found.length > 0 || !from || !to || typeof working !== 'boolean' || !isText(reason) || !isText(source)) {
    return refuse(found)
  }
  return accept({ from, to, working, reason: reason.trim(), source: source.trim() })
}

const isText = (data: unknown): data is string => typeof data === 'string' && data.trim() !== ''

function heldDay(data: unknown) {
  const parsed = typeof data === 'string' ? parseDay(data) : undefined
  return parsed && yearOf(parsed) <= CALENDAR_YEARS.last ? parsed : undefined
}
