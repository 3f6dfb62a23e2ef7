import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { COLUMN_KEYS } from '../../../law/report-form/index.ts'
import { compare } from '../compare.ts'
import type { AnnualReport } from '../report.ts'
import { check } from './check.ts'

const CORPUS = process.env.GONGKAI_CORPUS ?? '../shared/corpus'

interface Truth extends Pick<AnnualReport, 'table2' | 'table4' | 'edition' | 'year' | 'body'> {
  readonly table3?: { readonly rows: AnnualReport['table3']['rows'] }
  readonly coverage: Readonly<Record<string, string>>
  readonly uncertainCells?: readonly string[]
  readonly knownDefects: readonly { readonly code: string }[]
  readonly narrativeFigures: readonly { readonly text: string; readonly field: string; readonly agrees: boolean }[]
}

/** The true tables as a report that says nothing else. */
function reportOf(truth: Truth, overview: string | null = null): AnnualReport {
  return {
    schema: 'gongkai/annual-report/1',
    edition: truth.edition,
    year: truth.year,
    body: truth.body,
    title: null,
    level: null,
    region: null,
    narrative: { overview, problems: null, other: null },
    table2: truth.table2 ?? {},
    table3: { columns: COLUMN_KEYS, rows: truth.table3?.rows ?? {} },
    table4: truth.table4 ?? {},
    cells: {},
    findings: [],
  }
}

const truths = (): readonly (readonly [string, Truth])[] =>
  readdirSync(CORPUS).flatMap((id) => {
    const file = join(CORPUS, id, 'truth.json')
    if (!existsSync(file)) return []
    const truth: Truth = JSON.parse(readFileSync(file, 'utf8'))
    return ['2021', '2019'].includes(truth.edition) ? [[id, truth] as const] : []
  })

/** What the true figures alone show; the rest needs the printed page or the report of another year. */
const SHOWN_BY_FIGURES = new Set([
  'BLANK_CELLS',
  'IMPLAUSIBLE_LEVEL',
  'OUTDATED_FORM',
  'ALL_CELLS_BLANK',
  'FORM_OTHER_HANDLING_NOT_SPLIT',
])
const SUMS = /^T[34]_.*(?:SUM|BALANCE)$/

const missing = existsSync(CORPUS) ? undefined : `corpus: 没有语料文件夹 ${CORPUS}`

describe('真实年报的表格与正文', () => {
  if (missing) {
    test('已知问题与正文数字', (t) => t.skip(missing))
    return
  }

  for (const [id, truth] of truths())
    test(`${id}：已知的问题都报，没有的合计错误不报`, () => {
      const codes = check(reportOf(truth)).map((found) => found.code)
      const known = truth.knownDefects.map((defect) => defect.code)
      const shown = known.filter((code) => SHOWN_BY_FIGURES.has(code) || SUMS.test(code))
      assert.deepEqual(
        shown.filter((code) => !codes.includes(code)),
        [],
      )
      assert.deepEqual(
        codes.filter((code) => SUMS.test(code) && !known.includes(code)),
        [],
      )
    })

  for (const [id, truth] of truths())
    for (const { text, field, agrees } of truth.narrativeFigures)
      test(`${id}：正文“${text}”与表格${agrees ? '相符' : '不符'}`, () => {
        const part = field.startsWith('table2') ? '（三）政府信息管理情况。' : '（二）依申请公开情况。'
        const codes = check(reportOf(truth, `${part}${text}。`)).map((found) => found.code)
        const differs = codes.some((code) => code === 'NARRATIVE_VS_TABLE' || code === 'NARRATIVE_SCOPE')
        assert.equal(differs, !agrees)
      })

  test('相邻两年：文件件数、未审结案件不符照报，结转相符不报', () => {
    const [older, newer] = ['pingtan-2023', 'pingtan-2024'].map((id) => {
      const found = truths().find(([name]) => name === id)?.[1]
      return found ? reportOf(found) : undefined
    })
    assert.ok(older && newer)
    assert.deepEqual(
      compare(older, newer).findings.map((f) => [f.code, f.expected, f.printed]),
      [
        ['CROSS_YEAR_NORMATIVE', 499, 440],
        ['CROSS_YEAR_PENDING', 1, 0],
      ],
    )
  })
})
