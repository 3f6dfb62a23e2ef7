import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { formatCitation, isHeld } from '../articles/index.ts'
import { NATIONAL_RECORD, nationalCalendar, withNotice, workingCalendar } from '../calendar/index.ts'
import { addDays, type Day, day, dayNumber, dayOfNumber } from '../day/index.ts'
import {
  CIVIL_CODE_RULE,
  CORRESPONDING_DAY,
  EARLIER_PERIOD_RULE,
  type LastDay,
  type LegalPeriod,
  lastDayOf,
  PERIODS_BY_NATIONAL_CALENDAR,
  periodRule,
  periodWords,
} from './index.ts'

const days = (amount: number): LegalPeriod => ({ amount, unit: 'day' })
const months = (amount: number): LegalPeriod => ({ amount, unit: 'month' })
const working = (amount: number): LegalPeriod => ({ amount, unit: 'working-day' })
const years = (amount: number): LegalPeriod => ({ amount, unit: 'year' })
function get(start: string, period: LegalPeriod, calendar = nationalCalendar()): LastDay {
  const found = lastDayOf(day(start), period, calendar)
  assert.ok(found.ok)
  return found.value
}

describe('民法典第二百零一条至第二百零三条 期间的最后一日', () => {
  for (const [what, start, period, counted, last] of [
    ['开始的当日不计入，末日是工作日', '2025-03-10', days(60), '2025-05-09', '2025-05-09'],
    ['末日是周六，顺延到周一', '2025-03-11', days(60), '2025-05-10', '2025-05-12'],
    ['末日是周日，顺延到周一', '2025-03-12', days(60), '2025-05-11', '2025-05-12'],
    ['末日是劳动节假期，顺延到节后', '2025-03-03', days(60), '2025-05-02', '2025-05-06'],
    ['末日是国庆节假期，顺延到节后', '2025-08-04', days(60), '2025-10-03', '2025-10-09'],
    ['末日是调休上班的周日，不顺延', '2024-12-12', days(45), '2025-01-26', '2025-01-26'],
    ['末日是调休上班的周六，不顺延', '2025-08-12', days(60), '2025-10-11', '2025-10-11'],
    ['除夕（2024-02-09）是工作日，不顺延', '2024-01-25', days(15), '2024-02-09', '2024-02-09'],
    ['按月，末日是对应日', '2025-03-10', months(6), '2025-09-10', '2025-09-10'],
    ['按月，没有对应日，月末日是调休上班的周六，不顺延', '2025-08-31', months(6), '2026-02-28', '2026-02-28'],
    ['按月，没有对应日，闰年的月末日', '2023-08-31', months(6), '2024-02-29', '2024-02-29'],
    ['按月，对应日是春节假期，顺延', '2025-08-16', months(6), '2026-02-16', '2026-02-24'],
    ['按月，三个月', '2025-11-30', months(3), '2026-02-28', '2026-02-28'],
    ['按年，对应日是周日，顺延', '2024-06-15', years(1), '2025-06-15', '2025-06-16'],
    ['工作日，跨春节，调休上班日计入', '2025-01-22', working(10), '2025-02-11', '2025-02-11'],
    ['工作日，末日总是工作日', '2025-03-07', working(1), '2025-03-10', '2025-03-10'],
  ] as const) {
    test(`${what}：${start} 起 ${periodWords(period)}，最后一日 ${last}`, () => {
      const found = get(start, period)
      assert.deepEqual([found.counted, found.day, found.moved], [counted, last, counted !== last])
      assert.equal(found.provisional, false)
    })
  }

  for (const [start, period, why] of [
    ['2025-03-10', days(60), '自2025年3月10日的次日起，第60日是2025年5月9日。'],
    ['2025-03-11', days(60), '自2025年3月11日的次日起，第60日是2025年5月10日（周六），顺延到2025年5月12日。'],
    ['2025-03-03', days(60), '自2025年3月3日的次日起，第60日是2025年5月2日（劳动节放假），顺延到2025年5月6日。'],
    ['2025-01-22', working(10), '自2025年1月22日的次日起，第10个工作日是2025年2月11日。'],
    ['2025-03-10', months(6), '自2025年3月10日起6个月，到期月的对应日是2025年9月10日。'],
    ['2025-08-31', months(6), '自2025年8月31日起6个月，到期月没有对应日，月末日是2026年2月28日。'],
    ['2024-06-15', years(1), '自2024年6月15日起1年，到期月的对应日是2025年6月15日（周日），顺延到2025年6月16日。'],
    [
      '2026-12-01',
      days(60),
      '自2026年12月1日的次日起，第60日是2027年1月30日（周六），顺延到2027年2月1日（暂定：2027年的放假安排尚未公布）。',
    ],
  ] as const) {
    test(`写明怎样数的：${why}`, () => assert.equal(get(start, period).why, why))
  }

  test('每一种期间都有依据的条文，都是我们持有的', () => {
    const cited = (period: LegalPeriod) => formatCitation(get('2025-03-10', period).articles, 'civil-code-2020')
    assert.equal(cited(days(60)), '第二百零一条第一款、第二百零三条第一款')
    assert.equal(cited(months(6)), '第二百零一条第一款、第二百零二条、第二百零三条第一款')
    assert.equal(cited(years(1)), cited(months(6)))
    assert.equal(cited(working(10)), '第二百零一条第一款')
    assert.ok(Object.values(CIVIL_CODE_RULE.articles).flat().every(isHeld))
    assert.equal(get('2025-03-10', days(60)).backing.evidence, 'V')
  })
  test('民法典2021年1月1日施行；以前没有持有条文，同样计算，带着约定的标记', () => {
    assert.equal(periodRule('2021-01-01'), CIVIL_CODE_RULE)
    assert.equal(periodRule('2020-12-31'), EARLIER_PERIOD_RULE)
    assert.deepEqual(
      [CIVIL_CODE_RULE.inForceFrom, EARLIER_PERIOD_RULE.inForceFrom, EARLIER_PERIOD_RULE.until],
      ['2021-01-01', '2019-01-01', '2020-12-31'],
    )
    const found = get('2020-06-01', days(60))
    assert.deepEqual([found.day, found.articles], ['2020-07-31', []])
    assert.deepEqual(found.backing, { evidence: 'C', question: 'period-before-2021' })
  })
  test('对应日、地方停工没有写明，取较早的一日，带着约定的标记', () => {
    assert.deepEqual(CORRESPONDING_DAY, { of: 'start', evidence: 'C', question: 'period-corresponding-day' })
    assert.equal(get('2025-02-28', months(6)).day, '2025-08-28')
    assert.deepEqual(PERIODS_BY_NATIONAL_CALENDAR, { local: false, evidence: 'C', question: 'period-local-rest' })
  })
  test('给出地方日历的，写明停工的缘由', () => {
    const local = { from: day('2025-05-09'), to: day('2025-05-09'), working: false, reason: '台风停工', source: '通告' }
    const found = get('2025-03-10', days(60), workingCalendar({ ...NATIONAL_RECORD, local: [local] }))
    assert.equal(found.day, '2025-05-12')
    assert.match(found.why, /2025年5月9日（台风停工），顺延到2025年5月12日/)
  })
})

describe('期间落在没有放假通知的年份', () => {
  test('暂定；通知导入以后重算，不再是暂定', () => {
    const before = get('2026-12-08', days(60))
    assert.deepEqual([before.counted, before.day, before.provisional], ['2027-02-06', '2027-02-09', true])
    const added = withNotice(NATIONAL_RECORD, {
      year: 2027,
      number: '国办发明电〔2026〕9号',
      source: '公报',
      holidays: [{ name: '春节', from: day('2027-02-05'), to: day('2027-02-11'), makeUp: [] }],
    })
    assert.ok(added.ok)
    const after = get('2026-12-08', days(60), workingCalendar(added.value))
    assert.deepEqual([after.day, after.provisional], ['2027-02-12', false])
  })
  test('数到的一日有通知，顺延到的一日没有：暂定', () => {
    const notices = NATIONAL_RECORD.notices.filter(({ year }) => year < 2023)
    const calendar = workingCalendar({ ...NATIONAL_RECORD, notices })
    const found = get('2022-11-01', days(60), calendar)
    assert.deepEqual([found.counted, found.day, found.provisional], ['2022-12-31', '2023-01-02', true])
    assert.match(found.why, /暂定：2023年/)
    assert.equal(get('2022-10-31', days(60), calendar).provisional, false)
  })
})

describe('工作日历以外', () => {
  for (const [what, start, period] of [
    ['起日已在日历之外', '2051-01-01', days(1)],
    ['最后可用的一日', '2100-12-31', days(60)],
    ['自然日数到日历之外', '2050-11-30', days(60)],
    ['按月数到日历之外', '2050-07-01', months(6)],
    ['工作日不够数', '2050-12-20', working(10)],
    ['末日在日历之内，顺延到日历之外', '2050-12-01', days(30)],
  ] as const) {
    test(`${what}，不作答：${start} 起 ${periodWords(period)}`, () => {
      const found = lastDayOf(day(start), period)
      assert.ok(!found.ok)
      assert.equal(found.error.kind, 'beyond-the-calendar')
      assert.match(found.error.message, /工作日历的最后一日（2050年12月31日），不能计算。$/)
    })
  }
  test('日历最后几日以内的，照常作答', () => {
    assert.equal(get('2050-11-30', days(30)).day, '2050-12-30')
    assert.equal(get('2050-12-20', working(8)).day, '2050-12-30')
  })
})

describe('无论从哪一日起', () => {
  const anyDay = fc
    .integer({ min: dayNumber(day('2019-01-01')), max: dayNumber(day('2049-06-30')) })
    .map((number) => dayOfNumber(number))
  const anyPeriod: fc.Arbitrary<LegalPeriod> = fc.record({
    amount: fc.integer({ min: 1, max: 90 }),
    unit: fc.constantFrom('day', 'working-day'),
  })
  test('末日是工作日，不早于数到的一日，中间没有工作日', () => {
    const calendar = nationalCalendar()
    fc.assert(
      fc.property(anyDay, anyPeriod, (start, period) => {
        const found = get(start, period)
        assert.ok(calendar.dayAt(found.day).working && found.counted <= found.day)
        for (let d: Day = found.counted; d < found.day; d = addDays(d, 1)) assert.ok(!calendar.dayAt(d).working, d)
      }),
      { numRuns: 300 },
    )
  })
  test('起日晚一日，末日不会更早', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, (start, period) => {
        assert.ok(get(start, period).day <= get(addDays(start, 1), period).day)
      }),
      { numRuns: 300 },
    )
  })
})
