import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatCitation, isHeld } from '../articles/index.ts'
import {
  appealLimitOf,
  CHALLENGE_RESULTS,
  type ChallengeResult,
  DUTY_RULES,
  type DutyKind,
  FINAL_DAY,
  FORUMS,
  resultRow,
} from './index.ts'

const REVIEW = '《中华人民共和国行政复议法》'
const SUIT = '《中华人民共和国行政诉讼法》'
const COLUMNS = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' }

describe('表四：各种结果计入哪一栏', () => {
  for (const [result, column, article, duty] of [
    ['reviewMaintained', 'upheld', `${REVIEW}第六十八条`, undefined],
    ['reviewRequestRejected', 'upheld', `${REVIEW}第六十九条`, undefined],
    ['reviewChanged', 'corrected', `${REVIEW}第六十三条`, 'follow'],
    ['reviewRevoked', 'corrected', `${REVIEW}第六十四条`, 'remake'],
    ['reviewPartlyRevoked', 'corrected', `${REVIEW}第六十四条`, 'remake'],
    ['reviewUnlawful', 'corrected', `${REVIEW}第六十五条`, 'remedy'],
    ['reviewOrderedToPerform', 'corrected', `${REVIEW}第六十六条`, 'perform'],
    ['reviewVoid', 'corrected', `${REVIEW}第六十七条`, 'remedy'],
    ['reviewRevokedWithoutEvidence', 'corrected', `${REVIEW}第七十条`, 'remake'],
    ['reviewTerminated', 'other', `${REVIEW}第四十一条`, undefined],
    ['reviewMediated', 'other', `${REVIEW}第七十三条`, 'follow'],
    ['reviewSettled', 'other', `${REVIEW}第七十四条`, undefined],
    ['reviewApplicationDismissed', 'other', `${REVIEW}第三十三条`, undefined],
    ['suitClaimsDismissed', 'upheld', `${SUIT}第六十九条`, undefined],
    ['suitRevoked', 'corrected', `${SUIT}第七十条`, 'remake'],
    ['suitPartlyRevoked', 'corrected', `${SUIT}第七十条`, 'remake'],
    ['suitOrderedToPerform', 'corrected', `${SUIT}第七十二条`, 'perform'],
    ['suitOrderedToPay', 'corrected', `${SUIT}第七十三条`, 'perform'],
    ['suitUnlawful', 'corrected', `${SUIT}第七十四条`, 'remedy'],
    ['suitVoid', 'corrected', `${SUIT}第七十五条`, 'remedy'],
    ['suitChanged', 'corrected', `${SUIT}第七十七条`, 'follow'],
    ['suitDismissed', 'other', '', undefined],
    ['suitWithdrawn', 'other', '', undefined],
    ['suitTransferred', 'other', '', undefined],
    ['suitClosed', 'other', '', undefined],
  ] as const) {
    const row = resultRow(result)
    test(`${article}：${row.title}，计入${COLUMNS[column]}`, () => {
      assert.deepEqual([row.column, formatCitation(row.articles), row.duty], [column, article, duty])
      assert.ok(row.articles.every(isHeld))
      assert.equal(result.startsWith('review') ? 'review' : 'litigation', row.forum)
    })
  }
  test('共二十五种，复议十三种，诉讼十二种', () => {
    const keys = Object.keys(CHALLENGE_RESULTS) as ChallengeResult[]
    assert.equal(keys.length, 25)
    assert.equal(keys.filter((key) => resultRow(key).forum === 'review').length, 13)
    assert.deepEqual(Object.keys(FORUMS), ['review', 'litigation'])
  })
  for (const [result, limit, words] of [
    ['suitRevoked', 'appeal-judgment', '对判决上诉，十五日'],
    ['suitClaimsDismissed', 'appeal-judgment', '对判决上诉，十五日'],
    ['suitDismissed', 'appeal-ruling', '对裁定上诉，十日'],
    ['suitWithdrawn', null, '不能上诉'],
    ['suitTransferred', null, '不能上诉'],
    ['suitClosed', null, '不能上诉'],
    ['reviewRevoked', null, '复议决定没有上诉'],
  ] as const) {
    test(`行政诉讼法第八十五条：${resultRow(result).title}，${words}`, () => assert.equal(appealLimitOf(result), limit))
  }
})

describe('结果要求本机关做什么', () => {
  for (const [kind, review, suit] of [
    ['remake', '第六十四条', '第七十条、第七十一条'],
    ['perform', '第六十六条', '第七十二条、第七十三条'],
    ['follow', '第六十三条、第七十三条', '第七十七条'],
    ['remedy', '第六十五条、第六十七条', '第七十四条、第七十五条'],
  ] as const satisfies readonly (readonly [DutyKind, string, string])[]) {
    const { title, articles } = DUTY_RULES[kind]
    test(`行政复议法${review}、行政诉讼法${suit}：${title}`, () => {
      assert.equal(formatCitation(articles.review, 'review-2023'), review)
      assert.equal(formatCitation(articles.litigation, 'litigation-2017'), suit)
    })
  }
  test('一审生效之日没有记录的，按约定', () => {
    assert.deepEqual(FINAL_DAY, { from: 'own-receipt', evidence: 'C', question: 'challenge-final-day' })
  })
})
