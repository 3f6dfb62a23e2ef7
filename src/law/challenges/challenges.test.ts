import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatCitation, isHeld } from '../articles/index.ts'
import { NATIONAL_RECORD, workingCalendar } from '../calendar/index.ts'
import { day } from '../day/index.ts'
import { periodWords } from '../periods/index.ts'
import {
  CASE_LIMIT_IDS,
  CASE_LIMITS,
  CASE_PARTIES,
  type CaseLimitId,
  caseDue,
  DECISION_LIMITS_MOVE,
  findCaseLimit,
  SUMMARY_PROCEDURE,
} from './index.ts'

const limitOf = (id: CaseLimitId) => {
  const limit = findCaseLimit(id, day('2025-01-01'))
  assert.ok(limit)
  return limit
}
const lastDay = (id: CaseLimitId, start: string, extendedBy?: number) => {
  const due = caseDue(id, day(start), extendedBy === undefined ? {} : { extendedBy })
  return due.ok ? due.value.lastDay.day : due.error.kind
}

describe('复议、诉讼的办案期限', () => {
  for (const [id, words, keptBy, article] of [
    ['review-answer', '10个工作日', 'body', '《中华人民共和国行政复议法》第四十八条、第七十条、第八十八条第二款'],
    [
      'review-answer-summary',
      '5个工作日',
      'body',
      '《中华人民共和国行政复议法》第五十四条第一款、第七十条、第八十八条第二款',
    ],
    ['review-decision', '60日', 'reviewer', '《中华人民共和国行政复议法》第六十二条第一款'],
    ['review-decision-summary', '30日', 'reviewer', '《中华人民共和国行政复议法》第六十二条第二款'],
    ['suit-answer', '15日', 'body', '《中华人民共和国行政诉讼法》第六十七条'],
    ['first-instance', '6个月', 'court', '《中华人民共和国行政诉讼法》第八十一条'],
    ['first-instance-summary', '45日', 'court', '《中华人民共和国行政诉讼法》第八十三条'],
    ['appeal-judgment', '15日', 'either', '《中华人民共和国行政诉讼法》第八十五条'],
    ['appeal-ruling', '10日', 'either', '《中华人民共和国行政诉讼法》第八十五条'],
    ['second-instance', '3个月', 'court', '《中华人民共和国行政诉讼法》第八十八条'],
  ] as const) {
    const limit = limitOf(id)
    test(`${article}：${limit.title} ${words}，${CASE_PARTIES[keptBy]}`, () => {
      assert.deepEqual([periodWords(limit.period), limit.keptBy], [words, keptBy])
      assert.equal(formatCitation(limit.articles), article)
      assert.ok(limit.articles.every(isHeld))
      assert.equal(limit.backing.evidence, 'V')
    })
  }
  test('每一种期限一行，次序与列出的相同', () => {
    assert.deepEqual(
      CASE_LIMITS.map(({ id }) => id),
      [...CASE_LIMIT_IDS],
    )
  })
  test('只有普通程序的复议决定写明可以延长的日数：三十日', () => {
    const extended = CASE_LIMITS.filter(({ extension }) => extension !== undefined)
    assert.deepEqual(
      extended.map(({ id, extension }) => [id, extension]),
      [['review-decision', 30]],
    )
  })
  test('行政复议法第五十三条、行政诉讼法第八十二条：政府信息公开案件可以适用简易程序', () => {
    assert.equal(
      formatCitation([...SUMMARY_PROCEDURE.review, ...SUMMARY_PROCEDURE.litigation]),
      '《中华人民共和国行政复议法》第五十三条第一款第（四）项、《中华人民共和国行政诉讼法》第八十二条第一款第（三）项',
    )
    assert.ok([...SUMMARY_PROCEDURE.review, ...SUMMARY_PROCEDURE.litigation].every(isHeld))
  })
  test('行政复议法第八十八条第二款：五日、十日是工作日，三十日、六十日是自然日', () => {
    const review = CASE_LIMITS.filter(({ id }) => id.startsWith('review-'))
    for (const { period } of review) assert.equal(period.unit, period.amount <= 10 ? 'working-day' : 'day')
  })
})

describe('最迟哪一日', () => {
  for (const [what, id, start, last] of [
    ['复议答复，普通程序，跨周末', 'review-answer', '2025-03-03', '2025-03-17'],
    ['复议答复，普通程序，跨国庆节，调休上班日计入', 'review-answer', '2025-09-26', '2025-10-16'],
    ['复议答复，简易程序', 'review-answer-summary', '2025-03-03', '2025-03-10'],
    ['复议答复，简易程序，跨春节', 'review-answer-summary', '2025-01-24', '2025-02-07'],
    ['复议决定，末日是劳动节假期，顺延', 'review-decision', '2025-03-03', '2025-05-06'],
    ['复议决定，简易程序', 'review-decision-summary', '2025-03-03', '2025-04-02'],
    ['诉讼答辩，自然日', 'suit-answer', '2025-03-03', '2025-03-18'],
    ['诉讼答辩，末日在国庆节假期，顺延', 'suit-answer', '2025-09-18', '2025-10-09'],
    ['第一审，没有对应日', 'first-instance', '2025-08-31', '2026-02-28'],
    ['第一审，简易程序', 'first-instance-summary', '2025-03-03', '2025-04-17'],
    ['对判决上诉', 'appeal-judgment', '2025-03-03', '2025-03-18'],
    ['对裁定上诉', 'appeal-ruling', '2025-03-03', '2025-03-13'],
    ['第二审', 'second-instance', '2025-03-03', '2025-06-03'],
  ] as const) {
    test(`${what}：${start} 起，至 ${last}`, () => assert.equal(lastDay(id, start), last))
  }
  for (const [what, extendedBy, last] of [
    ['延长三十日，从六十日之后接着数，只在最后顺延', 30, '2025-06-03'],
    ['延长十日', 10, '2025-05-12'],
    ['延长三十一日，超过最多的日数', 31, 'extension-too-long'],
  ] as const) {
    test(`行政复议法第六十二条第一款：2025-03-03 受理，${what}`, () => {
      assert.equal(lastDay('review-decision', '2025-03-03', extendedBy), last)
    })
  }
  test('不能延长的，说明为什么', () => {
    const messages = (['review-decision', 'review-decision-summary'] as const).map((id) => {
      const due = caseDue(id, day('2025-03-03'), { extendedBy: 31 })
      return due.ok ? '' : due.error.message
    })
    assert.deepEqual(messages, [
      '行政复议决定（普通程序）的期限最多延长30日。',
      '行政复议决定（简易程序）的期限没有可以延长的日数。',
    ])
  })
  test('写明适用的一行和怎样数的', () => {
    const due = caseDue('review-answer', day('2025-03-03'))
    assert.ok(due.ok)
    assert.equal(due.value.limit, limitOf('review-answer'))
    assert.equal(due.value.lastDay.why, '自2025年3月3日的次日起，第10个工作日是2025年3月17日。')
  })
  test('行政复议法2024年1月1日施行；此前的复议期限没有收录，诉讼的期限照常', () => {
    assert.equal(findCaseLimit('review-answer', day('2023-12-31')), undefined)
    assert.equal(lastDay('review-answer', '2024-01-01'), '2024-01-15')
    const due = caseDue('review-answer', day('2023-12-31'))
    assert.ok(!due.ok && due.error.kind === 'before-the-law')
    assert.match(due.error.message, /^2023年12月31日的办案期限适用修订前的规定/)
    assert.equal(lastDay('suit-answer', '2023-12-29'), '2024-01-15')
    assert.equal(new Set(CASE_LIMITS.map(({ inForceFrom }) => inForceFrom)).size, 2)
    assert.equal(limitOf('suit-answer').inForceFrom, '2017-07-01')
  })
  test('没有放假通知的年份，暂定', () => {
    const due = caseDue('suit-answer', day('2026-12-25'))
    assert.equal(due.ok && due.value.lastDay.provisional, true)
  })
  test('按给出的日历计算', () => {
    const local = { from: day('2025-03-17'), to: day('2025-03-17'), working: false, reason: '停工', source: '通告' }
    const calendar = workingCalendar({ ...NATIONAL_RECORD, local: [local] })
    const due = caseDue('review-answer', day('2025-03-03'), { calendar })
    assert.equal(due.ok && due.value.lastDay.day, '2025-03-18')
  })
  test('超出工作日历的，不作答', () => assert.equal(lastDay('first-instance', '2050-10-01'), 'beyond-the-calendar'))
  test('审理期限的末日是休息日的，是否顺延没有写明：顺延，带着约定的标记', () => {
    assert.deepEqual(DECISION_LIMITS_MOVE, { moves: true, evidence: 'C', question: 'case-limit-rest' })
  })
})
