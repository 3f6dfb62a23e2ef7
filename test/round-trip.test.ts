import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { createReportReader } from '../src/adapters/documents/read/index.ts'
import { createDocumentWriter } from '../src/adapters/documents/write/index.ts'
import {
  type AnnualReport,
  type Cell,
  figureAt,
  heldPaths,
  layoutReport,
  writeReportJson,
} from '../src/capabilities/annual-report/index.ts'
import { type CellPath, type Edition, formCells, formOf } from '../src/law/report-form/index.ts'
import { inventedReport } from './support/invented-report.ts'
import { validReport } from './support/report-generator.ts'

/** 读出再写出、写出再读入，都是同一份报告：每一格的数、原样的记号、正文的每一段。 */

const writer = createDocumentWriter()
const reader = createReportReader()
after(() => Promise.all([writer.close(), reader.close()]))

/** What one cell says, and how it is printed: mostly 0, as in real reports. */
const token = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ figure: 0, raw: '0' }) },
  { weight: 4, arbitrary: fc.nat(60).map((figure) => ({ figure, raw: String(figure) })) },
  { weight: 2, arbitrary: fc.nat(999_999).map((figure) => ({ figure, raw: String(figure) })) },
  { weight: 1, arbitrary: fc.constantFrom({ figure: null, raw: '' }, { figure: null, raw: '/' }) },
)
const amount = fc.nat(9_999_999).map((n) => ({ figure: n / 1000, raw: String(n / 1000) }))

const PHRASES = [
  '全年通过县政府门户网站公开各类信息128条',
  '围绕群众关心的事项“应公开尽公开”',
  '修订《清源县政府信息公开工作规范》（清政办〔2024〕12号）',
  '组织培训2次',
  '及时更新栏目',
  '比上年增长7.6%',
  '受理、审查、答复各环节均有专人负责',
]
const sentence = fc
  .array(fc.constantFrom(...PHRASES), { minLength: 1, maxLength: 6 })
  .map((phrases) => `${phrases.join('，')}。`)
const paragraph = fc.oneof(
  sentence,
  fc.tuple(sentence, sentence).map((both) => both.join('')),
  fc.tuple(fc.constantFrom('一是', '1.', '（1）'), sentence).map((both) => both.join('')),
)
const PARTS = ['（一）主动公开情况。', '（二）依申请公开情况。', '（三）政府信息管理情况。']
const narrative = fc.record(
  {
    overview: fc
      .tuple(paragraph, fc.tuple(paragraph, paragraph, paragraph))
      .map(([first, rest]) => [first, ...rest.map((text, at) => `${PARTS[at]}${text}`)].join('\n')),
    problems: fc.tuple(paragraph, paragraph).map(([a, b]) => `（一）存在的主要问题\n${a}\n（二）改进情况\n${b}`),
    other: fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  },
  { noNullPrototype: true },
)

const forms: readonly { readonly edition: Edition; readonly otherAsOneLine: boolean }[] = [
  { edition: '2021', otherAsOneLine: false },
  { edition: '2021', otherAsOneLine: true },
  { edition: '2019', otherAsOneLine: true },
]
const BODIES = ['清源县水利局', '安平市清源县人民政府', '云川省安平市清源县自然资源和规划局']

const report: fc.Arbitrary<AnnualReport> = fc.constantFrom(...forms).chain(({ edition, otherAsOneLine }) => {
  const cells = formCells(formOf(edition), otherAsOneLine)
  const tokens = fc.tuple(...cells.map(({ type }) => (type === 'amount' ? amount : token)))
  return fc.record({ tokens, narrative, body: fc.constantFrom(...BODIES) }).map(({ tokens: printed, ...told }) => {
    const blank: AnnualReport = { ...inventedReport(edition, { otherAsOneLine }), ...told }
    return cells.reduce<AnnualReport>(
      (held, { path }, at) => withCell(held, path, printed[at] ?? { figure: 0, raw: '0' }),
      blank,
    )
  })
})

type Printed = { readonly figure: number | null; readonly raw: string }

function withCell(held: AnnualReport, path: CellPath, { figure, raw }: Printed): AnnualReport {
  const cell: Cell = { raw, state: figure === null ? 'blank' : 'read' }
  const cells = { ...held.cells, [path]: cell }
  const [table, group = '', key = ''] = path.split('.')
  if (table === 'table3') {
    const { columns, rows } = held.table3
    const row = (rows as Record<string, readonly (number | null)[]>)[group] ?? []
    const changed = columns.map((column, at) => (column === key ? figure : (row[at] ?? null)))
    return { ...held, cells, table3: { columns, rows: { ...rows, [group]: changed } } }
  }
  const name = table === 'table2' ? 'table2' : 'table4'
  const groups = held[name] as Record<string, Record<string, number | null>>
  return { ...held, cells, [name]: { ...groups, [group]: { ...groups[group], [key]: figure } } }
}

const written = async (given: AnnualReport, format: 'html' | 'docx' | 'pdf' | 'json'): Promise<Uint8Array> =>
  format === 'json' ? new TextEncoder().encode(writeReportJson(given)) : writer.write(layoutReport(given), format)

describe('读入写出的文件，得到同一份报告', () => {
  const any = fc.oneof(report, validReport())
  for (const [format, runs, reports] of [
    ['json', 20, any],
    ['html', 20, any],
    ['docx', 20, any],
    ['pdf', 12, any],
  ] as const) {
    test(`${format}：每一格的数与记号、正文逐段相同`, async () => {
      await fc.assert(
        fc.asyncProperty(reports, async (given) => {
          const read = await reader.read({ name: `报告.${format}`, bytes: await written(given, format) })
          assert.ok(read.ok)
          const got = read.value
          const seen = (of: AnnualReport) =>
            heldPaths(given).map((path) => [path, figureAt(of, path) ?? null, of.cells[path]?.raw ?? null])
          assert.deepEqual(seen(got), seen(given))
          assert.deepEqual(heldPaths(got).toSorted(), heldPaths(given).toSorted())
          assert.deepEqual(got.narrative, given.narrative)
          assert.deepEqual([got.edition, got.year], [given.edition, given.year])
        }),
        { numRuns: runs, seed: 20_240_131, endOnFailure: true },
      )
    })
  }

  for (const format of ['json', 'html', 'docx', 'pdf'] as const) {
    test(`${format}：题名一行或分两行，机关和题名都相同`, async () => {
      for (const body of BODIES) {
        const given = { ...inventedReport(), body }
        const read = await reader.read({ name: `报告.${format}`, bytes: await written(given, format) })
        assert.ok(read.ok)
        assert.deepEqual([read.value.body, layoutReport(read.value).title], [body, layoutReport(given).title])
      }
    })
  }
})
