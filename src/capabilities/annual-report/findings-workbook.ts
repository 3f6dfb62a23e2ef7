import type { Workbook } from '../documents/index.ts'
import { cellsInWords } from './cell-label.ts'
import { FINDING_CODES, type FindingCode } from './codes.ts'
import type { AnnualReport, Finding, Severity } from './report.ts'

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' }

type Sheet = Workbook['sheets'][number]

/** A sheet holds 1,048,576 rows; under a million the header and any filter row still fit. */
const ROWS_PER_SHEET = 1_000_000
/** A cell holds 32,767 characters. */
const LONGEST_CELL = 32_000

/**
 * Everything found in many reports, for the supervising office: one row a report (汇总), one row a finding (问题清单), in the order of
 * the reports. The findings are those the reports carry.
 */
export function findingsWorkbook(reports: readonly AnnualReport[]): Workbook {
  const rows = reports.flatMap((report) => report.findings.map((found) => findingRow(report, found)))
  const sheets = Math.max(1, Math.ceil(rows.length / ROWS_PER_SHEET))
  return {
    sheets: [
      summary(reports),
      ...Array.from({ length: sheets }, (_, i) => ({
        name: i === 0 ? '问题清单' : `问题清单（${i + 1}）`,
        columns: FINDING_COLUMNS,
        rows: rows.slice(i * ROWS_PER_SHEET, (i + 1) * ROWS_PER_SHEET),
      })),
    ],
  }
}

function summary(reports: readonly AnnualReport[]): Sheet {
  const count = (report: AnnualReport, severity: Severity) =>
    report.findings.filter((found) => found.severity === severity).length
  return {
    name: '汇总',
    columns: [
      { header: '机关', width: 32 },
      { header: '年度', width: 8 },
      { header: '表式', width: 10 },
      { header: '错误', width: 8 },
      { header: '警告', width: 8 },
      { header: '提示', width: 8 },
      { header: '文件', width: 40 },
    ],
    rows: reports.map((report) => [
      report.body,
      report.year,
      `${report.edition} 年`,
      count(report, 'error'),
      count(report, 'warning'),
      count(report, 'info'),
      report.source?.file ?? null,
    ]),
  }
}

const FINDING_COLUMNS: Sheet['columns'] = [
  { header: '机关', width: 32 },
  { header: '年度', width: 8 },
  { header: '程度', width: 8 },
  { header: '规则', width: 8 },
  { header: '问题', width: 22 },
  { header: '位置', width: 36 },
  { header: '原文', width: 16 },
  { header: '应为', width: 16 },
  { header: '说明', width: 80 },
  { header: '来源', width: 14 },
  { header: '在原件中', width: 22 },
]

function findingRow(report: AnnualReport, found: Finding): Sheet['rows'][number] {
  return [
    report.body,
    report.year,
    SEVERITY_WORDS[found.severity],
    found.rule ?? null,
    FINDING_CODES[found.code as FindingCode]?.name ?? found.code,
    whereOf(report, found),
    shown(found.printed),
    shown(found.expected),
    found.message,
    found.origin === 'reading' ? '读取存疑' : '原文问题',
    placeOf(report, found),
  ]
}

const SECTION_WORDS: Readonly<Record<string, string>> = {
  title: '题名',
  preface: '前言',
  overview: '一、总体情况',
  table2: '表二',
  table3: '表三',
  table4: '表四',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
}

function whereOf(report: AnnualReport, found: Finding): string | null {
  const cells = found.cells.map((cell) => SECTION_WORDS[cell] ?? cell)
  const words = cells.length > 0 ? cellsInWords(cells, report.edition) : null
  return (
    [found.section ? (SECTION_WORDS[found.section] ?? found.section) : null, words].filter(Boolean).join('；') || null
  )
}

function shown(value: unknown): string | number | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const text = Array.isArray(value) ? value.map(String).join('、') : String(value)
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text
}

/** Where the first of its cells stands in the file: 第 3 页, 第 41 行, 第 2 张表第 5 行第 3 列. */
function placeOf(report: AnnualReport, found: Finding): string | null {
  const place = found.cells.map((cell) => report.cells?.[cell as 'table2..']?.place).find((p) => p !== undefined)
  if (!place) return null
  const grid = place.table === undefined ? '' : `第 ${place.table} 张表`
  const row = place.row === undefined ? '' : `第 ${place.row} 行`
  const column = place.column === undefined ? '' : `第 ${place.column} 列`
  return (
    [
      place.sheet ? `工作表“${place.sheet}”` : '',
      place.page === undefined ? '' : `第 ${place.page} 页`,
      place.line === undefined ? '' : `第 ${place.line} 行`,
      `${grid}${row}${column}`,
    ]
      .filter((words) => words !== '')
      .join('，') || null
  )
}
