import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCreditCode, parseDivisionCode } from '../../law/codes/index.ts'
import { formCells, formOf } from '../../law/report-form/index.ts'
import {
  type AnnualReport,
  check,
  compare,
  FINDING_CODES,
  type Finding,
  type FindingCode,
  figureAt,
  heldPaths,
  rollUp,
} from '../annual-report/index.ts'
import { missingContact } from '../organisations/index.ts'
import { COUNTY_CODE, DEMO_YEARS } from './body.ts'
import { type DemoReport, demoCounty } from './county.ts'

const { organisations, predecessors, reports } = demoCounty()

const reportOf = (bodyCode: string, year: number): DemoReport => {
  const found = reports.find((r) => r.bodyCode === bodyCode && r.report.year === year)
  assert.ok(found, `${bodyCode}/${year}`)
  return found
}

/** What a supervising office sees of a report: its own findings and those against the year before. */
function findingsOf({ bodyCode, report }: DemoReport): readonly Finding[] {
  const before = reports.find((r) => r.bodyCode === bodyCode && r.report.year === report.year - 1)
  const own = check(report, report.level ? { level: report.level } : {})
  return before ? [...own, ...compare(before.report, report).findings] : own
}

/** Codes that no value shows: of the printed page, of a reader's own doubts, of a register that isn't there yet. */
const NOT_SHOWN_BY_VALUES = [
  'LABEL_TYPO',
  'HEADING_TYPO',
  'OUTDATED_HEADING',
  'SECTION_COUNT',
  'TABLE_SPLIT',
  'EXTRA_VALUES',
  'REMARK_IN_CELL',
  'REGISTER_VS_TABLE',
] as const satisfies readonly FindingCode[]

describe('虚构的清源县', () => {
  test('每次生成的都相同', () => {
    assert.deepEqual(demoCounty(), { organisations, predecessors, reports })
  })

  test('十四个机关，代码各不相同，都在清源县，部门和镇、街道隶属县政府', () => {
    assert.equal(organisations.length, 14)
    assert.equal(new Set(organisations.map((o) => o.code)).size, 14)
    for (const { code, region, parentCode } of organisations) {
      assert.match(code, /^[a-z0-9]+(-[a-z0-9]+)*$/)
      assert.equal(region, '云川省安平市清源县')
      assert.equal(parentCode, code === COUNTY_CODE ? null : COUNTY_CODE)
    }
  })

  test('代码校验位无误，六项联系方式除一家外齐全，都归县政府办公室主管', () => {
    for (const { creditCode, divisionCode } of [...organisations, ...predecessors]) {
      assert.ok(parseCreditCode(creditCode ?? '').ok, creditCode ?? '')
      assert.ok(parseDivisionCode(divisionCode ?? '').ok, divisionCode ?? '')
    }
    const gaps = organisations.flatMap(({ code, contact = null }) =>
      missingContact(contact).map((field) => [code, field]),
    )
    assert.deepEqual(gaps, [['qyx-wljd', 'fax']])
    assert.deepEqual(
      organisations.filter(({ actsForCode }) => actsForCode).map(({ code, actsForCode }) => [code, actsForCode]),
      [['qyx-zfb', COUNTY_CODE]],
    )
  })

  test('每个机关四年各一份，较早的年度在前', () => {
    assert.equal(reports.length, 14 * DEMO_YEARS.length)
    const years = reports.map((r) => r.report.year)
    assert.deepEqual(years, years.toSorted())
    for (const { code } of organisations) for (const year of DEMO_YEARS) reportOf(code, year)
  })

  test('单元格与数值一致：有数的为录入并照印，无数的为空白', () => {
    for (const { report } of reports) {
      assert.deepEqual(Object.keys(report.cells).toSorted(), heldPaths(report).toSorted())
      for (const [path, cell] of Object.entries(report.cells)) {
        const figure = figureAt(report, path as `table3.${string}.${string}`)
        if (cell.state === 'entered') assert.equal(cell.raw, String(figure))
        else assert.deepEqual([cell.state, figure, ['', '/'].includes(cell.raw)], ['blank', null, true])
      }
    }
  })

  test('没有错误的报告用当年的表式，二百格齐全', () => {
    for (const { report, planted } of reports)
      if (planted.length === 0)
        assert.deepEqual(
          heldPaths(report).toSorted(),
          formCells(formOf('2021'))
            .map((cell) => cell.path)
            .toSorted(),
        )
  })
})

describe('有意埋下的问题', () => {
  for (const demo of reports) {
    const name = `${demo.report.body}${demo.report.year}年`
    if (demo.planted.length > 0)
      test(`${name}：查出${demo.planted.map((code) => FINDING_CODES[code].name).join('、')}`, () => {
        const found = new Set(findingsOf(demo).map((f) => f.code))
        for (const code of demo.planted) assert.ok(found.has(code), code)
      })
    else
      test(`${name}：没有错误，也没有警告`, () => {
        const grave = findingsOf(demo).filter((f) => f.severity !== 'info')
        assert.deepEqual(
          grave.map((f) => f.message),
          [],
        )
      })
  }

  test('错误和警告只出在埋下的地方', () => {
    for (const { report, planted, ...demo } of reports)
      for (const found of findingsOf({ report, planted, ...demo }))
        assert.ok(
          found.severity === 'info' || (planted as readonly string[]).includes(found.code),
          `${report.title}: ${found.message}`,
        )
  })

  test('凡是数据能显出的问题，县里至少有一份', () => {
    const shown = new Set(reports.flatMap((r) => [...r.planted, ...r.onReading]))
    const missing = (Object.keys(FINDING_CODES) as FindingCode[]).filter(
      (code) => !shown.has(code) && !(NOT_SHOWN_BY_VALUES as readonly string[]).includes(code),
    )
    assert.deepEqual(missing, [])
  })

  test('照抄的报告与原文的相似度，高于各单位之间', () => {
    const similarity = (a: AnnualReport, b: AnnualReport) => compare(a, b).similarity.overview ?? 0
    const copies = reports.flatMap((r) => (r.copyOf ? [{ copy: r, ...r.copyOf }] : []))
    assert.equal(copies.length, 2)
    for (const { copy, bodyCode, year } of copies) {
      const own = similarity(reportOf(bodyCode, year).report, copy.report)
      for (const other of reports.filter((r) => r.report.year === year && r.bodyCode !== bodyCode && r !== copy))
        assert.ok(similarity(other.report, copy.report) < own, `${copy.report.title} / ${other.report.title}`)
    }
  })
})

describe('县政府年报是各单位的汇总', () => {
  test('2022 年：十三个单位逐格相加，等于县政府的三张表，没有错误', () => {
    const ofYear = reports.filter((r) => r.report.year === 2022)
    const parts = ofYear.filter((r) => r.bodyCode !== COUNTY_CODE).map(({ report }) => ({ report }))
    const total = rollUp(parts)
    assert.ok(total.ok)
    const county = reportOf(COUNTY_CODE, 2022).report
    for (const path of heldPaths(county)) assert.equal(figureAt(total.value, path), figureAt(county, path), path)
    assert.deepEqual(
      total.value.findings.filter((f) => f.severity === 'error'),
      [],
    )
  })
})
