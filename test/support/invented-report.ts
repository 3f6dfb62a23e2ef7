import type { AnnualReport, Figure } from '../../src/capabilities/annual-report/index.ts'
import { type Edition, formOf, type RowKey, type Table3Row, table3Rows } from '../../src/law/report-form/index.ts'

interface Wishes {
  /** （六）其他处理 as one line, whatever the edition. */
  readonly otherAsOneLine?: boolean
  /** Every figure of table three; by default each cell has another one. */
  readonly figure?: number
}

const OVERVIEW = [
  '2024年，清源县水利局贯彻落实《中华人民共和国政府信息公开条例》，各项工作有序推进。',
  '（一）主动公开情况。全年通过县政府门户网站公开信息128条，其中政策解读9篇。',
  '（二）依申请公开情况。全年收到申请若干件，均在法定期限内答复。',
]

/** A report of an invented body that holds every cell of its form. The figures are for looking at: they don't add up. */
export function inventedReport(edition: Edition = '2021', wishes: Wishes = {}): AnnualReport {
  const form = formOf(edition)
  const rows = table3Rows(form, wishes.otherAsOneLine ?? edition === '2019')
  return {
    schema: 'gongkai/annual-report/1',
    edition,
    year: edition === '2019' ? 2020 : 2024,
    body: '清源县水利局',
    title: null,
    level: 'county-department',
    region: null,
    narrative: { overview: OVERVIEW.join('\n'), problems: '（一）存在的主要问题\n解读形式不够丰富。', other: '无。' },
    table2: Object.fromEntries(
      form.table2.flatMap((block) =>
        block.rows.map((row, at) => [row.key, Object.fromEntries(block.columns.map(({ key }, n) => [key, at + n]))]),
      ),
    ),
    table3: { columns: form.table3.columns.map(({ key }) => key), rows: tableThree(rows, wishes.figure) },
    table4: Object.fromEntries(
      form.table4.groups.map(({ key }, at) => [
        key,
        Object.fromEntries(form.table4.results.map((result, n) => [result.key, at * 5 + n])),
      ]),
    ),
    cells: {},
    findings: [],
  }
}

function tableThree(
  rows: readonly Table3Row[],
  figure: number | undefined,
): Partial<Record<RowKey, readonly Figure[]>> {
  return Object.fromEntries(
    rows.map(({ key }, row) => [key, Array.from({ length: 7 }, (_, column) => figure ?? row * 7 + column)]),
  )
}
