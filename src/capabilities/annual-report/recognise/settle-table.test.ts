import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formOf, type RowKey } from '../../../law/report-form/index.ts'
import { type FigureToken, readFigure } from './figure-token.ts'
import { figuresOf } from './settle.ts'
import { settleTable } from './settle-table.ts'

const FORM = formOf('2021').table3.rows
const tokens = (printed: readonly (number | string)[]): FigureToken[] => printed.map((p) => readFigure(String(p)))
const ZERO = [0, 0, 0, 0, 0, 0, 0]

/** A table in which only the rows given are not zero. */
function table(rows: Partial<Record<RowKey, readonly (number | string)[]>>): Map<RowKey, FigureToken[]> {
  return new Map(FORM.map(({ key }) => [key, tokens(rows[key] ?? ZERO)]))
}

describe('整张表三一起看，能定的多一些', () => {
  const values: Partial<Record<RowKey, readonly number[]>> = {
    newReceived: [3, 0, 1, 2, 0, 0, 6],
    granted: [3, 0, 1, 0, 0, 0, 4],
    partiallyGranted: [0, 0, 0, 2, 0, 0, 2],
    resultTotal: [3, 0, 1, 2, 0, 0, 6],
  }

  test('各行前面多出一列序号：去掉同一列时各行、各列都相符，采用', () => {
    const printed = new Map(FORM.map(({ key }, i) => [key, tokens([i + 1, ...(values[key] ?? ZERO)])]))
    const readings = settleTable(printed, FORM)
    for (const { key } of FORM) {
      const reading = readings.get(key)
      assert.equal(reading?.kind, 'derived')
      const figures = figuresOf(reading?.kind === 'derived' ? reading.pick : [], printed.get(key) ?? [])
      assert.deepEqual(figures, values[key] ?? ZERO)
    }
  })

  test('各行中间多出一列 0，而本来就有全 0 的列：不知多的是哪一列，不猜', () => {
    const printed = new Map(
      FORM.map(({ key }) => {
        const figures = values[key] ?? ZERO
        return [key, tokens([...figures.slice(0, 3), 0, ...figures.slice(3)])] as const
      }),
    )
    const readings = settleTable(printed, FORM)
    assert.equal(readings.get('newReceived')?.kind, 'open')
    assert.equal(readings.get('deniedStateSecret')?.kind, 'derived', '全 0 的行怎样取都一样')
  })

  test('一行缺一格，别的行都在：按各列的勾稽关系只有一种排法，采用', () => {
    const printed = table({
      newReceived: [4, 2, 0, 0, 0, 0, 6],
      granted: [4, 2, 6],
      resultTotal: [4, 2, 0, 0, 0, 0, 6],
    })
    const reading = settleTable(printed, FORM).get('granted')
    assert.equal(reading?.kind, 'derived')
    const granted = figuresOf(reading?.kind === 'derived' ? reading.pick : [], printed.get('granted') ?? [])
    assert.deepEqual(granted, [4, 2, null, null, null, null, 6])
  })

  test('两行都缺且可以互换：不猜', () => {
    const printed = table({
      newReceived: [1, 1, 0, 0, 0, 0, 2],
      granted: [1, 1],
      partiallyGranted: [1, 1],
      resultTotal: [1, 1, 0, 0, 0, 0, 2],
    })
    const readings = settleTable(printed, FORM)
    assert.equal(readings.get('granted')?.kind, 'open')
    assert.equal(readings.get('partiallyGranted')?.kind, 'open')
  })

  test('别的行印得合计不符：那是原文的错，照原文，不去凑', () => {
    const readings = settleTable(table({ granted: [1, 0, 0, 0, 0, 0, 5] }), FORM)
    assert.equal(readings.get('granted')?.kind, 'printed')
  })
})
