import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { BODIES } from './bodies.ts'
import { DEMO_YEARS } from './body.ts'
import type { Counts } from './counts.ts'
import { addUp } from './county-sum.ts'
import { figuresOf, type YearFigures } from './figures.ts'

const total = (counts: Counts<string>): number => Object.values(counts).reduce((sum: number, n) => sum + (n ?? 0), 0)
const ended = (figures: YearFigures): number => Object.values(figures.outcomes).reduce((sum, c) => sum + total(c), 0)

describe('清源县的数字', () => {
  for (const body of BODIES) {
    const years = figuresOf(body)
    const { name } = body.organisation

    test(`${name}：新收与登记的件数一致，新收 + 上年结转 = 办结 + 结转下年`, () => {
      for (const [i, year] of DEMO_YEARS.entries()) {
        const f = years[year]
        assert.equal(total(f.newReceived), body.requests[i])
        assert.equal(total(f.newReceived) + total(f.carriedOver), ended(f) + total(f.carriedForward))
      }
    })

    test(`${name}：上年结转逐列等于上年的结转下年，现行有效件数逐年接续`, () => {
      for (const year of [2023, 2024, 2025] as const) {
        const [before, now] = [years[(year - 1) as 2022], years[year]]
        assert.deepEqual(now.carriedOver, before.carriedForward)
        assert.equal(now.inForce, before.inForce + now.made - now.repealed)
        assert.ok(now.inForce >= 0)
      }
    })

    test(`${name}：上年尚未审结的案件本年仍在表中`, () => {
      for (const year of [2023, 2024, 2025] as const)
        for (const [group, counts] of Object.entries(years[(year - 1) as 2022].challenges)) {
          const now = years[year].challenges[group as 'review'] ?? {}
          assert.ok(total(now) >= (counts.pending ?? 0), `${group} ${year}`)
        }
    })

    test(`${name}：逾期未缴费的件数不超过收费通知件数`, () => {
      for (const year of DEMO_YEARS) {
        const { outcomes, feeNotices, feesYuan } = years[year]
        assert.ok(total(outcomes.otherFeeUnpaid ?? {}) <= feeNotices.count)
        assert.ok(feeNotices.paidYuan <= feeNotices.billedYuan && feeNotices.paidYuan <= feesYuan)
      }
    })
  }

  test('汇总：没有单位时全部为零', () => {
    const none = addUp([])
    assert.equal(total(none.newReceived) + none.licensing + none.feesYuan, 0)
  })

  test('汇总：相同的单位加两次，各数翻倍', () => {
    const [first] = BODIES
    assert.ok(first)
    const one = figuresOf(first)[2023]
    const two = addUp([one, one])
    assert.equal(ended(two), 2 * ended(one))
    assert.equal(two.inForce, 2 * one.inForce)
    assert.equal(two.published, 2 * one.published)
  })
})
