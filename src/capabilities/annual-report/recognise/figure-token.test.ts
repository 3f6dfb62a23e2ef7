import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readFigure } from './figure-token.ts'

describe('数值格的读法：空白、“/”与 0 各不相同，从不猜数', () => {
  for (const [printed, value] of [
    ['0', 0],
    [' 12\u00a0', 12],
    ['１２３', 123],
    ['1,856', 1856],
    ['1，856', 1856],
    ['-18', -18],
    ['+1036', 1036],
    ['4166.241619', 4166.241619],
    ['51\n7645', 517645],
    ['1 234 567', 1234567],
  ] as const) {
    test(`“${printed.replace('\n', '↵')}”读作 ${value}`, () => {
      assert.deepEqual(readFigure(printed), { kind: 'number', value })
    })
  }

  for (const printed of ['', '  ', '\u00a0', '\u3000', '\u200b']) {
    test(`空白（${JSON.stringify(printed)}）仍是空白`, () => assert.equal(readFigure(printed).kind, 'blank'))
  }
  for (const printed of ['/', '-', '—', '——', '－', '无', '／']) {
    test(`“${printed}”是符号，不是 0`, () => assert.equal(readFigure(printed).kind, 'dash'))
  }
  for (const printed of ['一、本年新收', '3.其他', '12 34', '1.属于国家秘密', '约20', '2至3', '第20条', '1-2', '7/8']) {
    test(`“${printed}”不是一个数`, () => assert.equal(readFigure(printed).kind, 'words'))
  }

  test('数后的备注、单位另记，数照取', () => {
    assert.deepEqual(readFigure('22（其中修订 16 件）'), { kind: 'number', value: 22, remark: '(其中修订16件)' })
    assert.deepEqual(readFigure('251000元'), { kind: 'number', value: 251000, remark: '元', unit: '元' })
    assert.deepEqual(readFigure('25.1万元'), { kind: 'number', value: 25.1, remark: '万元', unit: '万元' })
    assert.deepEqual(readFigure('3件'), { kind: 'number', value: 3, remark: '件' })
  })
})
