import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createReportReader } from '../src/adapters/documents/read/index.ts'
import { type AnnualReport, figureAt, heldPaths } from '../src/capabilities/annual-report/index.ts'
import { COLUMN_KEYS } from '../src/law/report-form/index.ts'

/** Real published reports with their true values. They are not part of the project. */
const corpus = process.env.GONGKAI_CORPUS ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url))

interface Truth {
  readonly edition: string
  readonly year: number
  readonly coverage?: Readonly<Record<string, string>>
  readonly uncertainCells?: readonly string[]
  readonly knownDefects?: readonly { readonly code: string }[]
  /** null where the copy does not hold the table. */
  readonly table2: AnnualReport['table2'] | null
  readonly table3: AnnualReport['table3'] | null
  readonly table4: AnnualReport['table4'] | null
}

/** Formats and layouts that are read later: their numbers may be missing, never wrong. */
const LATER = /\.ofd$|pingtan-20\d\d\/raw\.txt$/
/** Found only beside the report of the year before, or named otherwise in the codes of today. */
const NOT_BY_ITSELF = new Set(['CROSS_YEAR_NORMATIVE', 'CROSS_YEAR_CARRY', 'CROSS_YEAR_PENDING'])
const RENAMED: Readonly<Record<string, string>> = { BLANK_ROW_TOTALS: 'T3_ROW_TOTAL_BLANK' }

const cases = existsSync(corpus)
  ? readdirSync(corpus)
      .filter((id) => existsSync(join(corpus, id, 'truth.json')))
      .flatMap((id) =>
        readdirSync(join(corpus, id))
          .filter((file) => file !== 'truth.json')
          .map((file) => ({ name: `${id}/${file}`, id, file })),
      )
  : []

describe('真实年报：读出的数与原文一致', {
  skip: cases.length === 0 ? 'corpus: the folder of published reports is not here' : false,
}, () => {
  const reader = createReportReader()
  after(() => reader.close())

  for (const { name, id, file } of cases) {
    test(name, async () => {
      const truth = JSON.parse(readFileSync(join(corpus, id, 'truth.json'), 'utf8')) as Truth
      const read = await reader.read({ name: file, path: join(corpus, id, file) })
      if (!read.ok) {
        assert.ok(truth.edition === 'pre2019' || LATER.test(name), read.error.message)
        assert.doesNotMatch(read.error.message, /\n/)
        return
      }
      const report = read.value
      assert.equal(report.edition, truth.edition)
      const unscored = new Set(truth.uncertainCells)
      const tables = {
        table2: truth.table2 ?? {},
        table3: truth.table3 ?? { columns: COLUMN_KEYS, rows: {} },
        table4: truth.table4 ?? {},
      }
      for (const path of heldPaths(tables)) {
        if (unscored.has(path)) continue
        const [figure, true_] = [figureAt(report, path), figureAt(tables, path) ?? 0]
        if (figure !== null && figure !== undefined) assert.equal(figure, true_, `${path} is wrong`)
        else if (!LATER.test(name)) assert.equal(0, true_, `${path} is missing`)
      }
      if (LATER.test(name) || !file.startsWith('raw')) return
      const known = (truth.knownDefects ?? []).map(({ code }) => RENAMED[code] ?? code)
      const found = new Set(report.findings.map(({ code }) => code))
      assert.deepEqual(
        known.filter((code) => !found.has(code) && !NOT_BY_ITSELF.has(code)),
        [],
      )
      const sums = /^T[34]_(?:ROW|COLUMN)?_?(?:SUM|BALANCE)$/
      assert.deepEqual(
        report.findings.filter((f) => sums.test(f.code) && !known.includes(f.code)),
        [],
      )
    })
  }
})
