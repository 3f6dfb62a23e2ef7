import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { quietReport, reportOf, withFigure, withFigures } from '../../../../test/support/report-generator.ts'
import { type CellPath, COLUMN_KEYS } from '../../../law/report-form/index.ts'
import { heldPaths } from '../figures.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { check } from './check.ts'
import { looksCountyOrBelow } from './rule-making.ts'

const find = (report: AnnualReport, code: string, context = {}): Finding | undefined =>
  check(report, context).find((found) => found.code === code)
const raises = (report: AnnualReport, code: string) => find(report, code) !== undefined
const printed = (report: AnnualReport, path: CellPath, raw: string): AnnualReport => ({
  ...withFigure(report, path, null),
  cells: { ...report.cells, [path]: { raw, state: 'blank' } },
})
const old = (): AnnualReport => fc.sample(reportOf('2019', true, 2020), { numRuns: 1, seed: 1 })[0] ?? quietReport()

test('没有一处问题的报告，什么也不报', () => assert.deepEqual(check(quietReport()), []))

describe('K6 件数是非负整数，金额是非负数', () => {
  for (const [what, path, value, bad] of [
    ['负数', 'table3.granted.total', -1, true],
    ['小数', 'table4.review.upheld', 1.5, true],
    ['金额为负', 'table2.fees.amountWanYuan', -0.5, true],
    ['金额为小数', 'table2.fees.amountWanYuan', 4166.241619, false],
    ['零', 'table3.granted.total', 0, false],
  ] as const)
    test(`${what}${bad ? '' : '不报'}`, () => {
      assert.equal(raises(withFigure(quietReport(), path, value), 'NOT_A_COUNT'), bad)
    })

  test('2019 年表式的“本年增/减”可以为负', () => {
    assert.equal(raises(withFigure(old(), 'table2.licensing.change', -18), 'NOT_A_COUNT'), false)
    assert.equal(raises(withFigure(old(), 'table2.licensing.decisions', -18), 'NOT_A_COUNT'), true)
  })

  test('填了文字的格不是数；存疑的格不论', () => {
    const words = printed(quietReport(), 'table2.penalties.decisions', '若干')
    assert.match(find(words, 'NOT_A_COUNT')?.message ?? '', /“若干”，不是数/)
    const doubt = {
      ...words,
      cells: { ...words.cells, 'table2.penalties.decisions': { raw: '若干', state: 'uncertain' } },
    } as const
    assert.equal(raises(doubt, 'NOT_A_COUNT'), false)
  })
})

describe('K7 县级及以下机关没有规章制定权', () => {
  const rules = (fields: Partial<AnnualReport>) => withFigures(quietReport(fields), { 'table2.regulations.inForce': 6 })

  test('名称表明在县级以下：警告；台账确知级别：错误', () => {
    assert.equal(find(rules({}), 'IMPLAUSIBLE_LEVEL')?.severity, 'warning')
    assert.equal(find(rules({}), 'IMPLAUSIBLE_LEVEL', { level: 'county-department' })?.severity, 'error')
  })

  test('台账确知是市级政府：不报，不论名称', () => {
    assert.equal(find(rules({}), 'IMPLAUSIBLE_LEVEL', { level: 'city' }), undefined)
  })

  test('规章为 0：不报', () => assert.equal(raises(quietReport(), 'IMPLAUSIBLE_LEVEL'), false))

  for (const name of [
    '清源县石桥镇人民政府',
    '清源县水利局',
    '安平市青禾区财政局',
    '石桥镇',
    '东街街道办事处',
    '区统计局',
    '财政局',
    '北岸旗人民政府',
  ])
    test(`“${name}”在县级或以下`, () => assert.equal(looksCountyOrBelow(name), true))

  for (const name of [
    '安平市人民政府',
    '云川省人民政府',
    '云川自治区人民政府',
    '安平市水利局',
    '云川省水利厅',
    '国家税务总局',
    '云川海事局',
    '云川综合实验区',
    null,
  ])
    test(`“${name ?? '不知名称'}”不能断定`, () => assert.equal(looksCountyOrBelow(name), undefined))
})

describe('K9 现行有效件数', () => {
  test('本年有制发而现行有效为 0：警告', () => {
    assert.ok(raises(withFigure(quietReport(), 'table2.normativeDocuments.made', 2), 'STOCK_INCONSISTENT'))
    assert.ok(raises(withFigure(quietReport(), 'table2.normativeDocuments.repealed', 1), 'STOCK_INCONSISTENT'))
  })
  test('现行有效不为 0 或空白：不报', () => {
    const made = withFigures(quietReport(), {
      'table2.normativeDocuments.made': 2,
      'table2.normativeDocuments.inForce': 1,
    })
    assert.equal(raises(made, 'STOCK_INCONSISTENT'), false)
    assert.equal(raises(withFigure(made, 'table2.normativeDocuments.inForce', null), 'STOCK_INCONSISTENT'), false)
  })
})

describe('K11、K16 值得再看一眼的数', () => {
  const suit = (figures: Record<CellPath, number> = {}) =>
    withFigures(quietReport(), { 'table4.litigationDirect.pending': 1, 'table4.litigationDirect.total': 1, ...figures })
  const denied = {
    'table3.newReceived.naturalPerson': 1,
    'table3.newReceived.total': 1,
    'table3.deniedProcessInfo.naturalPerson': 1,
    'table3.deniedProcessInfo.total': 1,
    'table3.resultTotal.naturalPerson': 1,
    'table3.resultTotal.total': 1,
  }

  test('表三全为 0 而表四不为 0：提示', () => {
    assert.deepEqual(find(suit(), 'TABLE4_WITHOUT_REQUESTS')?.cells, [
      'table4.litigationDirect.pending',
      'table4.litigationDirect.total',
    ])
    assert.equal(raises(suit(denied), 'TABLE4_WITHOUT_REQUESTS'), false)
  })

  test('2024 年起，直接起诉与第十四至十六条不予公开并存：提示复议前置', () => {
    assert.equal(find(suit(denied), 'REVIEW_FIRST')?.severity, 'info')
    assert.equal(raises({ ...suit(denied), year: 2023 }, 'REVIEW_FIRST'), false)
    assert.equal(raises(suit(), 'REVIEW_FIRST'), false)
  })

  test('行政查询（第三十六条第七项）不在复议前置之列', () => {
    const query = { ...denied, 'table3.deniedProcessInfo.naturalPerson': 0, 'table3.deniedProcessInfo.total': 0 }
    const figures = { ...query, 'table3.deniedAdminQuery.naturalPerson': 1, 'table3.deniedAdminQuery.total': 1 }
    assert.equal(raises(suit(figures), 'REVIEW_FIRST'), false)
  })
})

describe('K17 表式', () => {
  test('2022 年度用 2019 年表式：错误；2020 年度用之：不报', () => {
    assert.equal(find({ ...old(), year: 2022 }, 'OUTDATED_FORM')?.severity, 'error')
    assert.equal(raises(old(), 'OUTDATED_FORM'), false)
    assert.equal(raises({ ...old(), year: null }, 'OUTDATED_FORM'), false)
  })

  test('2021 年表式保留单行“（六）其他处理”：警告；2019 年表式本来如此', () => {
    const [one] = fc.sample(reportOf('2021', true), { numRuns: 1, seed: 2 })
    assert.equal(find(one ?? quietReport(), 'FORM_OTHER_HANDLING_NOT_SPLIT')?.severity, 'warning')
    assert.equal(raises(old(), 'FORM_OTHER_HANDLING_NOT_SPLIT'), false)
    assert.equal(raises(quietReport(), 'FORM_OTHER_HANDLING_NOT_SPLIT'), false)
  })
})

describe('空格、符号与缺表', () => {
  test('空白代替 0：每张表一条，列出各格', () => {
    const blank = withFigures(quietReport(), {
      'table3.granted.research': null,
      'table3.granted.other': null,
      'table4.review.other': null,
    })
    const found = check(blank)
    assert.deepEqual(
      found.map((f) => [f.code, f.severity, f.cells.length, f.message]),
      [
        ['BLANK_CELLS', 'info', 2, '表三有 2 格空白，没有发生的应填 0。'],
        ['BLANK_CELLS', 'info', 1, '表四有 1 格空白，没有发生的应填 0。'],
      ],
    )
  })

  for (const sign of ['/', '-', '—', '无', '／'])
    test(`以“${sign}”代替 0`, () => {
      const found = find(printed(quietReport(), 'table2.regulations.made', sign), 'SLASH_FOR_ZERO')
      assert.deepEqual([found?.cells, found?.printed], [['table2.regulations.made'], sign])
      assert.equal(raises(printed(quietReport(), 'table2.regulations.made', sign), 'BLANK_CELLS'), false)
    })

  test('没有 cells 的报告 JSON：数是填的，null 是空白', () => {
    const bare = { ...withFigure(quietReport(), 'table3.granted.total', null), cells: {} }
    assert.deepEqual(
      check(bare).map((f) => f.code),
      ['BLANK_CELLS'],
    )
    const { cells, ...without } = bare
    assert.ok(cells)
    assert.deepEqual(
      check(without as AnnualReport).map((f) => f.code),
      ['BLANK_CELLS'],
    )
  })

  test('三张表一个数也没有：一条错误，不逐格报空白', () => {
    const report = quietReport()
    const blank = withFigures(report, Object.fromEntries(heldPaths(report).map((path) => [path, null])))
    assert.deepEqual(
      check(blank).map((f) => [f.code, f.severity]),
      [['ALL_CELLS_BLANK', 'error']],
    )
  })

  test('只有表四全部空白：提示，不是错误', () => {
    const report = quietReport()
    const four = heldPaths(report).filter((path) => path.startsWith('table4'))
    const found = check(withFigures(report, Object.fromEntries(four.map((path) => [path, null]))))
    assert.deepEqual(
      found.map((f) => [f.code, f.message]),
      [['BLANK_CELLS', '表四 15 格全部空白，没有发生的应填 0。']],
    )
  })

  test('三张表都是空对象：缺少表格', () => {
    const none = { ...quietReport(), table2: {}, table3: { columns: COLUMN_KEYS, rows: {} }, table4: {} }
    assert.deepEqual(
      check(none).map((f) => [f.code, f.severity]),
      [['TABLES_MISSING', 'error']],
    )
  })
})
