import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { csv } from './csv.ts'

describe('CSV：Excel 直接打开，公式不会执行', () => {
  test('开头有 BOM，行以 CRLF 结束，逗号、引号、换行加引号', () => {
    assert.equal(csv(['甲', '乙'], [['一,二', '说"好"\n了']]), '\uFEFF甲,乙\r\n"一,二","说""好""\n了"\r\n')
  })

  for (const text of ['=1+1', '+12', '-', '-1+1', '@SUM(A1)', '\t=1', '\r=1']) {
    test(`以 ${JSON.stringify(text[0])} 开头的文字前加撇号：${JSON.stringify(text)}`, () => {
      const [, line = ''] = csv(['a'], [[text]]).split('\r\n', 2)
      assert.match(line, /^"?'/)
    })
  }

  test('负数仍是数', () => {
    assert.equal(csv(['a'], [[-3, '-3', '-0.5']]), '\uFEFFa\r\n-3,-3,-0.5\r\n')
  })

  test('任何文字都不会成为公式的开头', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = csv(['a'], [[text]]).slice('\uFEFFa\r\n'.length)
        assert.ok(!/^"?[=+@\t]/.test(cell))
      }),
    )
  })
})
