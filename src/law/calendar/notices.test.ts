import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { newMoonDays, sunLongitudeAtEndOf } from '../../../test/support/clock/astronomy.ts'
import { addDays, type Day, day, daysBetween, weekdayOf, yearOf } from '../day/index.ts'
import { CALENDAR_YEARS, nationalCalendar } from './index.ts'
import { MOVABLE_FESTIVALS } from './movable-festivals.ts'
import { NOTICES } from './notices.ts'
import { statutoryDays } from './statutory-days.ts'
import { yearArrangement } from './year-arrangement.ts'

const NOTICED_YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]
const calendar = nationalCalendar()

/** What somebody else read from the same notices. */
const published = (() => {
  const file = createRequire(import.meta.url)
    .resolve('chinese-days')
    .replace(/[^/\\]+$/, 'chinese-days.json')
  const { holidays, workdays }: Readonly<Record<'holidays' | 'workdays', Readonly<Record<string, string>>>> =
    JSON.parse(readFileSync(file, 'utf8'))
  return { off: new Set(Object.keys(holidays)), worked: new Set(Object.keys(workdays)) }
})()

describe('国务院办公厅的放假通知', () => {
  for (const year of NOTICED_YEARS) {
    test(`${year} 年逐日与公开数据集一致`, () => {
      for (let d = day(`${year}-01-01`); yearOf(d) === year; d = addDays(d, 1)) {
        const { kind, working } = calendar.dayAt(d)
        assert.equal(kind === 'make_up', published.worked.has(d), d)
        assert.equal(working, published.worked.has(d) || (weekdayOf(d) <= 5 && !published.off.has(d)), d)
        if (kind === 'holiday') assert.ok(published.off.has(d) || weekdayOf(d) > 5, d)
      }
    })
    test(`${year} 年的法定节假日都在放假日之内，调休上班日都在周末`, () => {
      const { holidays, provisional } = yearArrangement(year, NOTICES)
      assert.equal(provisional, false)
      for (const { name, day: d } of statutoryDays(year).days) {
        const held = holidays.find((holiday) => holiday.from <= d && d <= holiday.to)
        assert.ok(held?.name.split('、').includes(name), `${d} ${name}`)
      }
      for (const d of holidays.flatMap((holiday) => holiday.makeUp)) assert.ok(weekdayOf(d) > 5, d)
    })
  }
  test('每个通知都有文号和出处，文号不重复', () => {
    for (const { number, source } of NOTICES) {
      assert.match(number, /^国办发明电〔\d{4}〕\d+号$/)
      assert.match(source, /^www\.gov\.cn\//)
    }
    assert.equal(new Set(NOTICES.map((notice) => notice.number)).size, NOTICES.length)
    assert.deepEqual([...new Set(NOTICES.map((notice) => notice.year))], NOTICED_YEARS)
  })
  for (const year of NOTICED_YEARS) {
    // 国办发明电〔2020〕1号 gave 31 January and took back the work of 1 February.
    const more = year === 2020 ? 2 : 0
    test(`${year} 年平日放假减去调休上班，正好是 ${statutoryDays(year).days.length + more} 日：法定节假日${more > 0 ? '加春节延长' : ''}`, () => {
      const { holidays } = yearArrangement(year, NOTICES)
      const days = holidays.flatMap(({ from, to }) =>
        Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i)),
      )
      const weekdaysOff = days.filter((d) => weekdayOf(d) <= 5).length
      const worked = holidays.flatMap((holiday) => holiday.makeUp).length
      assert.equal(weekdaysOff - worked, statutoryDays(year).days.length + more)
    })
  }
})

describe('《全国年节及纪念日放假办法》第二条 法定节假日', () => {
  test('2024 年以前 11 日，2025 年起 13 日（春节加除夕，劳动节加 5月2日）', () => {
    assert.deepEqual(
      [2019, 2024, 2025, 2050].map((year) => statutoryDays(year).days.length),
      [11, 11, 13, 13],
    )
    assert.match(statutoryDays(2024).source, /2013年修订/)
    assert.deepEqual(
      statutoryDays(2024).days.map((statutory) => `${statutory.day.slice(5)} ${statutory.name}`),
      [
        '01-01 元旦',
        '02-10 春节',
        '02-11 春节',
        '02-12 春节',
        '04-04 清明节',
        '05-01 劳动节',
        '06-10 端午节',
        '09-17 中秋节',
        '10-01 国庆节',
        '10-02 国庆节',
        '10-03 国庆节',
      ],
    )
    assert.deepEqual(
      statutoryDays(2025)
        .days.filter(({ name }) => name === '春节' || name === '劳动节')
        .map((statutory) => statutory.day),
      ['2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-05-01', '2025-05-02'],
    )
  })
  test('节日算到 2050 年；以后的年份没有数据，不推算', () => {
    assert.throws(() => statutoryDays(2051), RangeError)
    assert.equal(Object.keys(MOVABLE_FESTIVALS).length, CALENDAR_YEARS.last - CALENDAR_YEARS.first + 1)
  })
  for (const [text, { springFestival, qingming, dragonBoat, midAutumn }] of Object.entries(MOVABLE_FESTIVALS)) {
    const year = Number(text)
    test(`${year} 年的春节、清明、端午、中秋，与朔日和太阳黄经相合`, () => {
      const newMoons = newMoonDays(year)
      const months: readonly (readonly [Day, number])[] = [
        [springFestival, 330],
        [addDays(dragonBoat, -4), 90],
        [addDays(midAutumn, -14), 180],
      ]
      // The leap month of 2033 comes late: 秋分 2033 falls a day after its month, 雨水 2034 a day before.
      const off = year === 2033 || year === 2034 ? 1 : 0
      for (const [start, longitude] of months) {
        assert.ok(newMoons.includes(start), `${start} 不是朔日`)
        const holds = passes(longitude, addDays(start, -1 - off), addDays(start, 29 + off))
        assert.ok(holds, `${start} 起的月份不含黄经 ${longitude} 度`)
      }
      assert.ok(passes(15, addDays(qingming, -1), qingming), `${qingming} 不是清明`)
      assert.equal(yearOf(midAutumn), year)
    })
  }
})

/** Whether the sun reaches a longitude after the end of one day and up to the end of another. */
function passes(longitude: number, after: Day, to: Day): boolean {
  const ahead = (d: Day): number => ((sunLongitudeAtEndOf(d) - longitude + 540) % 360) - 180
  return ahead(after) < 0 && ahead(to) >= 0
}
