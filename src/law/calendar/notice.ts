import type { Day } from '../day/index.ts'

/** One holiday of a notice: the days off from first to last, weekends among them, and the weekend days worked for it. */
export interface HolidayArrangement {
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly makeUp: readonly Day[]
}

/** What the General Office of the State Council arranged for one year, or changed in what it had arranged. */
export interface Notice {
  readonly year: number
  /** 国办发明电〔2024〕12号 */
  readonly number: string
  /** Where it was published. */
  readonly source: string
  readonly holidays: readonly HolidayArrangement[]
}
