import { type Day, day } from '../../law/day/index.ts'

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' })

/** The day in China of an ISO instant, to compare with the days of the law. */
export const dayOfInstant = (instant: string): Day => day(SHANGHAI.format(new Date(instant)))
