import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  compareDays,
  day,
  dayNumber,
  dayOfNumber,
  daysBetween,
  daysInMonth,
  dayWords,
  earlierDay,
  laterDay,
  parseDay,
  shortDayWords,
  weekdayOf,
  weekdayWords,
} from './index.ts'

const anyDay = fc
  .integer({ min: dayNumber(day('2019-01-01')), max: dayNumber(day('2100-12-31')) })
  .map((number) => dayOfNumber(number))

describe('日', () => {
  for (const text of ['2019-01-01', '2020-02-29', '2025-12-31', '2100-12-31']) {
    test(`${text} 是一日`, () => assert.equal(parseDay(text), text))
  }
  for (const [text, why] of [
    ['2018-12-31', '早于 2019 年'],
    ['2101-01-01', '晚于 2100 年'],
    ['2025-02-29', '平年没有二月二十九日'],
    ['2100-02-29', '整百年不闰'],
    ['2025-13-01', '没有十三月'],
    ['2025-00-10', '没有零月'],
    ['2025-04-31', '四月只有三十日'],
    ['2025-04-00', '没有零日'],
    ['2025-4-1', '月、日须写两位'],
    ['2025-04-01T00:00', '只写到日'],
    [' 2025-04-01', '前后不留空'],
    ['', '空白'],
  ] as const) {
    test(`“${text}”不是一日：${why}`, () => assert.equal(parseDay(text), undefined))
  }
  for (const [month, days] of [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
    const of = `2025-${String(month + 1).padStart(2, '0')}`
    test(`2025 年 ${month + 1} 月有 ${days} 日，没有第 ${days + 1} 日`, () => {
      assert.equal(parseDay(`${of}-${days}`), `${of}-${days}`)
      assert.equal(parseDay(`${of}-${days + 1}`), undefined)
    })
  }
  test('写在法律数据里的日写错了，当场报错', () => assert.throws(() => day('2025-02-30'), RangeError))
  test('每一日的前后日、星期、间隔，与公历一致', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (d, days) => {
        const other = new Date(Date.parse(d) + days * 86_400_000).toISOString().slice(0, 10)
        fc.pre(parseDay(other) !== undefined)
        const moved = addDays(d, days)
        assert.equal(moved, other)
        assert.equal(daysBetween(d, moved), days)
        assert.equal(weekdayOf(d) % 7, new Date(d).getUTCDay())
        assert.equal(compareDays(d, moved), Math.sign(-days) + 0)
        assert.deepEqual([earlierDay(d, moved), laterDay(d, moved)], days < 0 ? [moved, d] : [d, moved])
      }),
      { numRuns: 500 },
    )
  })
  test('2019 年到 2100 年逐日相接，没有一日缺漏或重复', () => {
    const last = day('2100-12-31')
    let count = 1
    for (let d = day('2019-01-01'); d < last; d = addDays(d, 1)) count += 1
    assert.equal(count, 82 * 365 + 20)
  })
  test('超出 2100 年的日算不出来', () => assert.throws(() => addDays(day('2100-12-31'), 1), RangeError))
  test('早于 2019 年的日算不出来', () => assert.throws(() => addDays(day('2019-01-01'), -1), RangeError))
  for (const [from, months, to, what] of [
    ['2025-03-10', 6, '2025-09-10', '对应日'],
    ['2025-08-31', 6, '2026-02-28', '没有对应日，月末日'],
    ['2023-08-31', 6, '2024-02-29', '闰年的月末日'],
    ['2025-08-30', 6, '2026-02-28', '没有三十日'],
    ['2025-03-31', 6, '2025-09-30', '小月没有三十一日'],
    ['2025-02-28', 6, '2025-08-28', '月末日的对应日不是月末'],
    ['2025-12-31', 6, '2026-06-30', '跨年'],
    ['2025-06-15', 12, '2026-06-15', '一年'],
    ['2024-02-29', 12, '2025-02-28', '平年没有二月二十九日'],
    ['2025-12-01', 1, '2026-01-01', '十二月的下一月'],
    ['2025-01-31', 11, '2025-12-31', '到十二月'],
    ['2025-05-06', 0, '2025-05-06', '零个月就是当日'],
  ] as const) {
    test(`民法典第二百零二条：${from} 起 ${months} 个月，到 ${to}，${what}`, () => {
      assert.equal(addMonths(day(from), months), to)
    })
  }
  test('按月推算，超出 2100 年的日算不出来', () => {
    assert.throws(() => addMonths(day('2100-12-31'), 1), RangeError)
  })
  test('闰年二月二十九日，没有的月份没有日', () => {
    assert.deepEqual([daysInMonth(2024, 2), daysInMonth(2025, 2), daysInMonth(2025, 13)], [29, 28, 0])
  })
  test('写法：2025年2月21日，2月21日，周五', () => {
    const d = day('2025-02-21')
    assert.deepEqual([dayWords(d), shortDayWords(d), weekdayWords(d)], ['2025年2月21日', '2月21日', '周五'])
    assert.equal(weekdayWords(day('2025-01-26')), '周日')
  })
})
