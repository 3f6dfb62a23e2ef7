import { dateOf, monthOf, weekdayOf, yearOf } from './arithmetic.ts'
import type { Day } from './day.ts'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** 2025年2月21日 */
export const dayWords = (d: Day): string => `${yearOf(d)}年${monthOf(d)}月${dateOf(d)}日`

/** 2月21日 */
export const shortDayWords = (d: Day): string => `${monthOf(d)}月${dateOf(d)}日`

/** 周五 */
export const weekdayWords = (d: Day): string => `周${WEEKDAYS[weekdayOf(d) - 1]}`
