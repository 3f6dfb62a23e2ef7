import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { FINDING_CODES } from '../../capabilities/annual-report/index.ts'
import { dayInWords, minuteOf, placeInWords, RULES, sizeInWords } from './words.ts'

describe('页面用语', () => {
  for (const [place, words] of [
    [{ page: 3, box: [0, 0, 10, 10] }, '第3页'],
    [{ table: 2, row: 5, column: 3 }, '第2张表第5行第3列'],
    [{ line: 41 }, '文件第41行'],
    [{ page: 2, table: 1, row: 4, column: 7 }, '第2页第1张表第4行第7列'],
    [{ sheet: '表三', row: 2 }, '工作表“表三”第2行'],
    [{ box: [0, 0, 1, 1] }, undefined],
    [undefined, undefined],
  ] as const) {
    test(`位置 ${JSON.stringify(place)} 说成 ${words}`, () => assert.equal(placeInWords(place), words))
  }

  test('时间按办公时间所在的时区', () => {
    assert.equal(dayInWords('2025-01-20T23:30:00Z'), '2025年1月21日')
    assert.equal(minuteOf('2025-01-20T23:30:00Z'), '2025-01-21 07:30')
  })

  test('大小', () => {
    assert.deepEqual([900, 20_000, 1_300_000].map(sizeInWords), ['900 字节', '20 KB', '1.2 MB'])
  })

  test('每个编码的规则都有一句说明', () => {
    const rules = Object.values(FINDING_CODES).flatMap((code) => ('rule' in code ? [code.rule] : []))
    for (const rule of rules) assert.ok(RULES[rule], rule)
  })
})
