import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { COLUMN_KEYS, formCells, formForYear, formOf, REPORT_FORMS, ROW_KEYS, table3Rows } from './index.ts'

describe('第五十条 年度报告格式', () => {
  test('2021 年版：表二 10 格、表三 25 行 7 列、表四 15 格，共 200 格', () => {
    const cells = formCells(formOf('2021'))
    const count = (table: string) => cells.filter((cell) => cell.table === table).length
    assert.deepEqual([count('table2'), count('table3'), count('table4'), cells.length], [10, 175, 15, 200])
  })
  test('2019 年版：表二 22 格、表三 23 行 7 列、表四 15 格，共 198 格', () => {
    const cells = formCells(formOf('2019'))
    const count = (table: string) => cells.filter((cell) => cell.table === table).length
    assert.deepEqual([count('table2'), count('table3'), count('table4'), cells.length], [22, 161, 15, 198])
  })
  test('2021 年起仍把（六）其他处理写成一行的，表三 23 行', () => {
    const rows = table3Rows(formOf('2021'), true)
    assert.equal(rows.length, 23)
    assert.ok(rows.some((row) => row.key === 'otherHandling'))
    assert.ok(!rows.some((row) => row.key === 'otherOther'))
  })

  for (const form of REPORT_FORMS) {
    describe(`${form.edition} 年版（${form.notice}）`, () => {
      test('六个部分，序号一至六', () => {
        assert.equal(form.sections.map((s) => s.number).join(''), '一二三四五六')
      })
      test('每格一个地址，没有重复', () => {
        const paths = formCells(form).map((cell) => cell.path)
        assert.equal(new Set(paths).size, paths.length)
      })
      test('表三各行次序与键的次序一致，七列止于总计', () => {
        const order = form.table3.rows.map((row) => ROW_KEYS.indexOf(row.key))
        assert.deepEqual(
          order,
          [...order].sort((a, b) => a - b),
        )
        assert.deepEqual(
          form.table3.columns.map((c) => c.key),
          [...COLUMN_KEYS],
        )
        assert.equal(form.table3.columns.at(-1)?.label, '总计')
      })
      test('勾稽关系的四项齐全：收（一、二）、办理结果明细、（七）总计、结转', () => {
        const roles = (role: string) => form.table3.rows.filter((row) => row.role === role).map((row) => row.key)
        assert.deepEqual(roles('intake'), ['newReceived', 'carriedOver'])
        assert.deepEqual(roles('resultTotal'), ['resultTotal'])
        assert.deepEqual(roles('carriedForward'), ['carriedForward'])
        assert.equal(roles('result').length, form.edition === '2021' ? 21 : 19)
      })
      test('每个办理结果都写明依据，表里没有直接条文的除外', () => {
        const without = form.table3.rows.filter((row) => row.role === 'result' && !row.article).map((row) => row.key)
        assert.deepEqual(
          without,
          form.edition === '2021'
            ? ['notProcessedReconfirm', 'otherOther']
            : ['notProcessedReconfirm', 'otherHandling'],
        )
      })
      test('表三、表二、表四的数值格都是件数，另有收费、采购金额和增减数', () => {
        const other = formCells(form)
          .filter((cell) => cell.type !== 'count')
          .map((cell) => cell.path)
        const expected = {
          '2021': ['table2.fees.amountWanYuan'],
          '2019': [
            'table2.licensing.change',
            'table2.otherExternalServices.change',
            'table2.penalties.change',
            'table2.coercion.change',
            'table2.fees.change',
            'table2.procurement.amountYuan',
          ],
        }
        assert.deepEqual(other, expected[form.edition])
      })
    })
  }
})

describe('哪一年度用哪一版', () => {
  test('两版前后相接：2019 年版用到 2020 年度，2021 年版从 2021 年度起', () => {
    assert.deepEqual(
      REPORT_FORMS.map(({ inForceFrom, until }) => [inForceFrom, until]),
      [
        [2021, undefined],
        [2019, 2020],
      ],
    )
  })
  for (const [year, edition] of [
    [2018, undefined],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2026, '2021'],
  ] as const) {
    test(`${year} 年度：${edition ? `${edition} 年版` : '没有全国统一的格式'}`, () => {
      assert.equal(formForYear(year)?.edition, edition)
    })
  }
})
