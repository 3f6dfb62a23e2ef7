declare const dayBrand: unique symbol

/**
 * A calendar day as `YYYY-MM-DD`, from 2019 to 2100. The law counts days, not moments: a `Day` has no time and no time zone, and two
 * of them compare as text.
 */
export type Day = string & { readonly [dayBrand]: true }

export const FIRST_YEAR = 2019
export const LAST_YEAR = 2100

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const FEBRUARY = 2

/** The day that a text spells, or undefined where it spells none: another shape, 30 February, a year out of range. */
export function parseDay(text: string): Day | undefined {
  const [, year = '', month = '', date = ''] = SHAPE.exec(text) ?? []
  const inRange = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR
  const exists = Number(date) >= 1 && Number(date) <= daysInMonth(Number(year), Number(month))
  return inRange && exists ? (text as Day) : undefined
}

/**
 * A day that is known to be one, as in a table of the law.
 * @throws {RangeError} where the text is no day
 */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`no day: ${text}`)
  return parsed
}

/** 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === FEBRUARY && isLeapYear(year)) return 29
  return DAYS_IN_MONTH[month - 1] ?? 0
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
