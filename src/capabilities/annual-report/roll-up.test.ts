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
import { figureAt, heldPaths, sum } from './figures.ts'
import type { AnnualReport } from './report.ts'
import { type RolledUp, type RollUpOptions, rollUp } from './roll-up.ts'

const named = (reports: readonly AnnualReport[]) =>
  reports.map((report, i) => ({ report: { ...report, year: 2024, body: `清源县第${i + 1}中心`, title: null } }))

function total(
  parts: readonly { readonly report: AnnualReport; readonly file?: string }[],
  options?: RollUpOptions,
): RolledUp {
  const result = rollUp(parts, options)
  assert.ok(result.ok, result.ok ? '' : result.error.message)
  return result.value
}
const errorsOf = (report: AnnualReport) => report.findings.filter((f) => f.severity === 'error')
const two = (a: AnnualReport, b: AnnualReport = quietReport()) => named([a, b])

describe('逐格相加', () => {
  test('有效报告之和有效，每格等于各份之和', () => {
    fc.assert(
      fc.property(fc.array(currentReport(), { minLength: 1, maxLength: 6 }), (reports) => {
        const rolled = total(named(reports))
        assert.deepEqual(errorsOf(rolled), [])
        for (const path of heldPaths(rolled)) {
          assert.equal(figureAt(rolled, path), sum(reports.map((report) => figureAt(report, path))), path)
          assert.equal(rolled.cells[path]?.state, 'computed')
        }
        assert.equal(heldPaths(rolled).length, 200)
      }),
      { numRuns: 25 },
    )
  })

  test('次序不影响和；分批相加与一次相加相同', () => {
    fc.assert(
      fc.property(fc.array(currentReport(), { minLength: 3, maxLength: 5 }), (reports) => {
        const tables = (rolled: RolledUp) => [rolled.table2, rolled.table3, rolled.table4]
        const all = total(named(reports))
        assert.deepEqual(tables(total(named(reports.toReversed()))), tables(all))
        const head = total(named(reports.slice(0, 2)))
        assert.deepEqual(tables(total(named([head, ...reports.slice(2)]))), tables(all))
      }),
      { numRuns: 15 },
    )
  })

  test('2019 年表式同样', () => {
    fc.assert(
      fc.property(fc.array(reportOf('2019', true, 2020), { minLength: 2, maxLength: 4 }), (reports) => {
        const rolled = total(reports.map((report, i) => ({ report: { ...report, body: `第${i}局` } })))
        assert.deepEqual(errorsOf(rolled), [])
        assert.deepEqual(Object.keys(rolled.table3.rows).length, 23)
      }),
      { numRuns: 10 },
    )
  })

  test('金额按十进制精确相加，0.1 + 0.2 = 0.3', () => {
    const fees = [0.1, 0.2, 4166.241619].map((wan) => withFigure(quietReport(), 'table2.fees.amountWanYuan', wan))
    assert.equal(figureAt(total(named(fees)), 'table2.fees.amountWanYuan'), 4166.541619)
  })

  test('大到不能安全表示的整数，仍按十进制相加', () => {
    const huge = Number.MAX_SAFE_INTEGER
    const reports = [huge, huge, 1].map((n) => withFigure(quietReport(), 'table2.licensing.decisions', n))
    assert.equal(figureAt(total(named(reports)), 'table2.licensing.decisions'), Number(BigInt(huge) * 2n + 1n))
  })

  test('空白加空白仍是空白，空白加数是数', () => {
    const blank = withFigures(quietReport(), { 'table4.review.other': null, 'table3.granted.other': null })
    const other = withFigure(quietReport(), 'table4.review.other', null)
    const rolled = total(two(blank, other))
    assert.equal(figureAt(rolled, 'table4.review.other'), null)
    assert.equal(rolled.cells['table4.review.other']?.state, 'blank')
    assert.equal(figureAt(rolled, 'table3.granted.other'), 0)
  })
})

describe('不知道的不当作 0', () => {
  test('一份存疑：该格没有和，说出是哪个机关', () => {
    const doubt = withFigure(quietReport(), 'table3.granted.other', null)
    const cells = { ...doubt.cells, 'table3.granted.other': { raw: '1 2', state: 'uncertain' } } as const
    const rolled = total(two({ ...doubt, cells }, withFigures(quietReport(), { 'table3.granted.other': 3 })))
    assert.equal(figureAt(rolled, 'table3.granted.other'), null)
    assert.deepEqual(rolled.cells['table3.granted.other'], {
      raw: '',
      state: 'uncertain',
      reason: '1 份报告的该格不明，其余 1 份合计 3',
    })
    const found = rolled.findings.find((f) => f.origin === 'reading')
    assert.deepEqual([found?.severity, found?.cells], ['warning', ['table3.granted.other']])
    assert.match(found?.message ?? '', /清源县第1中心的读数存疑/)
  })

  test('一份缺表四：表四没有和，是错误', () => {
    const rolled = total(two({ ...quietReport(), table4: {} }))
    assert.equal(figureAt(rolled, 'table4.review.total'), null)
    const [found] = errorsOf(rolled)
    assert.deepEqual([found?.code, found?.cells.length], ['TABLES_MISSING', 15])
    assert.match(found?.message ?? '', /清源县第1中心的报告缺少/)
  })
})

describe('（六）其他处理单行与三行', () => {
  const oneLine = (figures: readonly number[]): AnnualReport => {
    const { otherNoCorrection, otherFeeUnpaid, otherOther, ...rows } = quietReport().table3.rows
    assert.ok(otherNoCorrection && otherFeeUnpaid && otherOther)
    const grown = { ...rows, newReceived: figures, resultTotal: figures, otherHandling: figures }
    return { ...quietReport(), cells: {}, table3: { ...quietReport().table3, rows: grown } }
  }
  const three = withFigures(quietReport(), {
    'table3.newReceived.naturalPerson': 2,
    'table3.newReceived.total': 2,
    'table3.otherOther.naturalPerson': 2,
    'table3.otherOther.total': 2,
    'table3.resultTotal.naturalPerson': 2,
    'table3.resultTotal.total': 2,
  })
  const rowsOf = (rolled: RolledUp) => Object.keys(rolled.table3.rows).filter((row) => row.startsWith('other'))
  const split = (rolled: RolledUp) => rolled.findings.find((f) => f.code === 'FORM_OTHER_HANDLING_NOT_SPLIT')

  test('单行不为 0：合为一行，各列仍平，并点名退回', () => {
    const rolled = total(two(oneLine([1, 0, 0, 0, 0, 0, 1]), three))
    assert.deepEqual(rowsOf(rolled), ['otherHandling'])
    assert.deepEqual(rolled.table3.rows.otherHandling, [3, 0, 0, 0, 0, 0, 3])
    assert.deepEqual(errorsOf(rolled), [])
    assert.match(split(rolled)?.message ?? '', /清源县第1中心.*退回分为三行/)
    assert.equal(rolled.findings.filter((f) => f.code === 'FORM_OTHER_HANDLING_NOT_SPLIT').length, 1)
  })

  test('单行为 0：就是三个 0，保留三行', () => {
    const rolled = total(two(oneLine([0, 0, 0, 0, 0, 0, 0]), three))
    assert.deepEqual(rowsOf(rolled), ['otherNoCorrection', 'otherFeeUnpaid', 'otherOther'])
    assert.deepEqual(rolled.table3.rows.otherOther, [2, 0, 0, 0, 0, 0, 2])
    assert.equal(split(rolled)?.severity, 'info')
  })

  test('各份混用，性质：和总是平的', () => {
    const mixed = fc.array(fc.oneof(reportOf('2021', true), reportOf('2021', false)), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(mixed, (reports) => assert.deepEqual(errorsOf(total(named(reports))), [])),
      { numRuns: 20 },
    )
  })
})

describe('缺谁、多谁、不合的', () => {
  test('名单按去掉空格、全角半角归一后的名称核对', () => {
    const parts = [
      { report: quietReport({ body: '清源县水利局' }), file: 'a.docx' },
      { report: quietReport({ body: '清源县档案馆' }), file: 'b.docx' },
    ]
    const rolled = total(parts, { expect: [' 清源县 水利局', '清源县教育局（体育局）', ''], body: '清源县人民政府' })
    assert.deepEqual(rolled.missing, ['清源县教育局（体育局）'])
    assert.deepEqual(rolled.unexpected, ['清源县档案馆'])
    assert.deepEqual(rolled.parts, [
      { body: '清源县水利局', file: 'a.docx' },
      { body: '清源县档案馆', file: 'b.docx' },
    ])
    assert.deepEqual(
      [rolled.body, rolled.year, rolled.title],
      ['清源县人民政府', 2024, '清源县人民政府2024年政府信息公开工作年度报告'],
    )
  })

  test('年度不同：相加，并报年度不一致', () => {
    const rolled = total([
      { report: quietReport({ body: '甲局' }) },
      { report: quietReport({ body: '乙局' }) },
      { report: quietReport({ body: '丙局', year: 2023 }) },
    ])
    const found = rolled.findings.find((f) => f.code === 'YEAR_MISMATCH')
    assert.equal(rolled.year, 2024)
    assert.match(found?.message ?? '', /2023 年度的有：丙局/)
  })

  test('合计不平：说出来自哪个机关', () => {
    const wrong = withFigure(quietReport(), 'table4.review.total', 5)
    const [found] = errorsOf(total(two(quietReport(), wrong)))
    assert.equal(found?.code, 'T4_SUM')
    assert.match(found?.message ?? '', /（来自：清源县第2中心）$/)
  })

  for (const [why, parts, kind] of [
    ['一份也没有', [], 'nothing-to-add'],
    [
      '同一机关给了两份',
      [
        { report: quietReport(), file: '一.txt' },
        { report: quietReport({ body: '清源县　水利局' }), file: '二.txt' },
      ],
      'same-body-twice',
    ],
    [
      '表式不同',
      [{ report: quietReport() }, { report: { ...quietReport({ body: '乙局' }), edition: '2019' } }],
      'editions-differ',
    ],
  ] as const)
    test(`${why}：拒绝`, () => {
      const result = rollUp(parts)
      assert.ok(!result.ok)
      assert.equal(result.error.kind, kind)
      assert.ok(result.error.message.endsWith('。'))
    })

  test('两地同名的机关不是同一机关', () => {
    const parts = ['安平市青禾区', '清源县'].map((region) => ({ report: quietReport({ body: '教育局', region }) }))
    assert.equal(total(parts).parts.length, 2)
  })
})
