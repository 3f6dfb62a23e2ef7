import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type FigureToken, readFigure } from './figure-token.ts'
import { figuresOf, rowSumHolds, settleRow } from './settle.ts'

const row = (...printed: string[]): FigureToken[] => printed.map(readFigure)
const settled = (tokens: FigureToken[]) => {
  const reading = settleRow(tokens)
  return !('pick' in reading) ? reading.kind : { kind: reading.kind, figures: figuresOf(reading.pick, tokens) }
}

describe('表三一行的数不是七个时，只有勾稽关系能定', () => {
  test('恰好七个：照原文，合计不符也照原文', () => {
    assert.deepEqual(settled(row('1', '0', '0', '0', '0', '0', '9')), {
      kind: 'printed',
      figures: [1, 0, 0, 0, 0, 0, 9],
    })
  })
  test('前面多出空白的标签格：不影响取数', () => {
    assert.deepEqual(settled(row('', '', '5', '0', '1', '0', '0', '0', '6')), {
      kind: 'printed',
      figures: [5, 0, 1, 0, 0, 0, 6],
    })
  })
  test('后面多出空白格：不影响取数', () => {
    assert.deepEqual(settled(row('5', '0', '1', '0', '0', '0', '6', '')), {
      kind: 'printed',
      figures: [5, 0, 1, 0, 0, 0, 6],
    })
  })
  test('总计空白、前面又有空白格：两种取法都合乎格式，留给版面判断', () => {
    assert.equal(settled(row('', '5', '0', '0', '0', '5', '0', '')), 'blanks')
  })
  test('八个 0：怎样取都是七个 0，采用并注明', () => {
    assert.deepEqual(settled(row(...new Array<string>(8).fill('0'))), {
      kind: 'derived',
      figures: [0, 0, 0, 0, 0, 0, 0],
    })
  })
  test('多出一个 0，各栏之和等于总计的取法只有一种：采用', () => {
    assert.deepEqual(settled(row('3', '0', '0', '0', '0', '0', '0', '3')), {
      kind: 'derived',
      figures: [3, 0, 0, 0, 0, 0, 3],
    })
  })
  test('多出一个数而取法不止一种：不猜', () => {
    assert.equal(settled(row('3', '0', '1', '0', '0', '0', '0', '4')), 'open')
  })
  test('只有总计一个数：不知各栏，不猜', () => {
    assert.equal(settled(row('5')), 'open')
  })
  test('少一格而有六种放法：不猜', () => {
    assert.equal(settled(row('5', '5')), 'open')
  })

  test('性质：无论多出几格，取出的七个数总是按原文次序、总是合计相符', () => {
    const parts = fc.array(fc.nat(50), { minLength: 6, maxLength: 6 })
    const extras = fc.array(fc.tuple(fc.nat(7), fc.nat(9)), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(parts, extras, (values, inserted) => {
        const printed = [...values, values.reduce((a, b) => a + b, 0)]
        for (const [at, value] of inserted) printed.splice(at, 0, value)
        const tokens = row(...printed.map(String))
        const reading = settleRow(tokens)
        if (!('pick' in reading)) return
        assert.ok(reading.pick.every((index, i) => i === 0 || index > (reading.pick[i - 1] ?? -1)))
        assert.ok(rowSumHolds(figuresOf(reading.pick, tokens)))
      }),
      { seed: 30, numRuns: 300 },
    )
  })
})
