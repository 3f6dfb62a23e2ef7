import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatCitation, isHeld } from '../articles/index.ts'
import { addDays, type Day, day, weekdayOf } from '../day/index.ts'
import {
  findPublicationLimit,
  NATURAL_DAYS_MOVE,
  PUBLICATION_KINDS,
  PUBLICATION_LIMITS,
  publicationDue,
} from './index.ts'

/** A calendar without holidays is enough to tell working days from natural ones. */
function weekdays(from: Day, count: number): Day {
  let d = from
  for (let left = count; left > 0; ) {
    d = addDays(d, 1)
    if (weekdayOf(d) <= 5) left -= 1
  }
  return d
}

describe('第二十六条 主动公开的期限', () => {
  for (const [kind, days, unit, from, article] of [
    ['general', 20, 'working-day', '2019-05-15', '《中华人民共和国政府信息公开条例》第二十六条'],
    ['governmentBudget', 20, 'day', '2018-12-29', '《中华人民共和国预算法》第十四条第一款'],
    ['departmentBudget', 20, 'day', '2018-12-29', '《中华人民共和国预算法》第十四条第二款'],
    ['revokedPenalty', 3, 'working-day', '2021-07-15', '《中华人民共和国行政处罚法》第四十八条第二款、第八十五条'],
    ['licensingResult', 7, 'working-day', '2019-05-15', undefined],
    ['penaltyResult', 7, 'working-day', '2019-05-15', undefined],
    ['otherEnforcement', 20, 'working-day', '2019-05-15', undefined],
  ] as const) {
    const limit = PUBLICATION_LIMITS.find((row) => row.kind === kind)
    test(`${limit?.title}：${limit?.startsOn}起 ${days} ${unit === 'day' ? '日' : '个工作日'}`, () => {
      assert.ok(limit)
      assert.deepEqual([limit.days, limit.unit, limit.inForceFrom], [days, unit, from])
      assert.ok(limit.articles.length > 0 && limit.articles.every(isHeld))
      if (article) assert.equal(formatCitation(limit.articles), article)
      assert.equal(limit.backing.evidence, article ? 'V' : 'M')
    })
  }
  test('每一种一行', () => {
    assert.deepEqual(
      PUBLICATION_LIMITS.map(({ kind }) => kind),
      [...PUBLICATION_KINDS],
    )
  })
})

describe('最迟哪一日公开', () => {
  for (const [what, kind, start, due] of [
    ['一般信息，20 个工作日', 'general', '2025-03-03', '2025-03-31'],
    ['部门预算，20 个自然日', 'departmentBudget', '2025-03-03', '2025-03-23'],
    ['政府决算，20 个自然日，末日是周六，不顺延', 'governmentBudget', '2025-08-24', '2025-09-13'],
    ['被撤销的处罚决定，3 个工作日，跨周末', 'revokedPenalty', '2025-03-06', '2025-03-11'],
    ['行政许可的结果，7 个工作日', 'licensingResult', '2025-03-03', '2025-03-12'],
  ] as const) {
    test(`${what}：${start} 起，最迟 ${due}`, () => {
      assert.equal(publicationDue(kind, day(start), weekdays)?.due, due)
    })
  }
  test('行政处罚法2021年7月15日施行以前，没有撤回的期限', () => {
    assert.equal(publicationDue('revokedPenalty', day('2021-07-14'), weekdays), undefined)
    assert.equal(findPublicationLimit('revokedPenalty', day('2021-07-15'))?.days, 3)
  })
  test('自然日的末日是休息日的，是否顺延没有规定：不顺延，带着约定的标记', () => {
    assert.deepEqual(NATURAL_DAYS_MOVE, { moves: false, evidence: 'C', question: 'publication-natural-days' })
  })
})
