import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day } from '../day/index.ts'
import { findTimeLimit, getTimeLimit, REGULATION_IN_FORCE, TIME_LIMITS } from './index.ts'

describe('申请办理的期限（工作日）', () => {
  for (const [id, days, article, what] of [
    ['correction-notice', 7, '第三十条', '自收到申请之日起七个工作日内一次性告知补正'],
    ['reply', 20, '第三十三条第二款', '自收到申请之日起二十个工作日内答复'],
    ['extension', 20, '第三十三条第二款', '延长的期限最长不得超过二十个工作日'],
    ['third-party-opinion', 15, '第三十二条', '第三方自收到征求意见书之日起十五个工作日内提出意见'],
    ['co-producer-opinion', 15, '第三十四条', '共同制作机关自收到征求意见书之日起十五个工作日内提出意见'],
    [
      'fee-payment',
      20,
      '《政府信息公开信息处理费管理办法》第六条',
      '自收到收费通知次日起二十个工作日内缴纳，不是三十日',
    ],
  ] as const) {
    test(`${article}：${what}`, () => {
      const limit = getTimeLimit(id, day('2025-01-01'))
      assert.deepEqual([limit.days, limit.unit, limit.article], [days, 'working-day', article])
    })
  }
  test('第三方不答复，由行政机关自行决定；共同制作机关不答复，视为同意公开', () => {
    const silence = (id: 'third-party-opinion' | 'co-producer-opinion') => getTimeLimit(id, day('2025-01-01')).onSilence
    assert.match(silence('third-party-opinion') ?? '', /由行政机关依照条例的规定决定/)
    assert.match(silence('co-producer-opinion') ?? '', /视为同意公开/)
  })
  test('第五十六条：条例自 2019-05-15 起施行，此前没有这些期限', () => {
    assert.deepEqual(REGULATION_IN_FORCE, { from: '2019-05-15', article: '第五十六条' })
    assert.equal(findTimeLimit('reply', day('2019-05-14')), undefined)
    assert.equal(findTimeLimit('reply', day('2019-05-15'))?.days, 20)
    assert.throws(() => getTimeLimit('reply', day('2019-05-14')), RangeError)
  })
  test('信息处理费管理办法自 2021-01-01 起施行', () => {
    assert.equal(findTimeLimit('fee-payment', day('2020-12-31')), undefined)
    assert.equal(findTimeLimit('fee-payment', day('2021-01-01'))?.days, 20)
  })
  test('法律改变时另立一行：各按行为之日适用当时的一行', () => {
    const [reply] = TIME_LIMITS.filter((row) => row.id === 'reply')
    assert.ok(reply)
    const until = day('2029-12-31')
    const rows = [
      { ...reply, until },
      { ...reply, days: 15, inForceFrom: addDays(until, 1) },
    ]
    assert.deepEqual(
      ['2029-12-31', '2030-01-01'].map((on) => findTimeLimit('reply', day(on), rows)?.days),
      [20, 15],
    )
  })
  test('同一期限在同一日只有一行有效', () => {
    for (const { id, inForceFrom } of TIME_LIMITS) {
      const rows = TIME_LIMITS.filter((row) => row.id === id && row.inForceFrom <= inForceFrom && !row.until)
      assert.equal(rows.length, 1, id)
    }
  })
})
