/** `2025-02-21` as 2025年2月21日. */
export function dayWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? []
  return year ? `${year}年${Number(month)}月${Number(date)}日` : day
}

/** Working days to go; 0 is today, less is past. */
export function distanceWords(daysLeft: number): string {
  if (daysLeft === 0) return '今天截止'
  return daysLeft > 0 ? `还有 ${daysLeft} 个工作日` : `已超 ${-daysLeft} 个工作日`
}

const INSTANT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
  hourCycle: 'h23',
})

const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' })

/** Today in the country, as `2026-01-20`. */
export const todayInChina = (): string => DAY.format(new Date())

/** An instant in the time of the country: 2025年2月21日 09:30. */
export const instantWords = (instant: string): string => INSTANT.format(new Date(instant))
