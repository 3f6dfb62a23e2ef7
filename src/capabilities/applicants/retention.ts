import { type Day, day, yearOf } from '../../law/day/index.ts'
import { convention } from '../../law/evidence.ts'

/** 保管期限 by kind of file. 个人信息保护法第十九条：保存期限应当为实现处理目的所必要的最短时间。 */
export const RETENTION_KINDS = {
  answered: { label: '作出答复的申请', endedBy: ['replied', 'divided'] },
  lapsed: { label: '逾期不补正、逾期未缴费不再处理的申请', endedBy: ['lapsed_uncorrected', 'lapsed_unpaid'] },
  withdrawn: { label: '撤回、终止的申请', endedBy: ['withdrawn', 'terminated'] },
} as const
export type RetentionKind = keyof typeof RETENTION_KINDS

/** Whole years after the end of the year in which the request ended. */
export type Retention = Readonly<Record<RetentionKind, number>>

/** No text sets these periods: a setting of the office, said so wherever they are shown. */
export const DEFAULT_RETENTION: Retention = { answered: 10, lapsed: 10, withdrawn: 5 }
export const RETENTION_BACKING = convention('retention-periods')

/** The first day on which applicants of files that ended in or before a year may be disposed of. */
export const disposableFrom = (endedOn: Day, years: number): Day => day(`${yearOf(endedOn) + years + 1}-01-01`)

/** The day before which a file has to have ended for its period to be over on a day; undefined where that is before all records. */
export function endedBefore(years: number, today: Day): Day | undefined {
  const year = yearOf(today) - years
  return year > FIRST_YEAR ? day(`${year}-01-01`) : undefined
}

const FIRST_YEAR = 2019
