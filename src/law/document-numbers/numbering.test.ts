import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, yearOf } from '../day/index.ts'
import { PROCESS_LETTERS } from '../letters/index.ts'
import {
  FIRST_SERIAL,
  lastSerial,
  NUMBER_SERIES,
  NUMBERING,
  type NumberingScheme,
  nextNumber,
  PROCESS_LETTER_SERIES,
  parseDocumentNumber,
  parseNumberingScheme,
  readNumber,
  SERIES_KEYS,
  type SeriesKey,
  seriesFaults,
  type TypedScheme,
} from './index.ts'

const BODY = { code: '11341702486344515H', agency: '清教' }
function schemeOf(typed: Partial<TypedScheme> = {}): NumberingScheme {
  const parsed = parseNumberingScheme({ ...BODY, ...typed })
  assert.ok(parsed.ok, JSON.stringify(parsed))
  return parsed.value
}
const scheme = schemeOf()
const next = (series: SeriesKey, on: string, last: Readonly<Record<number, number>> = {}) =>
  nextNumber(scheme, series, day(on), last)

describe('编号序列', () => {
  for (const [series, text] of [
    ['request', '11341702486344515H-2025-00001'],
    ['reply', '清教信公〔2025〕1号'],
    ['correction', '清教信公补〔2025〕1号'],
    ['extension', '清教信公延〔2025〕1号'],
    ['consultation', '清教信公征〔2025〕1号'],
    ['fee', '清教信公费〔2025〕1号'],
  ] as const) {
    const row = NUMBER_SERIES.find(({ key }) => key === series)
    test(`${row?.title}：本年第一个是 ${text}，年份是${row?.yearOf}的年份`, () => {
      assert.deepEqual(next(series, '2025-03-03'), { series, year: 2025, serial: 1, text })
      assert.equal(row?.yearOf, series === 'request' ? '收到申请之日' : '成文之日')
      assert.equal(row?.kind, series === 'request' ? 'request' : 'letter')
    })
  }
  test('六个序列各有一行；没有全国规定，带着约定的标记', () => {
    assert.deepEqual(
      NUMBER_SERIES.map(({ key }) => key),
      [...SERIES_KEYS],
    )
    assert.deepEqual(NUMBERING, { evidence: 'C', question: 'number-series' })
  })
  test('每一种过程文书都写明编在哪个序列，或者不另编号', () => {
    assert.deepEqual(Object.keys(PROCESS_LETTER_SERIES).sort(), PROCESS_LETTERS.map(({ id }) => id).sort())
    const unnumbered = PROCESS_LETTERS.filter(({ id }) => PROCESS_LETTER_SERIES[id] === null)
    assert.deepEqual(
      unnumbered.map(({ id }) => id),
      ['receipt', 'delivery-record', 'publication-suggestion'],
    )
  })

  test('接着本年最后一个编；上一年的不影响，每年从 1 起', () => {
    assert.equal(next('request', '2025-12-31', { 2025: 17 }).text, '11341702486344515H-2025-00018')
    assert.equal(next('request', '2026-01-04', { 2025: 18 }).text, '11341702486344515H-2026-00001')
    assert.equal(next('reply', '2026-01-04', { 2024: 40, 2025: 62 }).text, '清教信公〔2026〕1号')
    assert.equal(FIRST_SERIAL, 1)
  })
  test('一月才补登十二月收到的申请，编在上一年之后', () => {
    assert.equal(next('request', '2025-12-31', { 2025: 18, 2026: 3 }).text, '11341702486344515H-2025-00019')
  })
  test('跨年办理的，登记号按收到年，文号按成文年，各不改动', () => {
    assert.deepEqual([next('request', '2025-12-30').year, next('reply', '2026-01-20').year], [2025, 2026])
  })
  test('流水号超过五位的，照写，不重号', () => {
    assert.equal(next('request', '2025-06-01', { 2025: 99_999 }).text, '11341702486344515H-2025-100000')
  })
  test('文号的序号不编虚位', () => assert.equal(next('reply', '2025-06-01', { 2025: 8 }).text, '清教信公〔2025〕9号'))
})

describe('读回编号', () => {
  for (const [series, text, year, serial] of [
    ['request', '11341702486344515H-2025-00018', 2025, 18],
    ['request', '11341702486344515H-2025-100000', 2025, 100_000],
    ['reply', ' 清教信公〔2025〕9号 ', 2025, 9],
    ['fee', '清教信公费〔2026〕12号', 2026, 12],
  ] as const) {
    test(`${text.trim()}：${year} 年第 ${serial} 号`, () => {
      assert.deepEqual(readNumber(scheme, series, text), { series, year, serial, text: text.trim() })
    })
  }
  for (const [what, series, text] of [
    ['别的序列', 'reply', '清教信公补〔2025〕9号'],
    ['别的机关', 'reply', '清卫信公〔2025〕9号'],
    ['虚位', 'reply', '清教信公〔2025〕009号'],
    ['括号不对', 'reply', '清教信公[2025]9号'],
    ['没有零号', 'reply', '清教信公〔2025〕0号'],
    ['流水号不足五位', 'request', '11341702486344515H-2025-18'],
    ['流水号多写了零', 'request', '11341702486344515H-2025-000018'],
    ['前后还有别的字', 'request', '申请11341702486344515H-2025-00018'],
    ['空白', 'request', ''],
  ] as const) {
    test(`${what}，不是这个序列的编号：“${text}”`, () => assert.equal(readNumber(scheme, series, text), undefined))
  }
  test('机关自定的字样按原样比对，不当作别的意思', () => {
    const odd = schemeOf({ code: 'A.1+', templates: { request: '({机关码})*{年}/{序}' } })
    const number = nextNumber(odd, 'request', day('2025-03-03'), {})
    assert.equal(number.text, '(A.1+)*2025/1')
    assert.deepEqual(readNumber(odd, 'request', number.text), number)
    assert.equal(readNumber(odd, 'request', '(Ax1+)*2025/1'), undefined)
  })
  test('编出来的都读得回，前后相接，也都是写法正确的文号', () => {
    const typed = fc.constantFrom<TypedScheme['templates']>(
      {},
      { request: '{年}{5位流水}' },
      { request: '{序}{年}' },
      { request: '依申请{年}第{3位流水}件', reply: '{代字}依复〔{年}〕{序}号' },
    )
    const anyDay = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays(day('2019-05-15'), n))
    fc.assert(
      fc.property(typed, fc.constantFrom(...SERIES_KEYS), anyDay, fc.nat(120_000), (templates, series, on, last) => {
        const own = schemeOf(templates ? { templates } : {})
        const number = nextNumber(own, series, on, { [yearOf(on)]: last })
        assert.deepEqual([number.year, number.serial], [yearOf(on), last + 1])
        assert.deepEqual(readNumber(own, series, number.text), number)
        assert.equal(parseDocumentNumber(number.text) !== undefined, series !== 'request')
      }),
    )
  })
})

describe('不重号，不跳号，作废的保留', () => {
  const of = (...serials: readonly number[]) => serials.map((serial) => ({ serial }))
  for (const [what, taken, repeated, skipped, last] of [
    ['还没有编号', of(), [], [], 0],
    ['相接', of(1, 2, 3), [], [], 3],
    ['次序不论', of(3, 1, 2), [], [], 3],
    ['重号', of(1, 2, 2, 3, 3, 3), [2, 3], [], 3],
    ['跳号', of(2, 5), [], [1, 3, 4], 5],
    ['作废的占着它的号', [{ serial: 1 }, { serial: 2, voided: true }, { serial: 3 }], [], [], 3],
    ['最后一个作废了，下一个接着编', [{ serial: 1 }, { serial: 2, voided: true }], [], [], 2],
  ] as const) {
    test(what, () => {
      assert.deepEqual(seriesFaults(taken), { repeated, skipped })
      assert.equal(lastSerial(taken), last)
      assert.equal(nextNumber(scheme, 'reply', day('2025-03-03'), { 2025: lastSerial(taken) }).serial, last + 1)
    })
  }
})
