import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleReport } from '../../../test/support/memory-portal.ts'
import { finding } from '../../capabilities/annual-report/index.ts'
import { COLUMN_KEYS } from '../../law/report-form/index.ts'
import { cellRuns, rowOfLabel } from './cell-runs.ts'
import { markReport } from './marks.ts'

const row = (key: string) => COLUMN_KEYS.map((column) => `table3.${key}.${column}`)

describe('一条问题涉及很多格', () => {
  test('同一行四格以上，合成一处；其余逐格列出', () => {
    const runs = cellRuns([...row('granted'), 'table3.newReceived.total', 'table4.review.total', 'table4.review.other'])
    assert.deepEqual(
      runs.map((run) => [run.together, run.paths.length]),
      [
        [true, 7],
        [false, 1],
        [false, 1],
        [false, 1],
      ],
    )
    assert.equal(rowOfLabel('表三“（一）予以公开·自然人”'), '表三“（一）予以公开”')
  })

  test('整行的标记只在末一格，但整行都有底色', () => {
    const marks = markReport(sampleReport, [finding('T3_ROW_SUM', { cells: row('granted'), message: '' })])
    assert.equal(marks.findingsAt('table3.granted.total').length, 1)
    assert.equal(marks.findingsAt('table3.granted.naturalPerson').length, 0)
    assert.equal(marks.severityAt('table3.granted.naturalPerson'), 'error')
  })

  test('遍及全表的提示只在开头标一次', () => {
    const cells = Object.keys(sampleReport.table3.rows).flatMap(row)
    const marks = markReport(sampleReport, [finding('BLANK_CELLS', { cells, message: '' })])
    assert.equal(cells.filter((path) => marks.findingsAt(path).length > 0).length, 1)
    assert.equal(cells.filter((path) => marks.severityAt(path)).length, 1)
  })

  test('同样理由的推算合成一条，链接到同一处', () => {
    const cells = Object.fromEntries(
      row('granted').map((p) => [p, { raw: '0', state: 'derived', reason: '八个数' }] as const),
    )
    const marks = markReport({ ...sampleReport, cells }, [])
    assert.equal(marks.doubts.length, 1)
    assert.equal(marks.doubts[0]?.paths.length, 7)
    assert.equal(marks.doubtAt('table3.granted.other')?.number, 1)
    assert.equal(marks.doubtAt('table3.newReceived.other'), undefined)
  })
})
