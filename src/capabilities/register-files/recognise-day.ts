import { type Day, day, dayNumber, dayOfNumber, dayWords, FIRST_YEAR, parseDay } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'

export interface RecognisedDay {
  readonly day: Day
  /** Said to the clerk where the spelling leaves room. */
  readonly note?: string
}

const CLOCK = /(?:T|\s*(?:上午|下午|晚上)?\s*)\d{1,2}(?:[:时点]\d{0,2}).*$/
const SPELT = /^(\d{4})\s*[-/.。年]\s*(\d{1,2})\s*[-/.。月]\s*(\d{1,2})\s*[日号]?\.?$/
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/
const SERIAL = /^\d{5}(?:\.\d+)?$/

/** 2025-1-3, 2025.1.3, 2025/1/3, 2025年1月3日, 二〇二五年一月三日, 20250103, with a time of day or without; the number by which Excel keeps a day. */
export function recogniseDay(text: string): Result<RecognisedDay, string> {
  const plain = fromHan(text.normalize('NFKC').trim()).replace(CLOCK, '').trim()
  const parts = SPELT.exec(plain) ?? RUN_TOGETHER.exec(plain)
  if (parts) return spelt(parts, text)
  if (SERIAL.test(plain)) return ofSerial(Math.floor(Number(plain)))
  return refuse(`“${short(text)}”不能认定是哪一天。请写成 2025-01-03 的样子，年、月、日都要有，一格只写一个日期。`)
}

function spelt([, year = '', month = '', date = '']: RegExpExecArray, text: string): Result<RecognisedDay, string> {
  const found = parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  if (found) return accept({ day: found })
  if (Number(year) < FIRST_YEAR)
    return refuse(`“${short(text)}”早于 ${FIRST_YEAR} 年，现行的条例和报告格式还没有施行，不能导入。`)
  return refuse(`“${short(text)}”没有这一天。请核对年、月、日。`)
}

/** Day 0 of the count that Excel and WPS keep. */
const EPOCH = dayNumber(day('2019-01-01')) - 43_466

function ofSerial(serial: number): Result<RecognisedDay, string> {
  const first = dayNumber(day(`${FIRST_YEAR}-01-01`)) - EPOCH
  if (serial < first || serial > first + 30_000)
    return refuse(`“${serial}”不能认定是哪一天。请把这一列的格式改为日期，或者写成 2025-01-03 的样子。`)
  const found = dayOfNumber(EPOCH + serial)
  return accept({ day: found, note: `“${serial}”是表格软件记日期的数字，读作${dayWords(found)}，请核对。` })
}

const HAN = '〇一二三四五六七八九'
const HAN_DAY = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]$/

function fromHan(text: string): string {
  const [, year, month, date] = HAN_DAY.exec(text) ?? []
  if (!year || !month || !date) return text
  const digits = [...year.replaceAll(/[零○]/g, '〇')].map((sign) => HAN.indexOf(sign)).join('')
  return `${digits}年${tens(month)}月${tens(date)}日`
}

function tens(text: string): number {
  if (!text.includes('十')) return HAN.indexOf(text)
  const [ten = '', one = ''] = text.split('十')
  return (ten === '' ? 1 : HAN.indexOf(ten)) * 10 + (one === '' ? 0 : HAN.indexOf(one))
}

export const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
