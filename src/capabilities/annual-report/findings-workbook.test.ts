import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { quietReport, withFigures } from '../../../test/support/report-generator.ts'
import { check } from './check/check.ts'
import { finding } from './finding.ts'
import { findingsWorkbook } from './findings-workbook.ts'
import type { AnnualReport } from './report.ts'

const checked = (report: AnnualReport): AnnualReport => ({ ...report, findings: check(report) })
const wrong = checked({
  ...withFigures(quietReport(), { 'table4.review.total': 5, 'table3.granted.total': null }),
  source: { file: '水利局.pdf', sha256: '0', format: 'pdf' },
})
const [summary, list] = findingsWorkbook([quietReport({ body: '清源县档案馆' }), wrong]).sheets

describe('问题汇总表', () => {
  test('每份报告一行，没有问题的也在', () => {
    assert.deepEqual(summary?.rows, [
      ['清源县档案馆', 2024, '2021 年', 0, 0, 0, null],
      ['清源县水利局', 2024, '2021 年', 1, 1, 2, '水利局.pdf'],
    ])
  })

  test('每个问题一行，格用人话指称', () => {
    const [row] = list?.rows ?? []
    assert.deepEqual(row?.slice(0, 8), ['清源县水利局', 2024, '错误', 'K5', '表四合计不符', '表四“行政复议”5 格', 5, 0])
    assert.equal(list?.rows.length, 4)
    assert.ok(list?.rows.every((r) => r.length === list.columns.length))
  })

  test('写明在原件中的位置', () => {
    const cells = {
      ...wrong.cells,
      'table4.review.upheld': { raw: '0', state: 'read', place: { page: 3, table: 2, row: 5, column: 1 } },
    } as const
    assert.equal(findingsWorkbook([{ ...wrong, cells }]).sheets[1]?.rows[0]?.at(-1), '第 3 页，第 2 张表第 5 行第 1 列')
  })

  test('许多格不逐一列名', () => {
    const many = Object.keys(wrong.cells)
    const report = { ...wrong, findings: [finding('BLANK_CELLS', { cells: many, message: '空白' })] }
    assert.match(String(findingsWorkbook([report]).sheets[1]?.rows[0]?.[5]), /等 200 格$/)
  })

  test('一张也没有', () => {
    const { sheets } = findingsWorkbook([])
    assert.deepEqual(
      sheets.map((sheet) => [sheet.name, sheet.rows.length]),
      [
        ['汇总', 0],
        ['问题清单', 0],
      ],
    )
  })

  test('表名合 Excel 的规矩', () => {
    for (const sheet of findingsWorkbook([wrong]).sheets) assert.match(sheet.name, /^[^[\]:*?/\\]{1,31}$/)
  })
})
