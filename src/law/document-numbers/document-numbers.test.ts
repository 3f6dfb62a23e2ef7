import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { LAWS } from '../articles/index.ts'
import { day } from '../day/index.ts'
import {
  DOCUMENT_NUMBER_STYLE,
  fixDocumentNumber,
  formatDocumentNumber,
  INDEX_NUMBER_FORM,
  INDEX_TEMPLATES,
  indexNumber,
  NUMBER_MISTAKES,
  parseDocumentNumber,
  takeIndexNumber,
} from './index.ts'

describe('发文字号', () => {
  test('国办函〔2020〕109号：代字、年份、序号', () => {
    assert.deepEqual(parseDocumentNumber('国办函〔2020〕109号'), { agency: '国办函', year: 2020, number: 109 })
  })
  for (const text of [
    '国办函[2020]109号',
    '国办函〔2020〕0109号',
    '国办函〔2020〕第109号',
    '〔2020〕109号',
    '国办函〔20〕109号',
    '国办函〔2020〕109',
    '',
  ]) {
    test(`“${text}”写法不对，不解析`, () => assert.equal(parseDocumentNumber(text), undefined))
  }
  test('解析再写出，还是原样；改正一个正确的，不变', () => {
    const parts = fc.record({
      agency: fc.constantFrom('国办函', '国办公开办函', '清水信公', '法释'),
      year: fc.integer({ min: 1949, max: 2100 }),
      number: fc.integer({ min: 1, max: 99_999 }),
    })
    fc.assert(
      fc.property(parts, (given) => {
        const text = formatDocumentNumber(given)
        assert.deepEqual(parseDocumentNumber(text), { ...given })
        assert.deepEqual(fixDocumentNumber(text), { fixed: text, mistakes: [] })
      }),
    )
  })
  test('我们持有的文件，文号都写得正确（国务院令除外）', () => {
    const numbers = LAWS.flatMap(({ number }) => number ?? [])
    assert.ok(numbers.length > 5)
    for (const number of numbers) assert.ok(number.startsWith('国务院令') || parseDocumentNumber(number), number)
  })

  for (const [text, mistakes] of [
    ['国办函[2020]109号', ['brackets']],
    ['国办函(2020)109号', ['brackets']],
    ['国办函（2020）109号', ['brackets']],
    ['国办函［2020］109号', ['brackets']],
    ['国办函【2020】109号', ['brackets']],
    ['国办函﹝2020﹞109号', ['brackets']],
    ['国办函{2020}109号', ['brackets']],
    ['国办函〈2020〉109号', ['brackets']],
    ['国办函《2020》109号', ['brackets']],
    ['国办函〔2020〕第109号', ['ordinal']],
    ['国办函〔2020〕00109号', ['zeros']],
    ['国办函〔2020〕109', ['sign']],
    ['国办函〔2020〕 109号', ['width']],
    ['国办函〔２０２０〕１０９号', ['width']],
    [' 国办函〔2020〕109号 ', []],
    ['国办函 (2020) 第0109', ['brackets', 'ordinal', 'zeros', 'sign', 'width']],
  ] as const) {
    test(`“${text}”改为国办函〔2020〕109号：${mistakes.map((m) => NUMBER_MISTAKES[m]).join('；') || '没有错'}`, () => {
      assert.deepEqual(fixDocumentNumber(text), { fixed: '国办函〔2020〕109号', mistakes })
    })
  }
  for (const text of ['国办函〔2020]109号', '国办函〔2020〕0号', '国办函2020年109号', '[2020]109号', '']) {
    test(`“${text}”不是发文字号，不改`, () => assert.equal(fixDocumentNumber(text), undefined))
  }
  test('写法出自公文格式标准，未核到原文', () => {
    assert.deepEqual(DOCUMENT_NUMBER_STYLE, { standard: 'GB/T 9704-2012', evidence: 'M', question: 'document-number' })
  })
})

describe('索引号', () => {
  const parts = { code: '11341702486344515H', on: day('2021-10-08'), serial: 13 }
  for (const [template, expected] of [
    [INDEX_TEMPLATES[0], '11341702486344515H/202110-00013'],
    [INDEX_TEMPLATES[1], '11341702486344515H/2021-00013'],
    ['{serial:3}', '013'],
    ['{serial:1}', '13'],
  ] as const) {
    test(`${template} → ${expected}`, () => {
      assert.deepEqual(indexNumber(template, parts), { ok: true, value: expected })
    })
  }
  test('机关代码里的字样不再当作模板', () => {
    const odd = indexNumber('{code}-{serial:2}', { ...parts, code: '年' })
    assert.deepEqual(odd, { ok: true, value: '年-13' })
  })
  for (const template of ['{code}/{year}', '{serial}', '{city}-{serial:5}', '']) {
    test(`模板“${template}”不能用`, () => {
      const result = indexNumber(template, parts)
      assert.ok(!result.ok && /。$/.test(result.error.message))
    })
  }
  for (const [text, taken] of [
    ['035210000/2025-00016', '035210000/2025-00016'],
    ['  0142768-8/2022-00185 ', '0142768-8/2022-00185'],
    ['校验位不合也照收', '校验位不合也照收'],
    ['', undefined],
    ['   ', undefined],
    ['长'.repeat(100), '长'.repeat(100)],
    ['长'.repeat(101), undefined],
  ] as const) {
    test(`外来的“${text.slice(0, 24)}”：${taken === undefined ? '不收' : '照收'}`, () => {
      assert.equal(takeIndexNumber(text), taken)
    })
  }
  test('没有全国统一的格式，带着约定的标记', () => assert.equal(INDEX_NUMBER_FORM.evidence, 'C'))
})
