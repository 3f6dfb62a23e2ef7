import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { assertEveryState, assertFigures, type Seen } from '../support/model/assert-walk.ts'
import { scripts } from '../support/model/draw.ts'
import { COMBINATIONS } from '../support/model/figures-hold.ts'

/** A small form of `npm run model:requests`, from the same seeds every time. */
describe('台账里任意经过的申请，从收到到办结', () => {
  test('列为接下来可以做的都能登记，没有列的都有缘由；没有走不下去的，随时走得到办结', () => {
    const seen: Seen = new Map()
    fc.assert(
      fc.property(scripts(40), (script) => assertEveryState(script, seen)),
      { seed: 1, numRuns: 40 },
    )
    // 否则什么都没有检验到。
    const has = [
      'confirmed',
      'third_party_answered',
      'fee_paid',
      'replied',
      'lapsed_unpaid',
      'reopened',
      'divided',
      'corrected',
    ]
    assert.deepEqual(
      has.filter((kind) => !seen.has(kind)),
      [],
    )
  })
  test('本年新收＋上年结转＝办理总计＋结转下年：每一栏、每一年、每一种计数口径', () => {
    assert.equal(COMBINATIONS.length, 96)
    fc.assert(fc.property(scripts(60), assertFigures), { seed: 2, numRuns: 5 })
  })
})
