import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { NUMERAL, parseNumeral } from './numerals.ts'

const HAN = '零一二三四五六七八九'

/** 12 → 一十二, 1002 → 一千零二, as a careful hand writes it. */
function inHan(n: number): string {
  if (n === 0) return '零'
  const below = (value: number): string => {
    let text = ''
    let zero = false
    for (const [unit, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(value / unit) % 10
      if (digit === 0) zero = text !== ''
      else {
        text += `${zero ? '零' : ''}${HAN[digit]}${name}`
        zero = false
      }
    }
    return text
  }
  if (n < 10_000) return below(n)
  const low = n % 10_000
  return `${below(Math.floor(n / 10_000))}万${low === 0 ? '' : `${low < 1000 ? '零' : ''}${below(low)}`}`
}

describe('正文里的数字', () => {
  for (const [text, value] of [
    ['26', 26],
    ['0', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['两百', 200],
    ['〇', 0],
    ['零', 0],
    ['二〇二三', 2023],
    ['一万二千', 12_000],
    ['三千五百万', 35_000_000],
    ['1.17万', 11_700],
    ['5万', 50_000],
    ['0.038', 0.038],
  ] as const)
    test(`“${text}”是 ${value}`, () => assert.equal(parseNumeral(text), value))

  for (const text of ['', '件', '千', '百二', '十十', '二百三百', '一二三件', '万', '万五', '3.', '一万万'])
    test(`“${text}”不是数`, () => assert.equal(parseNumeral(text), undefined))

  test('零到九千九百九十九万，写成汉字再读回来不变', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
        assert.equal(parseNumeral(inHan(n)), n)
        assert.equal(parseNumeral(inHan(n).replace(/^一十/, '十')), n)
      }),
    )
  })

  test('不论给什么文字都不出错，读出的数都是非负有限数', () => {
    const chars = fc.constantFrom(...'〇零一两五九十百千万0123456789.件')
    fc.assert(
      fc.property(fc.array(chars, { maxLength: 14 }), (text) => {
        const value = parseNumeral(text.join(''))
        assert.ok(value === undefined || (Number.isFinite(value) && value >= 0))
      }),
    )
  })

  test('汉字数和阿拉伯数都能从句子里找出来', () => {
    assert.deepEqual('收到申请十二件，答复26件'.match(new RegExp(NUMERAL, 'g')), ['十二', '26'])
  })
})
