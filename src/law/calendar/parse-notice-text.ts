import { daysBetween, parseDay, weekdayWords } from '../day/index.ts'
import { type Result, refuse } from '../result.ts'
import type { Notice } from './notice.ts'
import { type NoticeProblem, parseNotice } from './parse-notice.ts'

/** 「二、春节：…」 up to the next heading of the kind. */
const SECTION =
  /[一二三四五六七八]、([^：:。、]{2,5}(?:、[^：:。、]{2,5})?)[：:](.*?)(?=[一二三四五六七八]、[^：:。]{2,11}[：:]|$)/gs
/** 「2025年1月28日（农历除夕、周二）」; a day without its month takes that of the day before. */
const WRITTEN_DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（([^）]*)）)?/g

/**
 * A notice from its text, as published: 「二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日
 * （周六）、2月28日（周六）上班。」 The text checks itself: the number of days and the weekdays that it names have to be right.
 * @param source where the text was taken from
 */
export function parseNoticeText(
  text: string,
  source: string,
  amends: boolean,
): Result<Notice, readonly NoticeProblem[]> {
  const plain = text.replace(/\s+/g, '')
  const year = Number(/关于(?:调整)?(\d{4})年/.exec(plain)?.[1])
  const number = /国办[\u4e00-\u9fa5]{1,4}〔\d{4}〕\d+号/.exec(plain)?.[0]
  const sections = [...plain.matchAll(SECTION)].map(([, name = '', body = '']) => readSection(name, body, year))
  const doubts = sections.flatMap((section) => section.doubts)
  if (doubts.length > 0) return refuse(doubts)
  return parseNotice({ year, number, source, holidays: sections.map((section) => section.holiday) }, amends)
}

interface WrittenDay {
  readonly iso: string
  readonly remark: string
}

function readSection(name: string, body: string, year: number) {
  const sentences = body.split('。')
  const off = sentences.find((sentence) => sentence.includes('放假')) ?? ''
  const days = daysOf(off.slice(0, off.indexOf('放假')), year)
  const makeUp = sentences.filter((sentence) => sentence.endsWith('上班')).flatMap((each) => daysOf(each, year))
  const [from, to] = [days.at(0), days.at(-1)]
  const doubts = [...wrongCount(off, from, to), ...[...days, ...makeUp].flatMap(wrongWeekday)]
  return {
    holiday: { name, from: from?.iso, to: to?.iso, makeUp: makeUp.map((written) => written.iso) },
    doubts: doubts.map((message): NoticeProblem => ({ holiday: name, message: `${name}：${message}` })),
  }
}

function daysOf(sentence: string, year: number): readonly WrittenDay[] {
  let [inYear, inMonth] = [String(year), '']
  return [...sentence.matchAll(WRITTEN_DAY)].map(([, ownYear, ownMonth, date = '', remark = '']) => {
    inYear = ownYear ?? inYear
    inMonth = ownMonth ?? inMonth
    return { iso: `${inYear}-${inMonth.padStart(2, '0')}-${date.padStart(2, '0')}`, remark }
  })
}

function wrongCount(off: string, from: WrittenDay | undefined, to: WrittenDay | undefined): readonly string[] {
  const told = /共(\d+)天|放假(\d+)天/.exec(off)
  const [first, last] = [parseDay(from?.iso ?? ''), parseDay(to?.iso ?? '')]
  if (!told || !first || !last) return []
  const [says, is] = [Number(told[1] ?? told[2]), daysBetween(first, last) + 1]
  return says === is ? [] : [`写明 ${says} 天，起止日之间是 ${is} 天。`]
}

function wrongWeekday({ iso, remark }: WrittenDay): readonly string[] {
  const [d, says] = [parseDay(iso), /(?:周|星期)([一二三四五六日])/.exec(remark)?.[1]]
  if (!d || !says || weekdayWords(d) === `周${says}`) return []
  return [`${iso} 写作周${says}，实为${weekdayWords(d)}。`]
}
