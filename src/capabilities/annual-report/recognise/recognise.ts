import {
  type CellPath,
  COLUMN_KEYS,
  type Edition,
  formForYear,
  formOf,
  REPORT_FORMS,
  table2Path,
  table3Path,
} from '../../../law/report-form/index.ts'
import { ok, type Refusal, type Result, refuse, type SourceDocument } from '../../documents/index.ts'
import { finding } from '../finding.ts'
import type { AnnualReport, Cell, Figure, Finding, Table2, Table3Rows } from '../report.ts'
import type { ReadCell } from './cell.ts'
import { findSections } from './headings.ts'
import { paragraphs, readNarrative } from './narrative.ts'
import { findRegions, type Regions } from './regions.ts'
import { simplify } from './simplify.ts'
import { readTableFour, type TableFour } from './table-four.ts'
import { readTableThree, type TableThree } from './table-three.ts'
import { editionOfTableTwo, readTableTwo, type TableTwo } from './table-two.ts'
import { bodyInText, findTitle, type Title, yearInText } from './title.ts'
import { type Token, tokenise } from './tokens.ts'
import { columnFindings, countFindings, headingFindings, labelFindings, titleFindings } from './wording.ts'

/** A report read from a document, with the findings that only its printed words can show. */
export interface Recognised {
  readonly report: AnnualReport
  /** What stands between the title and the first section: period, basis, number of parts. */
  readonly preface: string
}

/**
 * Finds the annual report in a document: sections, tables and rows by their labels in the order of the form, never by position
 * alone. A number that cannot be placed with certainty is left out and said so.
 */
export function recognise(source: SourceDocument): Result<Recognised> {
  const document = simplify(source)
  const tokens = tokenise(document)
  const sections = findSections(tokens)
  const regions = findRegions(tokens, sections)
  const start = sections[0]?.at ?? regions.tablesFrom
  const title = findTitle(document, tokens, start)
  const preface = paragraphs(document, tokens, 0, start).join('\n')
  const narrative = readNarrative(document, tokens, sections, regions.tablesFrom)
  const year = title.year ?? yearInText(preface) ?? yearInText(narrative.overview ?? '')
  const three = readTableThree(tokens, ...regions.table3)
  const edition = editionOf(tokens, regions, three, year)
  const form = formOf(edition)
  const two = readTableTwo(tokens, ...regions.table2, form)
  const four = readTableFour(tokens, ...regions.table4)
  const refusal = whyNoReport(tokens, title, year, sections.length, [two.rows.size, three.rows.size, four.cells.size])
  if (refusal) return refuse(refusal)
  const findings = [
    ...tableFindings(document, tokens, two, three, four),
    ...labelFindings(form, two, three),
    ...columnFindings(form, tokens, regions),
    ...headingFindings(form, sections),
    ...countFindings(form, sections, preface),
    ...titleFindings(title),
  ]
  const report: AnnualReport = {
    schema: 'gongkai/annual-report/1',
    edition,
    year,
    body: title.body ?? bodyInText(preface),
    title: title.title,
    level: null,
    region: null,
    narrative,
    ...tables(two, three, four),
    findings,
  }
  return ok({ report, preface })
}

function editionOf(tokens: readonly Token[], regions: Regions, three: TableThree, year: number | null): Edition {
  const byTable = editionOfTableTwo(tokens, ...regions.table2)
  if (byTable) return byTable
  if (three.rows.has('otherNoCorrection')) return '2021'
  return (year ? formForYear(year)?.edition : undefined) ?? REPORT_FORMS[0]?.edition ?? '2021'
}

/** Cells of table two without anything between them. */
const RUN_TOGETHER = /本年(?:制发|废止|新制作|新公开).{0,4}(?:件数|数量)本年/
const OLD_FORM = /历年累计|指标名称|统计指标|政府信息公开情况统计表/

function whyNoReport(
  tokens: readonly Token[],
  title: Title,
  year: number | null,
  sections: number,
  sizes: readonly number[],
): Refusal | undefined {
  const found = sizes.reduce((a, b) => a + b, 0)
  const oldForm = tokens.some((t) => OLD_FORM.test(t.folded))
  if ((year !== null && year < 2019 && found < 20) || (year === null && oldForm && found < 20)) {
    const told = year !== null && year < 2019 ? `这是 ${year} 年度的报告` : '这份报告用的是 2019 年以前的统计表'
    return {
      kind: 'pre-2019',
      message: `${told}。2019 年以前没有全国统一的年度报告表格，不能读取；请提供 2019 年度及以后的报告。`,
    }
  }
  const named = title.title !== null || tokens.some((t) => /信息公开(?:工作)?年度报告/.test(t.folded))
  const speaks = /(?:依申请公开|主动公开)/.test(tokens.map((t) => t.folded).join(''))
  const signs = found + (named ? 3 : 0) + (speaks ? 1 : 0) + (sections >= 2 ? 2 : 0)
  if (signs >= 4) return undefined
  return {
    kind: 'not-a-report',
    message: '没有认出政府信息公开工作年度报告：未见报告题名、六个部分和三张表。请确认文件是否选对。',
  }
}

function tableFindings(
  document: SourceDocument,
  tokens: readonly Token[],
  two: TableTwo,
  three: TableThree,
  four: TableFour,
): Finding[] {
  const missing = [
    two.rows.size === 0 ? '表二（主动公开政府信息情况）' : '',
    three.rows.size === 0 ? '表三（收到和处理政府信息公开申请情况）' : '',
    four.cells.size === 0 ? '表四（政府信息公开行政复议、行政诉讼情况）' : '',
  ].filter((name) => name !== '')
  const why = tokens.some((token) => RUN_TOGETHER.test(token.folded))
    ? '原文的表格文字连在一起，各格之间没有分隔，不能可靠地分清各数；请改用原始的 docx、pdf 或网页文件。'
    : '表格可能缺失、是图片，或原文不完整。'
  const told =
    missing.length > 0
      ? [
          finding('TABLES_MISSING', {
            printed: missing,
            message: `没有读到${missing.join('、')}。${why}`,
          }),
        ]
      : []
  const splits = document.notes.flatMap((note) =>
    note.kind === 'table-split' ? [finding('TABLE_SPLIT', { origin: 'reading', message: note.message })] : [],
  )
  const pieces = [
    ...splitFinding('表二', 'table2', [...two.labels.values()]),
    ...splitFinding('表三', 'table3', [...three.labels.values()]),
  ]
  const remarks = remarked(two, three, four).map(([path, remark, value]) =>
    finding('REMARK_IN_CELL', {
      origin: 'reading',
      cells: [path],
      printed: remark,
      message:
        value === null
          ? `数值格内是文字“${remark}”，没有取数`
          : `数值格内除数字外还有文字：“${remark}”，取数为 ${value}`,
    }),
  )
  return [...told, ...splits, ...pieces, ...remarks, ...two.findings, ...three.findings, ...four.findings]
}

/** A table whose rows stand in several tables of the source was put together again. */
function splitFinding(name: string, section: string, labels: readonly Token[]): Finding[] {
  const pieces = new Set(labels.flatMap((t) => (t.origin === 'table' ? [t.block] : []))).size
  if (pieces < 2) return []
  const message = `${name}在原文中断成 ${pieces} 段，已按栏目名称接上`
  return [finding('TABLE_SPLIT', { origin: 'reading', section, printed: pieces, message })]
}

function remarked(two: TableTwo, three: TableThree, four: TableFour): [CellPath, string, Figure][] {
  return allCells(two, three, four).flatMap(([path, read]): [CellPath, string, Figure][] =>
    read.remark === undefined ? [] : [[path, read.remark, read.value]],
  )
}

function allCells(two: TableTwo, three: TableThree, four: TableFour): [CellPath, ReadCell][] {
  return [
    ...[...two.rows].flatMap(([row, cells]) =>
      [...cells].map(([column, c]): [CellPath, ReadCell] => [table2Path(row, column), c]),
    ),
    ...[...three.rows].flatMap(([row, cells]) =>
      COLUMN_KEYS.flatMap((column, i): [CellPath, ReadCell][] => {
        const read = cells[i]
        return read ? [[table3Path(row, column), read]] : []
      }),
    ),
    ...four.cells,
  ]
}

function tables(
  two: TableTwo,
  three: TableThree,
  four: TableFour,
): Pick<AnnualReport, 'table2' | 'table3' | 'table4' | 'cells'> {
  const table2: Table2 = Object.fromEntries(
    [...two.rows].map(([row, cells]) => [row, Object.fromEntries([...cells].map(([column, c]) => [column, c.value]))]),
  )
  const rows: Table3Rows = Object.fromEntries([...three.rows].map(([row, cells]) => [row, cells.map((c) => c.value)]))
  const table4: Record<string, Record<string, Figure>> = {}
  for (const [path, read] of four.cells) {
    const [, group = '', result = ''] = path.split('.')
    table4[group] = { ...table4[group], [result]: read.value }
  }
  const cells: Record<CellPath, Cell> = Object.fromEntries(
    allCells(two, three, four).map(([path, read]) => [path, read.cell]),
  )
  return { table2, table3: { columns: COLUMN_KEYS, rows }, table4, cells }
}
