import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LaidOutCell, LaidOutTable } from './laid-out.ts'
import { placeCells } from './placed-cells.ts'

const column = (text: string, spans: Partial<LaidOutCell> = {}): LaidOutCell => ({ text, header: 'column', ...spans })
const row = (text: string, spans: Partial<LaidOutCell> = {}): LaidOutCell => ({ text, header: 'row', ...spans })
const table = (columns: number, rows: readonly (readonly LaidOutCell[])[]): LaidOutTable => ({
  kind: 'table',
  caption: '试表',
  columnWidths: new Array<number>(columns).fill(1 / columns),
  headerRows: 0,
  rows,
})

/** What a screen reader says before the cell with this text. */
function heard(laidOut: LaidOutTable, text: string): readonly string[] {
  const cells = placeCells(laidOut).flat()
  const headers = cells.find(({ cell }) => cell.text === text)?.headers ?? []
  return headers.map((id) => cells.find((cell) => cell.id === id)?.cell.text ?? '')
}

describe('placing the cells of a table', () => {
  test('a cell stands where the spans above and before it leave room', () => {
    const placed = placeCells(
      table(3, [
        [column('甲', { rowSpan: 2 }), column('乙', { columnSpan: 2 })],
        [column('丙'), column('丁')],
        [row('戊'), { text: '1' }, { text: '2' }],
      ]),
    )
    const at = placed.flat().map(({ cell, row: r, column: c }) => `${cell.text}${r}${c}`)
    assert.deepEqual(at, ['甲00', '乙01', '丙11', '丁12', '戊20', '121', '222'])
  })

  test('a figure is announced by all its column headers, then its row', () => {
    const laidOut = table(3, [
      [column('甲', { rowSpan: 2 }), column('乙', { columnSpan: 2 })],
      [column('丙'), column('丁')],
      [row('戊'), { text: '1' }, { text: '2' }],
    ])
    assert.deepEqual(heard(laidOut, '2'), ['乙', '丁', '戊'])
  })

  test('headers further down replace those above them', () => {
    const laidOut = table(2, [
      [column('第（五）项', { columnSpan: 2 })],
      [column('信息内容'), column('数量')],
      [row('许可'), { text: '1' }],
      [column('第（八）项', { columnSpan: 2 })],
      [column('信息内容'), column('金额')],
      [row('收费'), { text: '2' }],
    ])
    assert.deepEqual(heard(laidOut, '1'), ['第（五）项', '数量', '许可'])
    assert.deepEqual(heard(laidOut, '2'), ['第（八）项', '金额', '收费'])
  })

  test('a row header that spans rows is announced in each of them', () => {
    const laidOut = table(3, [
      [row('组', { rowSpan: 2 }), row('一'), { text: '1' }],
      [row('二'), { text: '2' }],
    ])
    assert.deepEqual(heard(laidOut, '2'), ['组', '二'])
  })

  for (const [what, rows] of [
    ['a hole', [[{ text: '1' }]]],
    ['a cell beyond the last column', [[{ text: '1', columnSpan: 3 }]]],
    ['a cell beyond the last row', [[{ text: '1', rowSpan: 2, columnSpan: 2 }]]],
    ['an overlap', [[{ text: '1' }, { text: '2', rowSpan: 2 }], [{ text: '3', columnSpan: 2 }]]],
  ] as const) {
    test(`${what} is a fault`, () => {
      assert.throws(() => placeCells(table(2, rows)), Error)
    })
  }
})
