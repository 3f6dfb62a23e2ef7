import { type Day, daysBetween, dayWords, parseDay, weekdayOf, weekdayWords, yearOf } from '../day/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { HolidayArrangement, Notice } from './notice.ts'
import { statutoryDays } from './statutory-days.ts'
import { CALENDAR_YEARS } from './working-calendar.ts'

/** One thing in a notice that can't be as written. `holiday` names where. */
export interface NoticeProblem {
  readonly holiday?: string
  readonly message: string
}

/** The longest arrangement so far is 国庆节、中秋节 2020 and the extended 春节 of that year. */
const LONGEST_HOLIDAY = 16

/**
 * A notice from data, every doubt in it collected: a mistyped day would move the due days of every open request. A notice that
 * `amends` changes single holidays of its year and needn't name them all.
 */
export function parseNotice(data: unknown, amends: boolean): Result<Notice, readonly NoticeProblem[]> {
  const { year, number, source, holidays } = isRecord(data) ? data : {}
  const problems: NoticeProblem[] = []
  if (!isYear(year)) {
    problems.push({ message: `年份应为 ${CALENDAR_YEARS.first} 至 ${CALENDAR_YEARS.last} 之间的四位数字。` })
  }
  if (!isText(number)) problems.push({ message: '缺少通知的文号，例如“国办发明电〔2025〕7号”。' })
  if (!isText(source)) problems.push({ message: '缺少通知的出处（网址或者公报期号）。' })
  if (!Array.isArray(holidays) || holidays.length === 0) problems.push({ message: '没有写明任何节日的安排。' })
  const arranged: HolidayArrangement[] = []
  for (const each of Array.isArray(holidays) ? holidays : []) {
    const parsed = parseHoliday(each, year)
    if (parsed.ok) arranged.push(parsed.value)
    else problems.push(...parsed.error)
  }
  if (problems.length > 0 || !isYear(year) || !isText(number) || !isText(source)) return refuse(problems)
  const notice: Notice = { year, number, source, holidays: arranged }
  const doubts = [...clashes(notice), ...(amends ? [] : missingStatutoryDays(notice))]
  return doubts.length > 0 ? refuse(doubts) : accept(notice)
}

function parseHoliday(data: unknown, year: unknown): Result<HolidayArrangement, readonly NoticeProblem[]> {
  const { name, from, to, makeUp } = isRecord(data) ? data : {}
  const holiday = isText(name) ? name : '未写名称的节日'
  const problem = (message: string): NoticeProblem => ({ holiday, message: `${holiday}：${message}` })
  const [first, last] = [toDay(from), toDay(to)]
  const worked = Array.isArray(makeUp) ? makeUp.map(toDay) : []
  const makeUpDays = worked.filter((d) => d !== undefined)
  const problems = [
    !isText(name) && problem('缺少节日名称。'),
    (!first || !last) && problem('放假的起止日应为“2026-01-01”这样的日期。'),
    first && last && last < first && problem('放假的最后一日早于第一日。'),
    first && last && daysBetween(first, last) >= LONGEST_HOLIDAY && problem(`连续放假超过 ${LONGEST_HOLIDAY} 日。`),
    last && isYear(year) && yearOf(last) !== year && problem(`${dayWords(last)}不在 ${year} 年。`),
    (!Array.isArray(makeUp) || makeUpDays.length < worked.length) &&
      problem('调休上班日应为日期的列表，没有的写空列表。'),
    ...makeUpDays.map(
      (d) => weekdayOf(d) <= 5 && problem(`${dayWords(d)}是${weekdayWords(d)}，本来就上班，不是调休上班日。`),
    ),
  ].filter((each) => typeof each === 'object')
  if (problems.length > 0 || !isText(name) || !first || !last) return refuse(problems)
  return accept({ name, from: first, to: last, makeUp: makeUpDays })
}

/** A day can't be off twice under two names, nor off and worked. */
function clashes({ holidays }: Notice): readonly NoticeProblem[] {
  return holidays.flatMap(({ name, from, to, makeUp }, i) => [
    ...holidays.slice(i + 1).flatMap((other) => {
      if (other.name === name) return [{ holiday: name, message: `${name}写了两次。` }]
      const overlap = other.from <= to && from <= other.to
      return overlap ? [{ holiday: name, message: `${name}与${other.name}的放假日重叠。` }] : []
    }),
    ...makeUp.flatMap((d) => {
      const off = holidays.find((other) => other.from <= d && d <= other.to)
      return off ? [{ holiday: name, message: `${dayWords(d)}既写作${off.name}放假，又写作${name}调休上班。` }] : []
    }),
  ])
}

/** 《全国年节及纪念日放假办法》第二条：法定节假日当日总是放假的。 */
function missingStatutoryDays({ year, holidays }: Notice): readonly NoticeProblem[] {
  const isOff = (d: Day): boolean => holidays.some(({ from, to }) => from <= d && d <= to)
  return statutoryDays(year).days.flatMap((statutory) =>
    isOff(statutory.day)
      ? []
      : [
          {
            holiday: statutory.name,
            message: `${dayWords(statutory.day)}是法定节假日（${statutory.name}），通知里没有放假。`,
          },
        ],
  )
}

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === 'object' && data !== null
const isText = (data: unknown): data is string => typeof data === 'string' && data.trim() !== ''
const isYear = (data: unknown): data is number =>
  typeof data === 'number' && Number.isInteger(data) && data >= CALENDAR_YEARS.first && data <= CALENDAR_YEARS.last
const toDay = (data: unknown): Day | undefined => (typeof data === 'string' ? parseDay(data) : undefined)
