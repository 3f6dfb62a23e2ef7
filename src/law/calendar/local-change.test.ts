import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../day/index.ts'
import { type LocalChange, NATIONAL_RECORD, parseLocalChange, withLocalChange, workingCalendar } from './index.ts'
import { LONGEST_LOCAL_CHANGE } from './parse-local-change.ts'

const TYPHOON = {
  from: '2025-08-04',
  to: '2025-08-06',
  working: false,
  reason: '台风停工',
  source: '清源县人民政府通告第3号',
}
const problems = (change: object) => {
  const parsed = parseLocalChange({ ...TYPHOON, ...change })
  return parsed.ok ? [] : parsed.error
}
function changeOf(data: object): LocalChange {
  const parsed = parseLocalChange({ ...TYPHOON, ...data })
  assert.ok(parsed.ok)
  return parsed.value
}

describe('《全国年节及纪念日放假办法》第四条 登记地方的停工、加班', () => {
  test('写对的成为数据；前后的空白不计', () => {
    assert.deepEqual(changeOf({}), TYPHOON)
    assert.deepEqual(changeOf({ reason: ' 台风停工 ', source: ' 清源县人民政府通告第3号\n' }), TYPHOON)
  })
  for (const [what, change, field, message] of [
    ['第一日写法不对', { from: '2025-8-4' }, 'from', /^第一日应为 2019 至 2050 年之间的日期/],
    ['第一日不是文字', { from: 20250804 }, 'from', /^第一日应为/],
    ['没有最后一日', { to: undefined }, 'to', /^最后一日应为 2019 至 2050 年之间的日期/],
    ['早于日历', { from: '2018-12-31' }, 'from', /^第一日应为/],
    ['晚于日历', { to: '2051-01-01' }, 'to', /^最后一日应为/],
    ['最后一日早于第一日', { to: '2025-08-03' }, 'to', /^最后一日早于第一日。$/],
    ['长得可疑', { to: '2025-10-05' }, 'to', /^一次变动超过 62 日/],
    ['没有写停工还是上班', { working: '停工' }, 'working', /停工还是上班/],
    ['没有事由', { reason: ' ' }, 'reason', /^缺少事由/],
    ['事由不是文字', { reason: 3 }, 'reason', /^缺少事由/],
    ['没有依据', { source: '' }, 'source', /^缺少依据/],
  ] as const) {
    test(`${what}：说明哪里不对，不登记`, () => {
      const found = problems(change)
      assert.deepEqual(
        found.map((problem) => problem.field),
        [field],
      )
      assert.match(found[0]?.message ?? '', message)
    })
  }
  test('六十二日以内的照登；这个数没有依据，带着约定的标记', () => {
    assert.deepEqual(problems({ to: '2025-10-04' }), [])
    assert.deepEqual(LONGEST_LOCAL_CHANGE, { days: 62, evidence: 'C', question: 'calendar-local-change' })
  })
  test('问题一次说全', () => {
    for (const data of [{}, null, '停工']) {
      const parsed = parseLocalChange(data)
      assert.ok(!parsed.ok)
      assert.deepEqual(
        parsed.error.map(({ field }) => field),
        ['from', 'to', 'working', 'reason', 'source'],
      )
    }
  })
})

describe('登记以后的日历', () => {
  const add = (record: typeof NATIONAL_RECORD, change: LocalChange) => {
    const added = withLocalChange(record, change)
    return added.ok ? added.value : added.error.message
  }
  test('停工的日子不是工作日，写明事由和依据；原来的登记还在，后来的优先', () => {
    const closed = add(NATIONAL_RECORD, changeOf({}))
    assert.ok(typeof closed === 'object')
    const resumed = add(closed, changeOf({ from: '2025-08-06', working: true, reason: '提前复工' }))
    assert.ok(typeof resumed === 'object')
    assert.equal(resumed.local.length, 2)
    const calendar = workingCalendar(resumed)
    assert.deepEqual(
      ['2025-08-05', '2025-08-06'].map((d) => calendar.dayAt(day(d)).kind),
      ['local_rest', 'local_work'],
    )
    const { name, source } = calendar.dayAt(day('2025-08-04'))
    assert.deepEqual([name, source], ['台风停工', TYPHOON.source])
  })
  test('只要有一日变动，就登记', () => {
    assert.equal(typeof add(NATIONAL_RECORD, changeOf({ from: '2025-08-02', to: '2025-08-04' })), 'object')
    assert.equal(typeof add(NATIONAL_RECORD, changeOf({ from: '2025-08-03', to: '2025-08-04' })), 'object')
    assert.equal(
      typeof add(NATIONAL_RECORD, changeOf({ from: '2025-08-09', to: '2025-08-09', working: true })),
      'object',
    )
  })
  for (const [what, change, message] of [
    ['周末停工', { from: '2025-08-09', to: '2025-08-10' }, /^2025年8月9日至2025年8月10日本来就不上班，日历没有变动/],
    ['工作日上班', { to: '2025-08-04', working: true }, /^2025年8月4日本来就上班，日历没有变动/],
  ] as const) {
    test(`${what}，没有变动，不登记`, () => {
      const refused = withLocalChange(NATIONAL_RECORD, changeOf(change))
      assert.ok(!refused.ok && refused.error.kind === 'nothing-changes')
      assert.match(refused.error.message, message)
    })
  }
  test('同一变动登记两次，日历不变', () => {
    const once = add(NATIONAL_RECORD, changeOf({}))
    assert.ok(typeof once === 'object')
    assert.match(String(add(once, changeOf({}))), /是否已经登记/)
  })
})
