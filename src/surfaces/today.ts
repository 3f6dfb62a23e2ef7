import { type Day, day } from '../law/day/index.ts'

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' })

/** The day in China at a moment; the law's days have no time zone, so this is asked at the edge alone. */
export const dayInShanghai = (moment: Date): Day => day(SHANGHAI.format(moment))
