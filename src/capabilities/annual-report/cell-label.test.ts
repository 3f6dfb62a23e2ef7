import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellLabel, cellsInWords, rowLabel } from './cell-label.ts'

test('格的名称：表、行、列', () => {
  assert.equal(cellLabel('table3.newReceived.total', '2021'), '表三“一、本年新收·总计”')
  assert.equal(cellLabel('table3.otherHandling.total', '2021'), '表三“（六）其他处理·总计”')
  assert.equal(cellLabel('table3.deniedStateSecret.naturalPerson', '2021'), '表三“（三）不予公开1.属于国家秘密·自然人”')
  assert.equal(cellLabel('table2.fees.amountWanYuan', '2021'), '表二“行政事业性收费·本年收费金额（单位：万元）”')
  assert.equal(cellLabel('table2.licensing.change', '2019'), '表二“行政许可·本年增/减”')
  assert.equal(rowLabel('partiallyGranted', '2021'), '（二）部分公开')
})

test('不是这一表式的格，照给的写', () => {
  assert.equal(cellLabel('table2.licensing.change', '2021'), 'table2.licensing.change')
  assert.equal(cellLabel('sections', '2021'), 'sections')
})

test('许多格：同一行的合说，太多的只举几个', () => {
  const row = ['naturalPerson', 'other', 'total'].map((column) => `table3.granted.${column}`)
  assert.equal(cellsInWords(row, '2021'), '表三“（一）予以公开”3 格')
  assert.equal(cellsInWords(['table4.review.total', ...row], '2021'), '表四“行政复议·总计”、表三“（一）予以公开”3 格')
  const many = ['newReceived', 'carriedOver', 'granted'].map((key) => `table3.${key}.total`)
  assert.equal(cellsInWords(many, '2021', 2), '表三“一、本年新收·总计”、表三“二、上年结转·总计”等 3 格')
  assert.equal(cellsInWords([], '2021'), '')
})
