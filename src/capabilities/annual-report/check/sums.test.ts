import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { quietReport, validReport, withFigure, withFigures } from '../../../../test/support/report-generator.ts'
import { figureAt, heldPaths } from '../figures.ts'
import type { AnnualReport, Cell, Finding } from '../report.ts'
import { check } from './check.ts'

const only = (findings: readonly Finding[], code: string) => findings.filter((found) => found.code === code)
const codes = (report: AnnualReport) => check(report).map((found) => found.code)
const errors = (report: AnnualReport) => check(report).filter((found) => found.severity === 'error')
const inDoubt = (report: AnnualReport, path: `table${2 | 3 | 4}.${string}.${string}`): AnnualReport => {
  const cell: Cell = { raw: '3 4', state: 'uncertain', reason: '个数不符' }
  return { ...withFigure(report, path, null), cells: { ...report.cells, [path]: cell } }
}
const oneRequest = () =>
  withFigures(quietReport({ narrative: { overview: null, problems: null, other: null } }), {
    'table3.newReceived.naturalPerson': 1,
    'table3.newReceived.total': 1,
    'table3.granted.naturalPerson': 1,
    'table3.granted.total': 1,
    'table3.resultTotal.naturalPerson': 1,
    'table3.resultTotal.total': 1,
  })

describe('勾稽关系的性质', () => {
  test('各项都平的报告没有错误，正文与表格也没有不符', () => {
    fc.assert(
      fc.property(validReport(), (report) => {
        // A 2021 form that keeps （六） as one line is valid in its sums; that it keeps it is told, rightly.
        const grave = check(report).filter(
          (found) => found.severity !== 'info' && found.code !== 'FORM_OTHER_HANDLING_NOT_SPLIT',
        )
        assert.deepEqual(grave, [])
      }),
      { numRuns: 60 },
    )
  })

  test('表三、表四任一数字改成别的数，必有错误指出该格', () => {
    const changed = validReport().chain((report) => {
      const paths = heldPaths(report).filter((path) => !path.startsWith('table2'))
      return fc.record({
        report: fc.constant(report),
        path: fc.constantFrom(...paths),
        by: fc.oneof(
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: -9, max: -1 }),
          fc.integer({ min: 10, max: 9e6 }),
        ),
      })
    })
    fc.assert(
      fc.property(changed, ({ report, path, by }) => {
        const wrong = withFigure(report, path, (figureAt(report, path) ?? 0) + by)
        assert.ok(errors(wrong).some((found) => found.cells.includes(path)))
      }),
      { numRuns: 150 },
    )
  })

  test('存疑的格不产生合计错误，只要其余各格相符', () => {
    const doubted = validReport().chain((report) =>
      fc.record({
        report: fc.constant(report),
        path: fc.constantFrom(...heldPaths(report).filter((path) => !path.startsWith('table2'))),
      }),
    )
    fc.assert(
      fc.property(doubted, ({ report, path }) => assert.deepEqual(errors(inDoubt(report, path)), [])),
      { numRuns: 100 },
    )
  })

  test('缺一行的报告，涉及该行的合计不报错误', () => {
    fc.assert(
      fc.property(validReport(), fc.nat(), (report, pick) => {
        const rows = Object.entries(report.table3.rows)
        const kept = rows.filter((_, i) => i !== pick % rows.length)
        const cut = { ...report, table3: { ...report.table3, rows: Object.fromEntries(kept) } }
        assert.deepEqual(errors(cut), [])
      }),
      { numRuns: 60 },
    )
  })
})

describe('K1 每行：自然人＋…＋其他＝总计', () => {
  test('不符：说出各列、合计与所印', () => {
    const [found] = only(check(withFigure(oneRequest(), 'table3.newReceived.total', 2)), 'T3_ROW_SUM')
    assert.equal(
      found?.message,
      '表三“一、本年新收”：自然人 1 + 商业企业 0 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 0 = 1，总计印为 2',
    )
    assert.deepEqual([found?.expected, found?.printed, found?.severity, found?.rule], [1, 2, 'error', 'K1'])
  })

  test('空白的分列按 0 计', () => {
    const blanks = withFigures(oneRequest(), {
      'table3.newReceived.commercial': null,
      'table3.newReceived.other': null,
    })
    assert.deepEqual(errors(blanks), [])
  })

  test('总计空白而分列不为 0：只报总计空白，每行一条', () => {
    const blank = withFigures(oneRequest(), { 'table3.newReceived.total': null, 'table3.granted.total': null })
    const found = only(check(blank), 'T3_ROW_TOTAL_BLANK')
    assert.deepEqual(
      found.map((f) => [f.cells, f.expected, f.printed, f.severity]),
      [
        [['table3.newReceived.total'], 1, null, 'warning'],
        [['table3.granted.total'], 1, null, 'warning'],
      ],
    )
    assert.deepEqual(errors(blank), [])
  })

  test('总计空白而分列全为 0：只算空格', () => {
    const blank = withFigure(oneRequest(), 'table3.unableUnclear.total', null)
    assert.deepEqual(codes(blank), ['BLANK_CELLS'])
  })
})

describe('K2 每列：各项办理结果之和＝（七）总计', () => {
  test('不符：只列出不为 0 的各项', () => {
    const wrong = withFigures(oneRequest(), {
      'table3.resultTotal.naturalPerson': 2,
      'table3.resultTotal.total': 2,
      'table3.newReceived.naturalPerson': 2,
      'table3.newReceived.total': 2,
    })
    const found = only(check(wrong), 'T3_COLUMN_SUM')
    assert.deepEqual(
      found.map((f) => f.message),
      [
        '表三自然人一列：（一）予以公开 1 = 1，（七）总计印为 2',
        '表三总计一列：（一）予以公开 1 = 1，（七）总计印为 2',
      ],
    )
    assert.ok(found[0]?.cells.includes('table3.otherOther.naturalPerson'))
  })

  test('（六）单行和三行都能相加；两者都有时一并相加', () => {
    const { otherNoCorrection, otherFeeUnpaid, otherOther, ...rest } = oneRequest().table3.rows
    const one = [1, 0, 0, 0, 0, 0, 1]
    const grown = {
      ...rest,
      newReceived: [2, 0, 0, 0, 0, 0, 2],
      resultTotal: [2, 0, 0, 0, 0, 0, 2],
      otherHandling: one,
    }
    const asOne = { ...oneRequest(), table3: { ...oneRequest().table3, rows: grown } }
    assert.deepEqual(errors(asOne), [])
    const both = { ...grown, otherNoCorrection, otherFeeUnpaid, otherOther } as AnnualReport['table3']['rows']
    assert.deepEqual(errors({ ...asOne, table3: { ...asOne.table3, rows: both } }), [])
  })

  test('（七）总计空白而各项不为 0：只报空白', () => {
    const blank = withFigures(oneRequest(), {
      'table3.resultTotal.naturalPerson': null,
      'table3.resultTotal.total': null,
    })
    const found = only(check(blank), 'T3_RESULT_TOTAL_BLANK')
    assert.deepEqual(
      found.flatMap((f) => f.cells),
      ['table3.resultTotal.naturalPerson', 'table3.resultTotal.total'],
    )
    assert.deepEqual(errors(blank), [])
    assert.ok(!codes(blank).includes('BLANK_CELLS'))
  })

  test('行总计全部空白时，总计列按分列之和相加', () => {
    const blank = withFigures(oneRequest(), { 'table3.granted.total': null, 'table3.newReceived.total': null })
    assert.deepEqual(errors(blank), [])
    assert.equal(only(check(withFigure(blank, 'table3.resultTotal.total', 5)), 'T3_COLUMN_SUM').length, 1)
  })
})

describe('K3 每列：第一项加第二项之和，等于第三项加第四项之和', () => {
  test('不符：写出两边', () => {
    const wrong = withFigures(oneRequest(), {
      'table3.newReceived.naturalPerson': 3,
      'table3.newReceived.total': 3,
      'table3.carriedForward.naturalPerson': 1,
      'table3.carriedForward.total': 1,
    })
    const [found] = only(check(wrong), 'T3_BALANCE')
    assert.equal(
      found?.message,
      '表三自然人一列：一、本年新收 3 + 二、上年结转 0 = 3，三、办理结果总计 1 + 四、结转下年度 1 = 2，两边应当相等',
    )
    assert.deepEqual([found?.expected, found?.printed], [3, 2])
  })

  test('表格被截断，没有（七）和四：不报', () => {
    const { resultTotal, carriedForward, ...rows } = withFigure(oneRequest(), 'table3.granted.total', 1).table3.rows
    assert.ok(resultTotal && carriedForward)
    assert.deepEqual(errors({ ...oneRequest(), table3: { ...oneRequest().table3, rows } }), [])
  })
})

describe('K5 表四每组：维持＋纠正＋其他＋尚未审结＝总计', () => {
  const cases = (total: number | null) =>
    withFigures(quietReport(), {
      'table3.newReceived.naturalPerson': 1,
      'table3.newReceived.total': 1,
      'table3.carriedForward.naturalPerson': 1,
      'table3.carriedForward.total': 1,
      'table4.review.upheld': 10,
      'table4.review.corrected': 1,
      'table4.review.total': total,
    })

  test('不符', () => {
    const [found] = only(check(cases(0)), 'T4_SUM')
    assert.equal(found?.message, '行政复议：结果维持 10 + 结果纠正 1 + 其他结果 0 + 尚未审结 0 = 11，总计印为 0')
    assert.deepEqual([found?.expected, found?.printed], [11, 0])
  })

  test('总计空白只报空白', () => {
    assert.deepEqual(only(check(cases(null)), 'T4_TOTAL_BLANK')[0]?.expected, 11)
    assert.deepEqual(errors(cases(null)), [])
  })

  test('相符不报；行政诉讼写明是哪一组', () => {
    assert.deepEqual(errors(cases(11)), [])
    const [found] = only(check(withFigure(cases(11), 'table4.litigationDirect.total', 2)), 'T4_SUM')
    assert.match(found?.message ?? '', /^行政诉讼（未经复议直接起诉）：/)
  })
})
