import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { decodeText } from '../src/adapters/documents/read/decode-text.ts'
import { readText } from '../src/adapters/documents/read/text.ts'
import { type AnnualReport, examine, figureAt, heldPaths } from '../src/capabilities/annual-report/index.ts'
import type { CellPath } from '../src/law/report-form/index.ts'
import { LOSES_BLANKS, type PrintStyle, printAsText, STYLES } from './support/print-styles.ts'
import { validReport } from './support/report-generator.ts'

const SOURCE = { file: 'report.txt', sha256: '0'.repeat(64), format: 'txt' as const }

async function readAgain(text: string, style: PrintStyle): Promise<AnnualReport> {
  const decoded = decodeText(new TextEncoder().encode(text))
  assert.ok(decoded)
  const document = await readText(decoded, style === 'markdown' ? 'md' : 'txt')
  assert.ok(document.ok)
  const examined = examine(document.value, SOURCE)
  assert.ok(examined.ok, examined.ok ? '' : examined.error.message)
  return examined.value
}

/** Blanks some cells, as offices do instead of writing 0. */
function withBlanks(report: AnnualReport, blanks: ReadonlySet<CellPath>): AnnualReport {
  const blank = (path: CellPath, value: number | null) => (blanks.has(path) && value === 0 ? null : value)
  const cells = Object.fromEntries(
    Object.entries(report.cells).map(([path, cell]) => {
      const emptied = blanks.has(path as CellPath) && figureAt(report, path as CellPath) === 0
      return [path, emptied ? { ...cell, raw: '', state: 'blank' as const } : cell]
    }),
  ) as AnnualReport['cells']
  const rows = Object.fromEntries(
    Object.entries(report.table3.rows).map(([key, row]) => [
      key,
      row.map((value, i) => blank(`table3.${key}.${report.table3.columns[i] ?? ''}`, value)),
    ]),
  )
  return { ...report, cells, table3: { ...report.table3, rows } }
}

const reportWithBlanks = validReport().chain((report) =>
  fc
    .subarray(heldPaths(report).filter((path) => path.startsWith('table3.')))
    .map((paths) => withBlanks(report, new Set(paths))),
)

describe('同一份报告，不论转成哪种文字排法，读出的数都一样', () => {
  for (const style of Object.keys(STYLES) as PrintStyle[]) {
    test(`${style}：每格照原样读回`, async () => {
      await fc.assert(
        fc.asyncProperty(validReport(), async (report) => {
          const again = await readAgain(printAsText(report, style), style)
          for (const path of heldPaths(report)) {
            const figure = figureAt(again, path)
            // Where a column of zeros leaves more than one reading, nothing is the answer; anything else would be a guess.
            if (again.cells[path]?.state !== 'uncertain')
              assert.equal(figure ?? null, figureAt(report, path) ?? null, path)
          }
          assert.equal(again.body, report.body)
          assert.equal(again.year, report.year)
          assert.equal(again.edition, report.edition)
        }),
        { seed: 20210926, numRuns: 12 },
      )
    })

    test(`${style}：有空格的报告，读出的数没有一个是错的`, async () => {
      await fc.assert(
        fc.asyncProperty(reportWithBlanks, async (report) => {
          const again = await readAgain(printAsText(report, style), style)
          for (const path of heldPaths(report)) {
            const figure = figureAt(again, path)
            if (figure === null || figure === undefined) continue
            assert.equal(figure, figureAt(report, path) ?? (LOSES_BLANKS.has(style) ? 0 : null), path)
          }
        }),
        { seed: 711, numRuns: 12 },
      )
    })
  }
})
