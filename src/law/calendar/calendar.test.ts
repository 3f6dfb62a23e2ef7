import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Day, dateOf, day, dayNumber, dayOfNumber, daysInMonth, monthOf, yearOf } from '../day/index.ts'
import { CALENDAR_YEARS, NATIONAL_RECORD, nationalCalendar, workingCalendar } from './index.ts'

const calendar = nationalCalendar()
const daysOf = (from: string, to: string): readonly Day[] =>
  Array.from({ length: dayNumber(day(to)) - dayNumber(day(from)) + 1 }, (_, i) => dayOfNumber(dayNumber(day(from)) + i))
const kindsOn = (...days: readonly string[]) => days.map((d) => calendar.dayAt(day(d)).kind)

describe('《政府信息公开条例》的工作日', () => {
  const counts: Readonly<Record<number, readonly number[]>> = {
    2019: [22, 17, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22],
    2020: [17, 20, 22, 22, 19, 21, 23, 21, 23, 17, 21, 23],
    2021: [20, 17, 23, 22, 19, 21, 22, 22, 22, 17, 22, 23],
    2022: [21, 16, 23, 21, 20, 21, 21, 23, 21, 18, 22, 22],
    2023: [18, 20, 23, 20, 21, 21, 21, 23, 20, 19, 22, 21],
    2024: [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22],
    2025: [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23],
    2026: [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23],
  }
  const totals = [250, 249, 250, 249, 249, 251, 248, 248]
  for (const [index, [year, months]] of Object.entries(counts).entries()) {
    test(`${year} 年各月工作日 ${months.join('、')}，全年 ${totals[index]} 日`, () => {
      const worked = daysOf(`${year}-01-01`, `${year}-12-31`).filter((d) => calendar.dayAt(d).working)
      assert.deepEqual(
        months.map((_, month) => worked.filter((d) => monthOf(d) === month + 1).length),
        months,
      )
      assert.equal(worked.length, totals[index])
    })
  }

  for (const [received, count, due, what] of [
    ['2019-04-25', 20, '2019-05-24', '劳动节调休 4月28日、5月5日'],
    ['2020-01-16', 7, '2020-02-03', '春节延长'],
    ['2020-01-16', 20, '2020-02-20', '春节延长'],
    ['2021-02-05', 20, '2021-03-10', '2月7日、20日调休上班'],
    ['2021-09-14', 20, '2021-10-18', '中秋、国庆都有调休'],
    ['2022-01-26', 7, '2022-02-09', '补正期限跨春节'],
    ['2022-09-29', 20, '2022-11-01', '10月8日、9日连上'],
    ['2023-01-13', 20, '2023-02-15', '春节后连上两日'],
    ['2023-09-22', 20, '2023-10-26', '中秋、国庆合并'],
    ['2024-02-02', 20, '2024-03-06', '2月4日、18日调休上班'],
    ['2024-09-12', 15, '2024-10-10', '第三方 15 日跨中秋、国庆'],
    ['2024-12-31', 20, '2025-02-05', '年末收到，跨元旦、春节'],
    ['2025-01-22', 20, '2025-02-25', '春节'],
    ['2025-01-22', 40, '2025-03-25', '含延期 20 个工作日'],
    ['2025-09-26', 20, '2025-10-30', '9月28日、10月11日调休上班'],
    ['2025-12-31', 20, '2026-01-29', '1月4日（周日）上班'],
    ['2026-02-06', 20, '2026-03-12', '2月14日、28日调休上班'],
    ['2026-02-13', 7, '2026-03-02', '春节'],
    ['2026-02-13', 15, '2026-03-12', '春节'],
    ['2026-04-28', 7, '2026-05-11', '5月9日（周六）上班'],
    ['2026-09-18', 20, '2026-10-22', '9月20日、10月10日调休上班'],
  ] as const) {
    test(`${received} 后第 ${count} 个工作日是 ${due}：${what}`, () => {
      assert.equal(calendar.addWorkingDays(day(received), count), due)
      assert.equal(calendar.workingDaysBetween(day(received), day(due)), count)
      assert.equal(calendar.workingDaysBetween(day(due), day(received)), -count)
    })
  }

  test('除夕（2024-02-09）只是鼓励休息，仍是工作日', () => assert.deepEqual(kindsOn('2024-02-09'), ['weekday']))
  test('2020 年春节延长到 2月2日，原定 2月1日上班取消，2月3日本来就是工作日', () => {
    assert.deepEqual(kindsOn('2020-01-31', '2020-02-01', '2020-02-02', '2020-02-03'), [
      'holiday',
      'holiday',
      'holiday',
      'weekday',
    ])
    assert.equal(calendar.dayAt(day('2020-02-01')).source, '国办发明电〔2020〕1号')
    assert.equal(calendar.dayAt(day('2020-10-01')).source, '国办发明电〔2019〕16号')
  })
  test('2019 年劳动节由调整通知改为四日', () => {
    assert.deepEqual(kindsOn('2019-05-02', '2019-04-28', '2019-05-05'), ['holiday', 'make_up', 'make_up'])
  })
  test('妇女节、青年节部分公民放假，仍是工作日', () => {
    assert.deepEqual(kindsOn('2023-03-08', '2022-05-05'), ['weekday', 'weekday'])
  })
  test('每个非工作日都说得出缘由：周末、哪个节日、哪个通知', () => {
    assert.deepEqual(calendar.dayAt(day('2025-01-26')), {
      day: '2025-01-26',
      working: true,
      kind: 'make_up',
      name: '春节',
      source: '国办发明电〔2024〕12号',
      provisional: false,
    })
    assert.deepEqual(kindsOn('2025-02-22', '2025-02-21'), ['weekend', 'weekday'])
    for (const d of daysOf('2019-01-01', '2026-12-31')) {
      const { kind, name, source, provisional } = calendar.dayAt(d)
      assert.equal(name !== undefined && source !== undefined, kind === 'holiday' || kind === 'make_up', d)
      assert.equal(provisional, false, d)
    }
  })
})

describe('没有通知的年份：暂定', () => {
  test('2027 年暂定为周一至周五减去十三个法定节假日，不猜调休', () => {
    const year = daysOf('2027-01-01', '2027-12-31').map((d) => calendar.dayAt(d))
    assert.ok(year.every((d) => d.provisional))
    assert.deepEqual(
      year.filter((d) => d.kind === 'holiday').map((d) => `${d.day.slice(5)} ${d.name}`),
      [
        '01-01 元旦',
        '02-05 春节',
        '02-06 春节',
        '02-07 春节',
        '02-08 春节',
        '04-05 清明节',
        '05-01 劳动节',
        '05-02 劳动节',
        '06-09 端午节',
        '09-15 中秋节',
        '10-01 国庆节',
        '10-02 国庆节',
        '10-03 国庆节',
      ],
    )
    assert.ok(year.every((d) => d.kind !== 'make_up'))
    assert.match(calendar.dayAt(day('2027-10-01')).source ?? '', /2024年修订/)
  })
  test('2026 年已有通知，2026 年的日子不是暂定', () => {
    assert.equal(calendar.dayAt(day('2026-12-31')).provisional, false)
  })
  test(`日历从 ${CALENDAR_YEARS.first} 年到 ${CALENDAR_YEARS.last} 年；以外的日子不作答`, () => {
    assert.deepEqual([yearOf(calendar.first), yearOf(calendar.last)], [2019, 2050])
    assert.equal(calendar.dayAt(day('2050-12-30')).working, true)
    assert.throws(() => calendar.dayAt(day('2051-01-01')), RangeError)
    assert.throws(() => calendar.workingDaysBetween(day('2050-12-01'), day('2051-01-01')), RangeError)
    assert.throws(() => calendar.addWorkingDays(day('2050-12-30'), 20), RangeError)
  })
  test('工作日从第 1 个数起', () => assert.throws(() => calendar.addWorkingDays(day('2025-03-03'), 0), RangeError))
})

describe('地方的变动叠加在全国日历之上', () => {
  const local = workingCalendar({
    ...NATIONAL_RECORD,
    local: [
      { from: day('2025-08-04'), to: day('2025-08-06'), working: false, reason: '台风停工', source: '安平市通告' },
      { from: day('2025-08-06'), to: day('2025-08-06'), working: true, reason: '提前复工', source: '安平市通告二' },
      { from: day('2025-08-09'), to: day('2025-08-09'), working: true, reason: '补班', source: '安平市通告' },
    ],
  })
  test('多停工的日子不算工作日，多上班的日子算，后来的通告优先', () => {
    assert.deepEqual(
      ['2025-08-04', '2025-08-05', '2025-08-06', '2025-08-09'].map((d) => local.dayAt(day(d)).kind),
      ['local_rest', 'local_rest', 'local_work', 'local_work'],
    )
    assert.equal(local.addWorkingDays(day('2025-08-01'), 5), '2025-08-11')
    assert.equal(calendar.addWorkingDays(day('2025-08-01'), 5), '2025-08-08')
    assert.equal(local.dayAt(day('2025-08-04')).name, '台风停工')
  })
  test('不在变动之内的日子与全国相同', () => {
    const others = daysOf('2025-01-01', '2025-12-31').filter((d) => monthOf(d) !== 8 || dateOf(d) > 9)
    for (const d of others) assert.deepEqual(local.dayAt(d), calendar.dayAt(d))
  })
  test('休息日顺延到下一个工作日，工作日就是当日', () => {
    assert.equal(local.workingDayFrom(day('2025-08-04')), '2025-08-06')
    assert.equal(calendar.workingDayFrom(day('2025-08-04')), '2025-08-04')
  })
})

test('每月的日子齐全', () => assert.equal(daysOf('2024-02-01', '2024-02-29').length, daysInMonth(2024, 2)))
