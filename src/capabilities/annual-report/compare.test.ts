import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  currentReport,
  quietReport,
  reportOf,
  withFigure,
  withFigures,
} from '../../../test/support/report-generator.ts'
import type { CellPath } from '../../law/report-form/index.ts'
import { compare } from './compare.ts'
import { figureAt, heldPaths } from './figures.ts'
import type { AnnualReport, Figure } from './report.ts'

const year = (y: number, figures: Readonly<Record<CellPath, Figure>> = {}, fields: Partial<AnnualReport> = {}) =>
  withFigures(quietReport({ year: y, title: null, ...fields }), figures)
const told = (older: AnnualReport, newer: AnnualReport) =>
  compare(older, newer).findings.map((f) => `${f.code} ${f.cells.join()} ${f.expected}/${f.printed}`)

describe('K4 上年结转＝上年报告的结转下年度，逐列', () => {
  test('总计相等而分列不等：逐列各报一条错误', () => {
    const older = year(2023, { 'table3.carriedForward.naturalPerson': 3, 'table3.carriedForward.total': 3 })
    const newer = year(2024, { 'table3.carriedOver.commercial': 3, 'table3.carriedOver.total': 3 })
    assert.deepEqual(told(older, newer), [
      'CROSS_YEAR_CARRY table3.carriedOver.naturalPerson 3/0',
      'CROSS_YEAR_CARRY table3.carriedOver.commercial 0/3',
    ])
    assert.ok(compare(older, newer).findings.every((f) => f.severity === 'error' && f.rule === 'K4'))
  })
  test('相等；总计空白按分列之和；空白按 0：不报', () => {
    const older = year(2023, { 'table3.carriedForward.naturalPerson': 3, 'table3.carriedForward.total': null })
    const newer = year(2024, {
      'table3.carriedOver.naturalPerson': 3,
      'table3.carriedOver.total': 3,
      'table3.carriedOver.research': null,
    })
    assert.deepEqual(told(older, newer), [])
  })
  test('存疑的格不比较', () => {
    const older = year(2023, { 'table3.carriedForward.other': 5 })
    const cells = { ...older.cells, 'table3.carriedForward.other': { raw: '5 0', state: 'uncertain' } } as const
    const doubted = compare({ ...older, cells }, year(2024))
    assert.deepEqual([doubted.findings, doubted.changes], [[], []])
  })
})

describe('K8 上年现行有效＋本年制发－本年废止＝本年现行有效', () => {
  const stock = (made: number, repealed: number, inForce: Figure) => ({
    'table2.normativeDocuments.made': made,
    'table2.normativeDocuments.repealed': repealed,
    'table2.normativeDocuments.inForce': inForce,
  })
  test('不等：警告，写明算式', () => {
    const [found] = compare(year(2023, stock(0, 0, 698)), year(2024, stock(77, 132, 470))).findings
    assert.deepEqual(
      [found?.code, found?.severity, found?.expected, found?.printed],
      ['CROSS_YEAR_NORMATIVE', 'warning', 643, 470],
    )
    assert.match(found?.message ?? '', /698 \+ 本年制发 77 - 本年废止 132 = 643，现行有效印为 470/)
  })
  test('废止多于可废止的件数', () => {
    assert.deepEqual(told(year(2023, stock(0, 0, 2)), year(2024, stock(1, 5, 0))), [
      'CROSS_YEAR_NORMATIVE table2.normativeDocuments.repealed 3/5',
    ])
  })
  test('相等、现行有效空白：不报', () => {
    assert.deepEqual(told(year(2023, stock(0, 0, 10)), year(2024, stock(2, 1, 11))), [])
    assert.deepEqual(told(year(2023, stock(0, 0, 10)), year(2024, stock(2, 1, null))), [])
  })
})

describe('K12 上年尚未审结的案件，本年应当仍在其中', () => {
  test('消失：警告；仍在：不报', () => {
    const older = year(2023, { 'table4.review.pending': 2, 'table4.review.total': 2 })
    assert.deepEqual(told(older, year(2024, { 'table4.review.total': 1 })), [
      'CROSS_YEAR_PENDING table4.review.total 2/1',
    ])
    assert.deepEqual(told(older, year(2024, { 'table4.review.upheld': 2, 'table4.review.total': 2 })), [])
    assert.deepEqual(told(older, year(2024, { 'table4.review.upheld': 2, 'table4.review.total': null })), [])
  })
})

describe('何时不适用跨年勾稽', () => {
  const carry = { 'table3.carriedForward.total': 3, 'table3.carriedForward.naturalPerson': 3 } as const
  for (const [why, older, newer, note] of [
    ['年度不相邻', year(2021, carry), year(2024), /不相邻/],
    ['次序颠倒', year(2024, carry), year(2023), /次序颠倒.*先给较早/],
    ['同一年度', year(2024, carry), year(2024), /都是 2024 年度/],
    ['年度不明', { ...year(2023, carry), year: null }, year(2024), /认不出年度/],
    ['机关不同', year(2023, carry), year(2024, {}, { body: '清源县教育局' }), /机关不同.*水利局.*教育局/],
  ] as const)
    test(`${why}：不核对，并说明；变化和相似度照给`, () => {
      const compared = compare(older, newer)
      assert.deepEqual(compared.findings, [])
      assert.equal(compared.notes.length, 1)
      assert.match(compared.notes[0] ?? '', note)
      assert.equal(compared.changes.length, 2)
    })

  test('机关改了名称的，由调用者言明', () => {
    const newer = year(2024, {}, { body: '清源县水务局' })
    assert.equal(compare(year(2023, carry), newer, { sameBody: true }).findings.length, 2)
  })
  test('简称与全称是同一机关', () => {
    assert.equal(compare(year(2023, carry), year(2024, {}, { body: '水利局' })).notes.length, 0)
  })
})

describe('变化的格', () => {
  test('与自己相比没有变化；改一格，恰有一处变化', () => {
    fc.assert(
      fc.property(currentReport(), fc.nat(), fc.integer({ min: 1, max: 99 }), (report, pick, by) => {
        assert.deepEqual(compare(report, report).changes, [])
        const paths = heldPaths(report)
        const path = paths[pick % paths.length] ?? 'table3.granted.total'
        const old = figureAt(report, path) ?? 0
        const changed = withFigure(report, path, old + by)
        assert.deepEqual(compare(report, changed).changes, [{ path, old, new: old + by }])
      }),
      { numRuns: 40 },
    )
  })

  test('空白与 0 没有区别，空白与其他数有', () => {
    const blank = year(2023, { 'table3.granted.total': null, 'table3.granted.other': null })
    const newer = year(2024, { 'table3.granted.total': 4 })
    assert.deepEqual(compare(blank, newer).changes, [{ path: 'table3.granted.total', old: null, new: 4 }])
  })

  test('表式不同：只比意义相同的栏目，没有的栏目不猜', () => {
    const [older] = fc.sample(reportOf('2019', true, 2020), { numRuns: 1, seed: 3 })
    assert.ok(older)
    const carried = older.table3.rows.carriedForward ?? []
    const base = year(
      2021,
      { 'table2.normativeDocuments.inForce': 7, 'table2.normativeDocuments.made': 1 },
      { body: older.body },
    )
    const newer = { ...base, table3: { ...base.table3, rows: { ...base.table3.rows, carriedOver: carried } } }
    const { changes, notes } = compare(older, newer)
    assert.deepEqual(notes, [])
    const stock = changes.find(({ path }) => path === 'table2.normativeDocuments.inForce')
    assert.equal(stock?.old, figureAt(older, 'table2.normativeDocuments.publicTotal'))
    assert.ok(
      !changes.some(({ path }) => path.includes('repealed') || path.includes('otherHandling') || path.includes('fees')),
    )
  })
})

test('相似度：两份都有的部分才比', () => {
  const older = quietReport({ year: 2023 })
  const newer = quietReport({ narrative: { ...older.narrative, other: null, problems: '存在问题。' } })
  assert.deepEqual(compare(older, newer).similarity, { overview: 1 })
})
