import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { fromHanNumeral, toHanNumeral } from './han-numeral.ts'

describe('立法法第六十五条第二款 条的序号用中文数字', () => {
  for (const [number, numeral] of [
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [36, '三十六'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [119, '一百一十九'],
    [203, '二百零三'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1260, '一千二百六十'],
    [9999, '九千九百九十九'],
  ] as const) {
    test(`${number} 写作${numeral}，读回仍是 ${number}`, () => {
      assert.equal(toHanNumeral(number), numeral)
      assert.equal(fromHanNumeral(numeral), number)
    })
  }

  test('从 1 到 9999，写出再读回不变，各不相同', () => {
    const written = new Set<string>()
    for (let n = 1; n <= 9999; n++) {
      const numeral = toHanNumeral(n)
      assert.equal(fromHanNumeral(numeral), n)
      written.add(numeral)
    }
    assert.equal(written.size, 9999)
  })

  test('数字大的一方，加一百仍大：次序与数一致', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9898 }), (n) => {
        assert.equal(fromHanNumeral(toHanNumeral(n + 101)), n + 101)
      }),
    )
  })

  for (const text of [
    '',
    '零',
    '一十',
    '一十六',
    '百',
    '百零一',
    '三六',
    '三十零六',
    '二百三',
    '一百一',
    '十十',
    '36',
    '三十六条',
    '万',
  ]) {
    test(`“${text}”不是条的序号`, () => assert.equal(fromHanNumeral(text), undefined))
  }

  test('任何文字要么读不出，要么写回原样', () => {
    const signs = fc.array(fc.constantFrom(...'零一二三四五六七八九十百千条'), { maxLength: 9 })
    fc.assert(
      fc.property(signs, (chosen) => {
        const text = chosen.join('')
        const n = fromHanNumeral(text)
        if (n !== undefined) assert.equal(toHanNumeral(n), text)
      }),
    )
  })

  for (const n of [0, -1, 1.5, 10_000, Number.NaN]) {
    test(`${n} 没有中文序号`, () => assert.throws(() => toHanNumeral(n), RangeError))
  }
})
