import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatCitation, isHeld } from '../articles/index.ts'
import { NATIONAL_RECORD, workingCalendar } from '../calendar/index.ts'
import { type Day, day } from '../day/index.ts'
import {
  findOutcome,
  KNOWN_BY_POST,
  type Knowing,
  knownDay,
  NO_REPLY,
  type OutcomeKey,
  REMEDY_PERIODS,
  type Remedy,
  remedy,
  remedyDays,
  suitAfterReviewDay,
  UNTOLD_SUIT,
} from './index.ts'

function remedyOf(key: OutcomeKey | 'noReply', on: string): Remedy {
  const contested = key === 'noReply' ? NO_REPLY : findOutcome(key, on)
  const found = contested && remedy(contested, 'department', on)
  assert.ok(found)
  return found
}
const asked = (key: OutcomeKey | 'noReply', on: string, known: Omit<Knowing, 'on'> = {}) =>
  remedyDays(remedyOf(key, on), { on: day(on), ...known })
function get(key: OutcomeKey | 'noReply', on: string, remedyKnownOn?: Day | null) {
  const found = asked(key, on, remedyKnownOn === undefined ? {} : { remedyKnownOn })
  assert.ok(found.ok)
  return found.value
}

describe('行政复议法第二十条第一款、行政诉讼法第四十六条第一款 申请复议、起诉的最后一日', () => {
  for (const [what, on, review, suit] of [
    ['两个末日都是工作日', '2025-03-10', '2025-05-09', '2025-09-10'],
    ['复议的末日在劳动节假期，顺延', '2025-03-03', '2025-05-06', '2025-09-03'],
    ['复议的末日是周六，顺延', '2025-03-11', '2025-05-12', '2025-09-11'],
    ['复议的末日是调休上班日，不顺延', '2025-08-12', '2025-10-11', '2026-02-12'],
    ['起诉的末日没有对应日，为月末日', '2025-08-31', '2025-10-30', '2026-02-28'],
    ['起诉的末日在春节假期，顺延', '2025-08-17', '2025-10-16', '2026-02-24'],
    ['两个末日都在假期', '2025-04-04', '2025-06-03', '2025-10-09'],
    ['年末收到，跨年', '2024-12-31', '2025-03-03', '2025-06-30'],
  ] as const) {
    test(`${what}：${on} 收到，复议至 ${review}，起诉至 ${suit}`, () => {
      const found = get('doesNotExist', on)
      assert.deepEqual([found.review.day, found.suit?.day, found.untold], [review, suit, undefined])
    })
  }
  test('复议前置的，只有复议的末日，不能直接起诉', () => {
    const found = get('stateSecret', '2025-03-10')
    assert.deepEqual([found.review.day, found.suit], ['2025-05-09', null])
  })
  test('2023 年的不予公开，可以直接起诉', () => {
    const found = get('stateSecret', '2023-12-29')
    assert.deepEqual([found.review.day, found.suit?.day], ['2024-02-27', '2024-07-01'])
  })
  test('逾期不答复：自答复期限届满之日起六十日', () => {
    const found = get('noReply', '2025-02-21')
    assert.deepEqual([found.review.day, found.suit], ['2025-04-22', null])
  })
  test('逾期不答复，2023 年以前：也可以自期限届满之日起六个月内起诉', () => {
    const found = get('noReply', '2023-06-30')
    assert.deepEqual([found.review.day, found.suit?.day], ['2023-08-29', '2024-01-02'])
  })
  test('落在没有放假通知的年份，暂定', () => {
    const found = get('doesNotExist', '2026-09-10')
    assert.deepEqual([found.review.provisional, found.suit?.day, found.suit?.provisional], [false, '2027-03-10', true])
  })
  test('按给出的日历计算', () => {
    const local = { from: day('2025-05-09'), to: day('2025-05-09'), working: false, reason: '停工', source: '通告' }
    const calendar = workingCalendar({ ...NATIONAL_RECORD, local: [local] })
    const found = remedyDays(remedyOf('doesNotExist', '2025-03-10'), { on: day('2025-03-10') }, calendar)
    assert.equal(found.ok && found.value.review.day, '2025-05-12')
  })
})

describe('行政复议法第二十条第三款 文书没有告知救济途径', () => {
  for (const [what, on, known, review] of [
    ['后来知道的，自知道之日起六十日', '2025-03-10', '2025-06-03', '2025-08-04'],
    ['当日就知道的，与告知了的一样', '2025-03-10', '2025-03-10', '2025-05-09'],
    ['知道在先的，自收到之日起', '2025-03-10', '2025-03-01', '2025-05-09'],
    ['还不知道的，至一年', '2025-03-10', null, '2026-03-10'],
    ['知道得晚的，最长一年', '2025-03-10', '2026-02-10', '2026-03-10'],
    ['最后一日恰为一年', '2025-03-10', '2026-01-09', '2026-03-10'],
    ['差一日满一年', '2025-03-10', '2026-01-08', '2026-03-09'],
    ['一年的末日是周日，顺延', '2024-06-15', null, '2025-06-16'],
  ] as const) {
    test(`${what}：${on} 收到，${known ?? '没有'}${known ? ' 知道' : '知道'}，复议至 ${review}`, () => {
      assert.equal(get('doesNotExist', on, known === null ? null : day(known)).review.day, review)
    })
  }
  test('写明最长到哪一日，依据哪一款', () => {
    const { untold } = get('doesNotExist', '2025-03-10', day('2025-06-03'))
    assert.equal(untold?.atMost.day, '2026-03-10')
    assert.equal(formatCitation(untold?.articles ?? []), '《中华人民共和国行政复议法》第二十条第三款')
    assert.ok(REMEDY_PERIODS.flatMap(({ articles }) => articles.untold).every(isHeld))
  })
  test('起诉的期限不因此延长，没有核到原文，带着标记', () => {
    const found = get('doesNotExist', '2025-03-10', null)
    assert.equal(found.suit?.day, get('doesNotExist', '2025-03-10').suit?.day)
    assert.deepEqual(UNTOLD_SUIT, { lengthened: false, evidence: 'M', question: 'remedy-untold-suit' })
  })
  test('2023 年以前的复议法没有这一款：仍是六十日', () => {
    const found = get('doesNotExist', '2023-06-30', null)
    assert.deepEqual([found.review.day, found.untold], ['2023-08-29', undefined])
  })
})

describe('行政诉讼法第四十五条、行政复议法第三十四条 复议以后起诉的最后一日', () => {
  for (const [what, on, last] of [
    ['十五日', '2025-06-10', '2025-06-25'],
    ['末日是周六，顺延', '2025-06-13', '2025-06-30'],
    ['末日在国庆节假期，顺延', '2025-09-18', '2025-10-09'],
  ] as const) {
    test(`${what}：${on} 收到复议决定书，起诉至 ${last}`, () => {
      const found = suitAfterReviewDay(remedyOf('stateSecret', '2025-03-10'), day(on))
      assert.equal(found.ok && found.value.day, last)
    })
  }
})

describe('行政复议法第二十条第一款 知道之日', () => {
  for (const [what, means, signedOn, known] of [
    ['直接送达，签收之日', 'direct', '2025-03-12', '2025-03-12'],
    ['直接送达，还没有签收', 'direct', undefined, undefined],
    ['委托送达，签收之日', 'entrusted', '2025-03-13', '2025-03-13'],
    ['邮寄，有签收记录的，签收之日', 'post', '2025-03-14', '2025-03-14'],
    ['邮寄，没有签收记录的，交邮之日', 'post', undefined, '2025-03-10'],
    ['电子送达，到达之日', 'electronic', undefined, '2025-03-10'],
  ] as const) {
    test(`${what}：2025-03-10 发出，${known ?? '还不知道'}`, () => {
      const sentOn = day('2025-03-10')
      assert.equal(knownDay({ means, sentOn, ...(signedOn ? { signedOn: day(signedOn) } : {}) }), known)
    })
  }
  test('邮寄的没有写明，带着约定的标记', () => {
    assert.deepEqual(KNOWN_BY_POST, { evidence: 'C', question: 'remedy-known-by-post' })
  })
})

describe('接近工作日历最后一日', () => {
  for (const [what, key, on, known] of [
    ['六十日数不完', 'stateSecret', '2050-12-01', undefined],
    ['六个月数不完', 'doesNotExist', '2050-09-01', undefined],
    ['一年数不完', 'stateSecret', '2050-09-01', null],
    ['知道以后的六十日数不完', 'stateSecret', '2049-06-01', '2050-12-01'],
  ] as const) {
    test(`${what}，不作答：${on}`, () => {
      const remedyKnownOn = known ? day(known) : known
      const found = asked(key, on, remedyKnownOn === undefined ? {} : { remedyKnownOn })
      assert.ok(!found.ok && found.error.kind === 'beyond-the-calendar')
    })
  }
  test('复议前置的不算六个月，照常作答', () => assert.ok(asked('stateSecret', '2050-09-01').ok))
})
