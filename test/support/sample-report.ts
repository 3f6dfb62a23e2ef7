import { type AnnualReport, type Finding, finding } from '../../src/capabilities/annual-report/index.ts'
import {
  CHALLENGE_KEYS,
  CHALLENGE_RESULT_KEYS,
  COLUMN_KEYS,
  formOf,
  type RowKey,
  table3Rows,
} from '../../src/law/report-form/index.ts'

type DatedReport = AnnualReport & { readonly year: number; readonly body: string }

/**
 * A valid report of an invented body: every cell 0 but for requests of natural persons, received and carried over, some of
 * which are still open at the end of the year.
 */
export function sampleReport(
  given: Partial<DatedReport> & {
    readonly received?: number
    readonly carriedOver?: number
    readonly open?: number
  } = {},
): DatedReport {
  const { received = 0, carriedOver = 0, open = 0, ...fields } = given
  const form = formOf('2021')
  const granted = received + carriedOver - open
  const counts: Partial<Record<RowKey, number>> = {
    newReceived: received,
    carriedOver,
    granted,
    resultTotal: granted,
    carriedForward: open,
  }
  const row = (n: number): readonly number[] =>
    COLUMN_KEYS.map((key) => (['naturalPerson', 'total'].includes(key) ? n : 0))
  const { year = 2024, body = '清源县水利局' } = fields
  return {
    schema: 'gongkai/annual-report/1',
    edition: '2021',
    title: `${body}${year}年政府信息公开工作年度报告`,
    level: null,
    region: null,
    narrative: { overview: '本年度主动公开信息若干条。', problems: null, other: null },
    table2: Object.fromEntries(
      form.table2.flatMap((block) =>
        block.rows.map((line) => [line.key, Object.fromEntries(block.columns.map((column) => [column.key, 0]))]),
      ),
    ),
    table3: {
      columns: COLUMN_KEYS,
      rows: Object.fromEntries(table3Rows(form, false).map(({ key }) => [key, row(counts[key] ?? 0)])),
    },
    table4: Object.fromEntries(
      CHALLENGE_KEYS.map((group) => [group, Object.fromEntries(CHALLENGE_RESULT_KEYS.map((key) => [key, 0]))]),
    ),
    cells: {},
    findings: [],
    ...fields,
    year,
    body,
  }
}

/** Findings of each severity, as many as asked for. */
export function sampleFindings(errors: number, warnings = 0, infos = 0): readonly Finding[] {
  const some = (code: Parameters<typeof finding>[0], n: number): Finding[] =>
    Array.from({ length: n }, (_, i) => finding(code, { printed: i, message: `第${i + 1}处` }))
  return [...some('T4_SUM', errors), ...some('STOCK_INCONSISTENT', warnings), ...some('LABEL_TYPO', infos)]
}
