import { type Day, parseDay } from '../../../law/day/index.ts'

/** 2025-01-20, 2025/1/20, 2025.1.20, 2025年1月20日, 20250120, in digits of either width. */
const WRITTEN = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/

/** The day that somebody typed; undefined where it is none. */
export function readDay(text: string): Day | undefined {
  const [, year = '', month, date, shortMonth, shortDate] = WRITTEN.exec(halfWidth(text).replace(/\s/g, '')) ?? []
  return parseDay(`${year}-${two(month ?? shortMonth)}-${two(date ?? shortDate)}`)
}

/** Digits and marks from a Chinese input method count as such. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[－—–]/g, '-')
    .replace(/[．。]/g, '.')
    .replace(/／/g, '/')

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0')
