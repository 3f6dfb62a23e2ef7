import {
  type Edition,
  type FormColumn,
  REPORT_FORMS,
  type ReportForm,
  table2Path,
} from '../../../law/report-form/index.ts'
import { finding } from '../finding.ts'
import type { Finding } from '../report.ts'
import { printedCell, type ReadCell, uncertainCell } from './cell.ts'
import { foldLabel, labelLikeness } from './fold.ts'
import { type PrintedRow, valuesAfter, withoutTrailingBlanks } from './rows.ts'
import { isValue, type Token } from './tokens.ts'

export interface TableTwo {
  /** By row key, then column key. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, ReadCell>>
  readonly labels: ReadonlyMap<string, Token>
  readonly findings: readonly Finding[]
}

const ENOUGH = 0.8

/** Which edition's table two the labels between two tokens are of; undefined where they don't tell. */
export function editionOfTableTwo(tokens: readonly Token[], from: number, to: number): Edition | undefined {
  const votes = REPORT_FORMS.map((form) => {
    const own = distinctiveLabels(form)
    const seen = tokens.slice(from, to).filter((t) => own.some((label) => labelLikeness(t.label, label, ENOUGH) > 0))
    return { edition: form.edition, count: new Set(seen.map((t) => t.label)).size }
  }).sort((a, b) => b.count - a.count)
  return votes[0] && votes[0].count > 0 ? votes[0].edition : undefined
}

const labelsOf = (form: ReportForm): string[] =>
  form.table2
    .flatMap((b) => [b.caption, ...b.columns.map((c) => c.label), ...b.rows.map((r) => r.label)])
    .map(foldLabel)

function distinctiveLabels(form: ReportForm): string[] {
  const others = REPORT_FORMS.filter((f) => f !== form).flatMap(labelsOf)
  return labelsOf(form).filter((label) => others.every((other) => labelLikeness(label, other) < ENOUGH))
}

/** Table two between two tokens. Offices move its rows, so each is found by its own label, not by its place. */
export function readTableTwo(tokens: readonly Token[], from: number, to: number, form: ReportForm): TableTwo {
  const known = labelsOf(form)
  const isLabel = (token: Token) => known.some((label) => labelLikeness(token.label, label, ENOUGH) > 0)
  const rows = new Map<string, ReadonlyMap<string, ReadCell>>()
  const labels = new Map<string, Token>()
  const findings: Finding[] = []
  const found = new Map(
    form.table2.flatMap((block) =>
      block.rows.flatMap((row) => {
        const printed = findRow(tokens, from, to, foldLabel(row.label), isLabel)
        return printed ? [[row.key, printed] as const] : []
      }),
    ),
  )
  // Labels without any value: a table whose blank cells a converter dropped.
  const allEmpty = found.size > 3 && [...found.values()].every((row) => row.values.length === 0)
  for (const block of form.table2) {
    for (const row of block.rows) {
      const printed = found.get(row.key)
      if (!printed || (printed.values.length === 0 && !allEmpty)) continue
      const read = cellsOf(printed, block.columns)
      labels.set(row.key, printed.label)
      rows.set(row.key, new Map(block.columns.map((column, i) => [column.key, read.cells[i] ?? absent(printed)])))
      if (!read.settled) findings.push(unsettled(row.key, block.columns, printed))
    }
  }
  return { rows, labels, findings }
}

function findRow(
  tokens: readonly Token[],
  from: number,
  to: number,
  expected: string,
  isLabel: (token: Token) => boolean,
): PrintedRow | undefined {
  let best: { row: PrintedRow; fit: number } | undefined
  for (let i = from; i < to; i++) {
    const label = tokens[i]
    if (!label || isValue(label)) continue
    const alike = labelLikeness(label.label, expected, ENOUGH)
    if (alike === 0) continue
    const values = valuesAfter(tokens, i, to, isLabel)
    const fit = alike + (values.length > 0 ? 0.25 : 0) + (values.some((v) => v.figure.kind !== 'blank') ? 0.5 : 0)
    if (!best || fit > best.fit) best = { row: { label, values }, fit }
  }
  return best?.row
}

function cellsOf(
  row: PrintedRow,
  columns: readonly FormColumn[],
): { readonly cells: readonly ReadCell[]; readonly settled: boolean } {
  const width = columns.length
  if (row.values.length === 0) {
    return { cells: columns.map(() => ({ value: null, cell: { raw: '', state: 'blank' } })), settled: true }
  }
  const trimmed = withoutTrailingBlanks(row.values, width)
  const blanksBefore = Math.min(
    trimmed.findIndex((t) => t.figure.kind !== 'blank'),
    trimmed.length - width,
  )
  const values = trimmed.slice(Math.max(0, blanksBefore))
  if (values.length === width) {
    return { cells: values.map((token, i) => readCell(token, columns[i])), settled: true }
  }
  const told = values.filter((token) => token.figure.kind !== 'blank')
  // Blank cells of merged columns between the values: no column is left for a blank.
  if (values.length > width && told.length === width) {
    return { cells: told.map((token, i) => readCell(token, columns[i])), settled: true }
  }
  const same = new Set(values.map((t) => JSON.stringify(t.figure))).size === 1 && values.length > width
  if (same) return { cells: columns.map((column, i) => readCell(values[i] ?? row.label, column)), settled: true }
  const reason = `原文此行有 ${values.length} 个值，应有 ${width} 个，不能确定各值属于哪一栏，请对照原文核对`
  return { cells: columns.map(() => uncertainCell(values, reason, [])), settled: false }
}

/** 本年增/减 may be told in words, which are kept as printed. */
function readCell(token: Token, column: FormColumn | undefined): ReadCell {
  const printed = printedCell(token, column)
  if (column?.type !== 'change' || token.figure.kind !== 'words') return printed
  return { value: null, cell: { raw: printed.cell.raw, state: 'read', place: token.place } }
}

const absent = (row: PrintedRow): ReadCell => uncertainCell(row.values, '原文没有此栏', [])

function unsettled(key: string, columns: readonly FormColumn[], row: PrintedRow): Finding {
  const filled = row.values.filter((v) => v.figure.kind !== 'blank').length
  return finding('EXTRA_VALUES', {
    origin: 'reading',
    cells: columns.map((column) => table2Path(key, column.key)),
    expected: columns.length,
    printed: filled,
    message: `表二“${row.label.text.trim()}”一行应有 ${columns.length} 个值，原文有 ${filled} 个，不能确定各值属于哪一栏，已留空待核对`,
  })
}
