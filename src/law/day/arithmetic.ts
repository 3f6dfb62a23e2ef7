import { type Day, day, daysInMonth } from './day.ts'

/** Days in the years before the given one, counted from the first day of year 1. */
const daysBeforeYear = (year: number): number => {
  const past = year - 1
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
}

export const yearOf = (d: Day): number => Number(d.slice(0, 4))
export const monthOf = (d: Day): number => Number(d.slice(5, 7))
export const dateOf = (d: Day): number => Number(d.slice(8))

/** A number that grows by one from day to day; 1 is 1 January of year 1, a Monday. */
export function dayNumber(d: Day): number {
  let number = daysBeforeYear(yearOf(d)) + dateOf(d)
  for (let month = 1; month < monthOf(d); month += 1) number += daysInMonth(yearOf(d), month)
  return number
}

/** @throws {RangeError} where the number is of no day from 2019 to 2100 */
export function dayOfNumber(number: number): Day {
  let year = Math.floor(number / 366)
  while (daysBeforeYear(year + 1) < number) year += 1
  let month = 1
  let date = number - daysBeforeYear(year)
  while (date > daysInMonth(year, month)) {
    date -= daysInMonth(year, month)
    month += 1
  }
  return day(`${year}-${two(month)}-${two(date)}`)
}

export const MONTHS_IN_YEAR = 12

const two = (number: number): string => String(number).padStart(2, '0')

/** @throws {RangeError} where the day lies outside 2019 to 2100 */
export const addDays = (d: Day, days: number): Day => dayOfNumber(dayNumber(d) + days)

/**
 * The same date some months later; the month's last day where that month has no such date (民法典第二百零二条).
 * @throws {RangeError} where the day lies outside 2019 to 2100
 */
export function addMonths(d: Day, months: number): Day {
  const index = yearOf(d) * MONTHS_IN_YEAR + (monthOf(d) - 1) + months
  const [year, month] = [Math.floor(index / MONTHS_IN_YEAR), (index % MONTHS_IN_YEAR) + 1]
  return day(`${year}-${two(month)}-${two(Math.min(dateOf(d), daysInMonth(year, month)))}`)
}

/** Days from the first to the second; negative where the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (d: Day): number => ((dayNumber(d) - 1) % 7) + 1

/** For `sort`. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

export const laterDay = (a: Day, b: Day): Day => (a < b ? b : a)
export const earlierDay = (a: Day, b: Day): Day => (a < b ? a : b)
