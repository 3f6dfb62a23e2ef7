import { styleText } from 'node:util'
import { type AnnualReport, type Figure, type Finding, figureAt } from '../../capabilities/annual-report/index.ts'
import {
  type CellPath,
  COLUMN_KEYS,
  formOf,
  table2Path,
  table3Path,
  table3Rows,
  table4Path,
} from '../../law/report-form/index.ts'
import { type TerminalRow, terminalTable, wrap } from './terminal-table.ts'

const SEVERITY = {
  error: { word: '错误', mark: '✗', colour: 'red' },
  warning: { word: '警告', mark: '!', colour: 'yellow' },
  info: { word: '提示', mark: '·', colour: 'cyan' },
} as const

export interface ShowOptions {
  readonly columns: number
  readonly colour: boolean
}

/** A report on a terminal: what it is, its three tables, and what was found, each with the cells it speaks of marked. */
export function showReport(report: AnnualReport, name: string, options: ShowOptions): string {
  const marks = new Map<string, Finding['severity']>()
  for (const found of [...report.findings].reverse()) for (const cell of found.cells) marks.set(cell, found.severity)
  const shown = (path: CellPath) => mark(tokenAt(report, path), marks.get(path), options)
  return [
    heading(report, name, options),
    tableTwo(report, shown, options),
    tableThree(report, shown, options),
    tableFour(report, shown, options),
    findings(report.findings, options),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function paint(
  text: string,
  style: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green',
  options: ShowOptions,
): string {
  return options.colour ? styleText(style, text, { validateStream: false }) : text
}

function heading(report: AnnualReport, name: string, options: ShowOptions): string {
  const source = report.source
    ? `${report.source.format}${report.source.pages ? ` ${report.source.pages} 页` : ''}`
    : '报告数据'
  return [
    paint(report.title ?? '（没有读到题名）', 'bold', options),
    `机关：${report.body ?? '未读到'}　年度：${report.year ?? '未读到'}　表式：${report.edition} 年版　来源：${name}（${source}）`,
  ].join('\n')
}

const NOT_HELD = '　'
const DOUBTFUL = '？'

function tokenAt(report: AnnualReport, path: CellPath): string {
  const figure: Figure | undefined = figureAt(report, path)
  const cell = report.cells[path]
  if (cell?.state === 'uncertain') return DOUBTFUL
  if (typeof figure === 'number') return String(figure)
  return figure === undefined ? NOT_HELD : cell?.raw || '□'
}

function mark(token: string, severity: Finding['severity'] | undefined, options: ShowOptions): string {
  if (!severity || severity === 'info') return token
  return paint(`${SEVERITY[severity].mark}${token}`, SEVERITY[severity].colour, options)
}

function tableTwo(report: AnnualReport, shown: (path: CellPath) => string, options: ShowOptions): string {
  if (Object.keys(report.table2).length === 0) return ''
  // Blocks of one, two and three columns end at the same edge.
  const width = Math.max(48, Math.floor((Math.min(options.columns, 100) - LABEL) / 6) * 6)
  const blocks = formOf(report.edition).table2.map((block, index) =>
    terminalTable(
      [block.caption, ...block.columns.map((c) => c.label)],
      block.rows.map((row) => ({
        label: row.label,
        values: block.columns.map((c) => shown(table2Path(row.key, c.key))),
      })),
      { label: LABEL, value: width / block.columns.length - 1 },
      index > 0,
    ),
  )
  return [paint('二、主动公开政府信息情况', 'bold', options), ...blocks].join('\n')
}

const LABEL = 24

function tableThree(report: AnnualReport, shown: (path: CellPath) => string, options: ShowOptions): string {
  const { rows } = report.table3
  if (Object.keys(rows).length === 0) return ''
  const form = formOf(report.edition)
  const value = 8
  const label = Math.max(30, Math.min(options.columns, 112) - COLUMN_KEYS.length * (value + 1))
  const lines: TerminalRow[] = []
  let group = ''
  for (const row of table3Rows(form, rows.otherHandling !== undefined)) {
    if (!rows[row.key]) continue
    const inner = row.groups[1] ?? ''
    if (row.key === 'granted') lines.push({ label: row.groups[0] ?? '', values: [], ruled: true })
    if (inner !== '' && inner !== group) lines.push({ label: inner, values: [], indent: 2 })
    group = inner
    lines.push({
      label: row.label,
      indent: 2 * row.groups.length,
      values: COLUMN_KEYS.map((column) => shown(table3Path(row.key, column))),
      ruled: row.role === 'carriedForward' || row.role === 'resultTotal',
    })
  }
  return [
    paint('三、收到和处理政府信息公开申请情况', 'bold', options),
    terminalTable(['', ...form.table3.columns.map((c) => c.label)], lines, { label, value }),
  ].join('\n')
}

function tableFour(report: AnnualReport, shown: (path: CellPath) => string, options: ShowOptions): string {
  if (Object.keys(report.table4).length === 0) return ''
  const { groups, results } = formOf(report.edition).table4
  const rows = groups.map((group) => ({
    label: `${group.parent ? `${group.parent}·` : ''}${group.label}`,
    values: results.map((r) => shown(table4Path(group.key, r.key))),
  }))
  return [
    paint('四、政府信息公开行政复议、行政诉讼情况', 'bold', options),
    terminalTable(['', ...results.map((r) => r.label)], rows, { label: 30, value: 9 }),
  ].join('\n')
}

function findings(found: readonly Finding[], options: ShowOptions): string {
  if (found.length === 0) return paint('检查：没有发现问题。', 'green', options)
  const count = (severity: Finding['severity']) => found.filter((f) => f.severity === severity).length
  const lines = found.flatMap((f) => {
    const { word, mark: sign, colour } = SEVERITY[f.severity]
    const rule = f.rule ? `（${f.rule}）` : ''
    const doubt = f.origin === 'reading' ? '［读取］' : ''
    const [first = '', ...rest] = wrap(`${doubt}${f.message}${rule}`, Math.max(40, options.columns - 8))
    return [`${paint(`${sign} ${word}`, colour, options)} ${first}`, ...rest.map((line) => `       ${line}`)]
  })
  return [`检查：错误 ${count('error')} 处，警告 ${count('warning')} 处，提示 ${count('info')} 处`, ...lines].join('\n')
}
