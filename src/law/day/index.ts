export {
  addDays,
  addMonths,
  compareDays,
  dateOf,
  dayNumber,
  dayOfNumber,
  daysBetween,
  earlierDay,
  laterDay,
  MONTHS_IN_YEAR,
  monthOf,
  weekdayOf,
  yearOf,
} from './arithmetic.ts'
export { type Day, day, daysInMonth, FIRST_YEAR, LAST_YEAR, parseDay } from './day.ts'
export { dayWords, shortDayWords, weekdayWords } from './words.ts'
