import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { formatCitation, isHeld } from '../articles/index.ts'
import { day } from '../day/index.ts'
import {
  type ChargedRequest,
  FEE_BASES,
  FEE_EXEMPTIONS,
  FEE_REDUCTIONS,
  FEE_STANDARDS,
  type FeeBasis,
  fee,
  MOST_COUNTED,
  monthlyFees,
} from './index.ts'

const feeOf = (basis: FeeBasis, count: number) => {
  const result = fee(basis, count)
  assert.ok(result.ok)
  return result.value
}

describe('信息处理费管理办法第四条 按件计收：一个自然月内累计', () => {
  for (const [count, amount] of [
    [0, 0],
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [51, 7400],
    [60, 11_000],
    [61, 11_500],
  ] as const) {
    test(`${count} 件：${amount} 元`, () => assert.equal(feeOf('items', count).amount, amount))
  }

  test('每一件的单价：10 件以下 0，30 件以下 100，此后每 10 件提高 100', () => {
    const rate = (n: number) => feeOf('items', n).amount - feeOf('items', n - 1).amount
    for (let n = 1; n <= 300; n++) {
      const expected = n <= 10 ? 0 : n <= 30 ? 100 : 100 * (Math.ceil((n - 30) / 10) + 1)
      assert.equal(rate(n), expected, `第 ${n} 件`)
    }
  })

  test('31 件的算法一步一步写明', () => {
    assert.deepEqual(feeOf('items', 31).steps, [
      { from: 11, to: 30, rate: 100, sum: 2000 },
      { from: 31, to: 31, rate: 200, sum: 200 },
    ])
    assert.equal(feeOf('items', 31).free, 10)
    assert.equal(formatCitation(feeOf('items', 31).articles, 'fees-2020'), '第四条')
  })
})

describe('信息处理费管理办法第五条 按量计收：单件申请', () => {
  for (const [count, amount] of [
    [0, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [250, 4700],
  ] as const) {
    test(`${count} 页：${amount} 元`, () => assert.equal(feeOf('pages', count).amount, amount))
  }

  test('250 页的算法一步一步写明', () => {
    assert.deepEqual(feeOf('pages', 250).steps, [
      { from: 31, to: 100, rate: 10, sum: 700 },
      { from: 101, to: 200, rate: 20, sum: 2000 },
      { from: 201, to: 250, rate: 40, sum: 2000 },
    ])
    assert.equal(feeOf('pages', 250).free, 30)
    assert.equal(formatCitation(feeOf('pages', 250).articles, 'fees-2020'), '第五条')
  })
})

describe('超额累进', () => {
  const anyCount = fc.tuple(fc.constantFrom(...FEE_BASES), fc.integer({ min: 0, max: 1999 }))
  test('各步相接，从免费的下一件（页）到最后一件（页），合计就是金额', () => {
    fc.assert(
      fc.property(anyCount, ([basis, count]) => {
        const { steps, amount, free } = feeOf(basis, count)
        let next = free + 1
        for (const step of steps) {
          assert.equal(step.from, next)
          assert.equal(step.sum, (step.to - step.from + 1) * step.rate)
          next = step.to + 1
        }
        assert.equal(next, Math.max(count, free) + 1)
        assert.equal(
          amount,
          steps.reduce((sum, step) => sum + step.sum, 0),
        )
      }),
    )
  })
  test('多一件（页）不会便宜', () => {
    fc.assert(
      fc.property(anyCount, ([basis, count]) => {
        assert.ok(feeOf(basis, count + 1).amount >= feeOf(basis, count).amount)
      }),
    )
  })
})

describe('未核到原文的读法，随金额一起给出', () => {
  for (const [basis, count, questions] of [
    ['items', 30, ['fee-month']],
    ['items', 31, ['fee-month', 'fee-first-step']],
    ['pages', 200, ['fee-page']],
    ['pages', 201, ['fee-page']],
  ] as const) {
    test(`${basis} ${count}：${questions.join('、')}`, () => {
      const { readings } = feeOf(basis, count)
      assert.deepEqual(
        readings.map((reading) => reading.evidence === 'M' && reading.question),
        questions,
      )
      assert.ok(readings.every(({ reading }) => reading.length > 8))
    })
  }
})

describe('不能计算的', () => {
  for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    test(`${count} 不是件数`, () => {
      const result = fee('items', count)
      assert.ok(!result.ok && result.error.kind === 'not-a-count')
    })
  }
  for (const [basis, most] of [
    ['items', 2_000],
    ['pages', 999_999],
  ] as const) {
    test(`${basis} 最多 ${most}`, () => {
      assert.equal(MOST_COUNTED[basis], most)
      assert.ok(fee(basis, most).ok)
      const result = fee(basis, most + 1)
      assert.ok(!result.ok && result.error.kind === 'too-many' && result.error.most === most)
    })
  }
  test('2021年1月1日以前收到的申请没有收费标准，当日起有', () => {
    for (const basis of FEE_BASES) {
      const before = fee(basis, 100, '2020-12-31')
      assert.ok(!before.ok && before.error.kind === 'no-standard' && before.error.from === '2021-01-01')
      assert.ok(fee(basis, 100, '2021-01-01').ok)
    }
  })
})

const request = (id: string, receivedOn: string, how: object = { basis: 'items' }): ChargedRequest =>
  ({ id, receivedOn: day(receivedOn), ...how }) as ChargedRequest
const may = (count: number) =>
  Array.from({ length: count }, (_, i) => request(`5-${i + 1}`, `2025-05-${String(i + 1).padStart(2, '0')}`))
const chargedBy = (requests: readonly ChargedRequest[]) => {
  const result = monthlyFees(requests)
  assert.ok(result.ok)
  return result.value
}

describe('信息处理费管理办法第三条、第四条 同一申请人一个自然月', () => {
  test('五月 12 件按件：第 11、12 件各 100 元，收费通知 200 元', () => {
    const [month] = chargedBy(may(12))
    assert.equal(month?.total, 200)
    assert.equal(month?.count, 12)
    assert.deepEqual(
      month?.lines.filter((line) => line.amount > 0).map(({ id, from, to, amount }) => [id, from, to, amount]),
      [
        ['5-11', 11, 11, 100],
        ['5-12', 12, 12, 100],
      ],
    )
  })

  test('第 12 件改为按量、150 页：该件 1700 元，按件只收第 11 件 100 元，同一件不两收', () => {
    const requests = [...may(11), request('5-12', '2025-05-12', { basis: 'pages', pages: 150 })]
    const [month] = chargedBy(requests)
    assert.deepEqual(
      month?.lines.slice(-2).map(({ basis, amount }) => [basis, amount]),
      [
        ['items', 100],
        ['pages', 1700],
      ],
    )
    assert.equal(month?.total, 1800)
  })

  test('同一件既按件又按量的，不计算', () => {
    const result = monthlyFees([...may(2), request('5-2', '2025-05-02', { basis: 'pages', pages: 150 })])
    assert.deepEqual(result, { ok: false, error: { kind: 'charged-twice', id: '5-2' } })
  })

  test('六月一日起件序归零，跨月不累计', () => {
    const months = chargedBy([...may(12), request('6-1', '2025-06-01')])
    assert.deepEqual(
      months.map(({ month, count, total }) => [month, count, total]),
      [
        ['2025-05', 12, 200],
        ['2025-06', 1, 0],
      ],
    )
  })

  test('件序依收到之日，不依登记的先后；月份从前到后；同日的依给出的次序', () => {
    const [first, second] = chargedBy([
      request('6-1', '2025-06-01'),
      ...may(11).reverse(),
      request('同日', '2025-05-11'),
    ])
    assert.equal(first?.month, '2025-05')
    assert.deepEqual(
      first?.lines.map(({ id }) => id),
      [...may(11).map(({ id }) => id), '同日'],
    )
    assert.equal(second?.month, '2025-06')
  })

  test('一份申请拆分为几件的，占几个件序：第 10 份拆成 3 件，其中 2 件收费', () => {
    const [month] = chargedBy([...may(9), request('拆', '2025-05-20', { basis: 'items', parts: 3 })])
    assert.deepEqual(month?.lines.at(-1), {
      id: '拆',
      basis: 'items',
      from: 10,
      to: 12,
      amount: 200,
      steps: [{ from: 11, to: 12, rate: 100, sum: 200 }],
    })
  })

  test('决定不收费的，仍占件序', () => {
    const [month] = chargedBy([...may(10), request('免', '2025-05-20', { basis: 'none' }), request('末', '2025-05-21')])
    assert.deepEqual(
      month?.lines.slice(-2).map(({ from, amount }) => [from, amount]),
      [
        [11, 0],
        [12, 100],
      ],
    )
  })

  test('2020 年收到的不收费', () => {
    const requests = Array.from({ length: 20 }, (_, i) => request(String(i), '2020-12-31'))
    assert.equal(chargedBy(requests)[0]?.total, 0)
  })

  test('没有申请，没有月份', () => assert.deepEqual(chargedBy([]), []))

  for (const how of [
    { basis: 'items', parts: 0 },
    { basis: 'none', parts: 1.5 },
    { basis: 'pages', pages: 0 },
    { basis: 'pages', pages: -3 },
  ]) {
    test(`${JSON.stringify(how)} 不成件数或页数`, () => {
      const result = monthlyFees([request('x', '2025-05-01', how)])
      assert.deepEqual(result, { ok: false, error: { kind: 'not-a-count', id: 'x' } })
    })
  }

  test('全部按件、不拆分时，逐件之和等于按件总数计算的金额', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (count) => {
        const requests = Array.from({ length: count }, (_, i) => request(String(i), '2025-05-01'))
        const [month] = chargedBy(requests)
        assert.equal(month?.total ?? 0, feeOf('items', count).amount)
      }),
    )
  })
})

describe('标准与例外都是数据', () => {
  test('两种标准各一行，自2021年1月1日起', () => {
    assert.deepEqual(
      FEE_STANDARDS.map(({ basis, inForceFrom, unit }) => [basis, inForceFrom, unit]),
      [
        ['items', '2021-01-01', '件'],
        ['pages', '2021-01-01', '页'],
      ],
    )
  })
  test('档与档相接，从第一件（页）起', () => {
    for (const { brackets, beyond } of FEE_STANDARDS) {
      let next = 1
      for (const { from, to } of brackets) {
        assert.equal(from, next)
        next = to + 1
      }
      assert.equal(beyond.from, next)
    }
  })
  test('例外各有条文，条文都是我们持有的', () => {
    assert.ok(FEE_EXEMPTIONS.every(({ articles }) => articles.length > 0 && articles.every(isHeld)))
    assert.equal(new Set(FEE_EXEMPTIONS.map(({ key }) => key)).size, FEE_EXEMPTIONS.length)
  })
  test('已经主动公开的只是不适用按量', () => {
    assert.deepEqual(FEE_EXEMPTIONS.find(({ key }) => key === 'already-public')?.bases, ['pages'])
  })
  test('没有见到对低保、残疾的减免', () => assert.equal(FEE_REDUCTIONS.exists, false))
})
