import fc from 'fast-check'
import type { AnnualReport, Cell, Figure, Narrative } from '../../src/capabilities/annual-report/index.ts'
import { heldPaths } from '../../src/capabilities/annual-report/index.ts'
import {
  type CellPath,
  COLUMN_KEYS,
  type Edition,
  formOf,
  type RowKey,
  table3Rows,
} from '../../src/law/report-form/index.ts'

/**
 * Reports in which every sum holds and the prose says what the tables say: both editions, （六）其他处理 in three lines and in one, from
 * the office without a single request to a province. Nothing in them is real.
 */
export function validReport(): fc.Arbitrary<AnnualReport> {
  return fc.oneof(
    { arbitrary: reportOf('2021', false), weight: 3 },
    { arbitrary: reportOf('2021', true), weight: 1 },
    { arbitrary: reportOf('2019', true), weight: 1 },
  )
}

/** Valid reports of the form in force, with （六） in three lines. */
export const currentReport = (): fc.Arbitrary<AnnualReport> => reportOf('2021', false)

/** Valid reports of one edition and one way of printing （六）, and of one year when it is given. */
export function reportOf(edition: Edition, otherAsOneLine: boolean, year?: number): fc.Arbitrary<AnnualReport> {
  const years = edition === '2019' ? fc.integer({ min: 2019, max: 2020 }) : fc.integer({ min: 2021, max: 2026 })
  return fc
    .record({
      year: year === undefined ? years : fc.constant(year),
      body: inventedBody(),
      table2: edition === '2019' ? table2Of2019() : table2Of2021(),
      rows: table3(edition, otherAsOneLine),
      table4: table4(edition),
      problems: prose(),
    })
    .map(({ year, body, table2, rows, table4, problems }) => {
      const tables = { table2, table3: { columns: COLUMN_KEYS, rows }, table4 }
      return {
        schema: 'gongkai/annual-report/1' as const,
        edition,
        year,
        body,
        title: `${body}${year}年政府信息公开工作年度报告`,
        level: null,
        region: null,
        narrative: { ...narrativeOf(tables, year), problems },
        ...tables,
        cells: readCells(tables),
        findings: [],
      }
    })
}

/** Names of invented bodies. */
function inventedBody(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('清源县', '云川省安平市', '安平市青禾区', '清源县石桥镇'),
      fc.constantFrom('水利局', '财政局', '农业农村局', '档案馆', '教育局'),
    )
    .map(([place, office]) => (place.endsWith('镇') ? `${place}人民政府` : `${place}${office}`))
}

/** Paragraphs of official prose without any figure, as sections one and five have them. */
export function prose(): fc.Arbitrary<string> {
  const phrase = fc.constantFrom(
    '坚持公开为常态',
    '完善审核把关机制',
    '公开的主动性仍有不足',
    '部分栏目更新不够及时',
    '下一步将加强业务培训',
    '细化各科室的分工',
    '推动政策解读形式多样',
    '做好归档与目录维护',
  )
  return fc
    .array(fc.uniqueArray(phrase, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
    .map((paragraphs) => paragraphs.map((phrases) => `${phrases.join('，')}。`).join('\n'))
}

/** Most cells are zero, some small, few as large as a province's. */
const count = () =>
  fc.oneof(
    { arbitrary: fc.constant(0), weight: 8 },
    { arbitrary: fc.integer({ min: 1, max: 9 }), weight: 3 },
    { arbitrary: fc.integer({ min: 10, max: 5_000 }), weight: 1 },
    { arbitrary: fc.integer({ min: 5_001, max: 3_000_000 }), weight: 1 },
  )

const add = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** One applicant column: results drawn freely, the four sums made to fit. */
function column(results: number) {
  return fc
    .record({
      results: fc.array(count(), { minLength: results, maxLength: results }),
      forward: count(),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ results, forward, share }) => {
      const done = add(results)
      const over = Math.floor((done + forward) * share * share)
      return { results, forward, done, over, received: done + forward - over }
    })
}

function table3(edition: Edition, otherAsOneLine: boolean): fc.Arbitrary<Partial<Record<RowKey, readonly number[]>>> {
  const rows = table3Rows(formOf(edition), otherAsOneLine)
  const results = rows.filter((row) => row.role === 'result')
  return fc
    .array(column(results.length), { minLength: COLUMN_KEYS.length - 1, maxLength: COLUMN_KEYS.length - 1 })
    .map((columns) => {
      const whole = (figures: readonly number[]) => [...figures, add(figures)]
      let next = 0
      return Object.fromEntries(
        rows.map((row) => {
          if (row.role === 'result') {
            const at = next++
            return [row.key, whole(columns.map((c) => c.results[at] ?? 0))]
          }
          const key = row.key === 'newReceived' ? 'received' : row.key === 'carriedOver' ? 'over' : row.key
          const part = key === 'resultTotal' ? 'done' : key === 'carriedForward' ? 'forward' : key
          return [row.key, whole(columns.map((c) => c[part as 'received']))]
        }),
      )
    })
}

function table4(edition: Edition): fc.Arbitrary<AnnualReport['table4']> {
  const { groups, results } = formOf(edition).table4
  const parts = results.length - 1
  return fc
    .array(fc.array(count(), { minLength: parts, maxLength: parts }), {
      minLength: groups.length,
      maxLength: groups.length,
    })
    .map((figures) =>
      Object.fromEntries(
        groups.map((group, i) => {
          const own = figures[i] ?? []
          return [group.key, Object.fromEntries(results.map((r, j) => [r.key, j < parts ? (own[j] ?? 0) : add(own)]))]
        }),
      ),
    )
}

const NO_REGULATIONS = 0

function table2Of2021(): fc.Arbitrary<AnnualReport['table2']> {
  const wan = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 99_999_999 }).map((n) => n / 10_000),
  )
  return fc
    .record({ made: count(), repealed: count(), left: count(), decisions: fc.tuple(count(), count(), count()), wan })
    .map(({ made, repealed, left, decisions: [licensing, penalties, coercion], wan }) => ({
      regulations: { made: NO_REGULATIONS, repealed: NO_REGULATIONS, inForce: NO_REGULATIONS },
      normativeDocuments: { made, repealed, inForce: made + repealed > 0 ? left + 1 : left },
      licensing: { decisions: licensing },
      penalties: { decisions: penalties },
      coercion: { decisions: coercion },
      fees: { amountWanYuan: wan },
    }))
}

function table2Of2019(): fc.Arbitrary<AnnualReport['table2']> {
  const items = fc.record({
    itemsLastYear: count(),
    change: fc.integer({ min: -50, max: 1_036 }),
    decisions: count(),
  })
  return fc
    .record({
      made: count(),
      items: fc.tuple(items, items, items, items),
      projects: count(),
      cents: fc.integer({ min: 0, max: 9_999_999_999 }),
    })
    .map(({ made, items: [licensing, otherExternalServices, penalties, coercion], projects, cents }) => ({
      regulations: { madeThisYear: 0, publishedThisYear: 0, publicTotal: 0 },
      normativeDocuments: { madeThisYear: made, publishedThisYear: made, publicTotal: made },
      licensing,
      otherExternalServices,
      penalties,
      coercion,
      fees: { itemsLastYear: licensing.itemsLastYear, change: licensing.change },
      procurement: { projects, amountYuan: cents / 100 },
    }))
}

type Tables = Pick<AnnualReport, 'table2' | 'table3' | 'table4'>

/** The five parts of the overview and the fee sentence, each figure taken from the tables. */
function narrativeOf(tables: Tables, year: number): Pick<Narrative, 'overview' | 'other'> {
  const total = (row: RowKey) => tables.table3.rows[row]?.at(-1) ?? 0
  const received = total('newReceived')
  const intake =
    received === 0
      ? `${year}年，本机关未收到政府信息公开申请。`
      : `${year}年，本机关共收到政府信息公开申请${received}件，上年结转${total('carriedOver')}件，` +
        `办结${total('resultTotal')}件，结转下年度继续办理${total('carriedForward')}件。`
  const review = tables.table4.review?.total ?? 0
  const unpaid = total('otherFeeUnpaid')
  return {
    overview: [
      '（一）主动公开。通过政府网站及时发布各类信息。',
      `（二）依申请公开。${intake}因政府信息公开引发行政复议${review}件。`,
      '（三）政府信息管理。落实先审后发要求，定期清理。',
      '（四）政府信息公开平台建设。维护专栏，更新目录。',
      '（五）监督保障。组织培训，接受社会评议。',
    ].join('\n'),
    other:
      unpaid > 0
        ? `本年度，本机关按件、按量发出收费通知${unpaid}件，未收取信息处理费。`
        : '本年度，本机关未发出收费通知，未收取信息处理费。',
  }
}

function readCells(tables: Tables): Readonly<Record<CellPath, Cell>> {
  const figure = (path: CellPath): Figure => {
    const [table, group = '', key = ''] = path.split('.')
    if (table === 'table3') return tables.table3.rows[group as RowKey]?.[COLUMN_KEYS.indexOf(key as 'total')] ?? null
    return (table === 'table2' ? tables.table2 : (tables.table4 as AnnualReport['table2']))[group]?.[key] ?? null
  }
  return Object.fromEntries(heldPaths(tables).map((path) => [path, { raw: String(figure(path)), state: 'read' }]))
}

/** The report with one figure replaced; its cell stays `read`. */
export function withFigure(report: AnnualReport, path: CellPath, value: Figure): AnnualReport {
  const [table, group = '', key = ''] = path.split('.')
  const cells = {
    ...report.cells,
    [path]: { raw: value === null ? '' : String(value), state: value === null ? 'blank' : 'read' } as const,
  }
  if (table === 'table3') {
    const at = COLUMN_KEYS.indexOf(key as 'total')
    const row = report.table3.rows[group as RowKey] ?? []
    const rows = { ...report.table3.rows, [group]: row.map((figure, i) => (i === at ? value : figure)) }
    return { ...report, cells, table3: { ...report.table3, rows } }
  }
  const whole = report[table as 'table2'] ?? {}
  return { ...report, cells, [table as 'table2']: { ...whole, [group]: { ...whole[group], [key]: value } } }
}

/** A report of the form in force with nothing in it and nothing to find: every cell 0, the five parts and the fee sentence written. */
export function quietReport(fields: Partial<AnnualReport> = {}): AnnualReport {
  const zeros = <K extends string>(keys: readonly K[]) => Object.fromEntries(keys.map((key) => [key, 0]))
  const form = formOf('2021')
  const table2 = Object.fromEntries(
    form.table2.flatMap((block) => block.rows.map((row) => [row.key, zeros(block.columns.map(({ key }) => key))])),
  )
  const rows = Object.fromEntries(form.table3.rows.map(({ key }) => [key, COLUMN_KEYS.map(() => 0)]))
  const table4 = Object.fromEntries(
    form.table4.groups.map(({ key }) => [key, zeros(form.table4.results.map((result) => result.key))]),
  )
  const tables = { table2, table3: { columns: COLUMN_KEYS, rows }, table4 }
  return {
    schema: 'gongkai/annual-report/1',
    edition: '2021',
    year: 2024,
    body: '清源县水利局',
    title: '清源县水利局2024年政府信息公开工作年度报告',
    level: null,
    region: null,
    narrative: { ...narrativeOf(tables, 2024), problems: null },
    ...tables,
    cells: readCells(tables),
    findings: [],
    ...fields,
  }
}

/** The report with several figures replaced: `{ 'table3.granted.total': 3 }`. */
export function withFigures(report: AnnualReport, figures: Readonly<Record<CellPath, Figure>>): AnnualReport {
  return Object.entries(figures).reduce(
    (changed, [path, value]) => withFigure(changed, path as CellPath, value),
    report,
  )
}
