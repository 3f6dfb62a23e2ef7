import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatCitation } from '../articles/index.ts'
import { FIRST_REPORT_YEAR, REPORT_DATE_MOVES, REPORT_DATES, REPORTING_BODIES, reportDue } from './index.ts'

const dateOf = (body: string) => REPORT_DATES.find((row) => row.body === body)

describe('第四十九条 年度报告的日期', () => {
  test('第一款：县级以上人民政府部门，1月31日前提交并公布，两个动作', () => {
    assert.deepEqual(dateOf('department')?.by, { month: 1, date: 31 })
    assert.deepEqual(dateOf('department')?.acts, ['submit', 'publish'])
    assert.equal(formatCitation(dateOf('department')?.articles ?? [], 'regulation-2019'), '第四十九条第一款')
  })
  test('第二款：本级政府的年度报告，3月31日前公布', () => {
    assert.deepEqual(dateOf('government')?.by, { month: 3, date: 31 })
    assert.deepEqual(dateOf('government')?.acts, ['publish'])
    assert.equal(formatCitation(dateOf('government')?.articles ?? [], 'regulation-2019'), '第四十九条第二款')
  })
  for (const [body, year, due] of [
    ['department', 2019, '2020-01-31'],
    ['department', 2024, '2025-01-31'],
    ['government', 2024, '2025-03-31'],
    ['government', 2025, '2026-03-31'],
    ['township', 2024, null],
    ['department', 2018, undefined],
    ['township', 2018, undefined],
  ] as const) {
    test(`${body} ${year} 年度：${due ?? (due === null ? '条例没有规定' : '在条例施行以前')}`, () => {
      assert.equal(reportDue(body, year), due)
    })
  }
  test('乡镇、街道的日期由当地规定，带着标记', () => {
    assert.deepEqual(dateOf('township')?.backing, { evidence: 'P', question: 'report-date-township' })
  })
  test('末日是休息日的不顺延：2026年1月31日是周六，仍是当日', () => {
    assert.equal(reportDue('department', 2025), '2026-01-31')
    assert.deepEqual(REPORT_DATE_MOVES, { moves: false, evidence: 'C', question: 'report-date-rest' })
  })
  test('三类机关各一行，自条例施行之日起，首个年度 2019', () => {
    assert.deepEqual(
      REPORT_DATES.map(({ body, inForceFrom }) => [body, inForceFrom]),
      REPORTING_BODIES.map((body) => [body, '2019-05-15']),
    )
    assert.equal(FIRST_REPORT_YEAR, 2019)
  })
})
