export {
  addDays,
  compareDays,
  dateOf,
  dayNumber,
  dayOfNumber,
  daysBetween,
  earlierDay,
  laterDay,
  monthOf,
  weekdayOf,
  yearOf,
} from './arithmetic.ts'
export { type Day, day, daysInMonth, FIRST_YEAR, LAST_YEAR, parseDay } from './day.ts'
export { dayWords, shortDayWords, weekdayWords } from './words.ts'
