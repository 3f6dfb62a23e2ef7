import { REPORT_FORMS, type RowKey, type Table3Row, table3Path, table3Rows } from '../../../law/report-form/index.ts'
import { finding } from '../finding.ts'
import type { Finding } from '../report.ts'
import { alignInOrder } from './align.ts'
import { derivedCell, printedCell, type ReadCell, uncertainCell } from './cell.ts'
import { foldLabel, isSubsequence, labelLikeness, ordinalOf } from './fold.ts'
import { COLUMNS, headerColumns, pickByColumns } from './header-columns.ts'
import { type PrintedRow, valuesAfter } from './rows.ts'
import { figuresOf, type Pick, type RowReading, WIDTH } from './settle.ts'
import { readAlone, settleTable } from './settle-table.ts'
import type { Token } from './tokens.ts'

export interface TableThree {
  readonly rows: ReadonlyMap<RowKey, readonly ReadCell[]>
  readonly labels: ReadonlyMap<RowKey, Token>
  /** （六）其他处理 stands as one line. */
  readonly otherAsOneLine: boolean
  readonly findings: readonly Finding[]
}

const FORM = REPORT_FORMS[0]
const IN_THREE = FORM ? table3Rows(FORM, false) : []
const IN_ONE = FORM ? table3Rows(FORM, true) : []

/** Table three between two tokens: each row found by its label in the form's order, its values settled by count and sums. */
export function readTableThree(tokens: readonly Token[], from: number, to: number): TableThree {
  const candidates = findCandidates(tokens, from, to)
  const three = locate(candidates, IN_THREE)
  const one = locate(candidates, IN_ONE)
  const otherAsOneLine = one.weight > three.weight
  const { rows: printed } = otherAsOneLine ? one : three
  const form = otherAsOneLine ? IN_ONE : IN_THREE
  const readings = readRows(tokens, from, to, printed, form)
  const rows = new Map<RowKey, readonly ReadCell[]>()
  for (const { key } of form) {
    const row = printed.get(key)
    const reading = readings.get(key)
    if (row && reading) rows.set(key, cellsOf(row, reading))
  }
  const labels = new Map([...printed].map(([key, row]) => [key, row.label]))
  return { rows, labels, otherAsOneLine, findings: surplusFindings(printed, readings) }
}

interface Located {
  readonly rows: ReadonlyMap<RowKey, PrintedRow>
  readonly weight: number
}

/** Words that may be the label of a row: how well they fit each, and the values behind them. */
interface Candidate {
  readonly row: PrintedRow
  readonly fits: ReadonlyMap<RowKey, number>
}

const ENOUGH = 0.62
const LONGEST_LABEL = 90
const digitsOf = (ordinal: string) => ordinal.replace(/[^\d一二三四五六七八九十]/g, '')
const EXPECTED = new Map(
  [...IN_THREE, ...IN_ONE].map((row) => [
    row.key,
    { label: foldLabel(row.label), ordinal: digitsOf(ordinalOf(row.label)) },
  ]),
)

function findCandidates(tokens: readonly Token[], from: number, to: number): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (let at = from; at < to; at++) {
    const label = tokens[at]
    if (label?.figure.kind !== 'words' || label.folded.length > LONGEST_LABEL) continue
    const fits = new Map<RowKey, number>()
    const ordinal = digitsOf(label.ordinal)
    for (const [key, row] of EXPECTED) {
      const weight = fit(label, ordinal, row)
      if (weight > 0) fits.set(key, weight)
    }
    if (fits.size > 0) candidates.push({ row: { label, values: valuesAfter(tokens, at, to, () => true, WIDTH) }, fits })
  }
  return candidates
}

function locate(candidates: readonly Candidate[], form: readonly Table3Row[]): Located {
  const weights = candidates.map(({ row, fits }) =>
    form.map(({ key }) => {
      const weight = fits.get(key)
      return weight === undefined ? 0 : weight + valueBonus(row)
    }),
  )
  const match = alignInOrder(weights, form.length)
  const found = form.flatMap(({ key }, r) => {
    const candidate = candidates[match[r] ?? -1]
    return candidate ? [[key, candidate.row] as const] : []
  })
  const weight = form.reduce((total, _, r) => total + (weights[match[r] ?? -1]?.[r] ?? 0), 0)
  const allEmpty = found.every(([, row]) => row.values.length === 0)
  // Labels without any value: a table whose blank cells a converter dropped, unless it is a stray line or two.
  const kept = allEmpty && found.length >= FEW ? found : found.filter(([, row]) => row.values.length > 0)
  return { rows: new Map(kept), weight }
}

const FEW = 8

function fit(token: Token, ordinal: string, row: { label: string; ordinal: string }): number {
  const alike = labelLikeness(token.label, row.label, ENOUGH)
  const sameOrdinal = ordinal === row.ordinal
  // 「2.逾期未缴费」: the right ordinal, and words taken from the form's in their order.
  if (alike === 0 && sameOrdinal && token.label.length >= 4 && isSubsequence(token.label, row.label)) return ENOUGH
  if (alike === 0) return 0
  return sameOrdinal ? alike + 0.1 : token.ordinal === '' ? alike - 0.05 : alike - 0.15
}

function valueBonus(row: PrintedRow): number {
  if (row.values.length === 0) return 0
  return row.values.length >= WIDTH ? 0.5 : 0.25
}

function readRows(
  tokens: readonly Token[],
  from: number,
  to: number,
  printed: ReadonlyMap<RowKey, PrintedRow>,
  form: readonly Table3Row[],
): ReadonlyMap<RowKey, RowReading> {
  const figures = new Map([...printed].map(([key, row]) => [key, row.values.map((v) => v.figure)] as const))
  const alone = new Map(readAlone(figures))
  const columns = headerColumns(tokens, from, to)
  const usual = usualStart(printed, alone, form)
  for (const [key, reading] of alone) {
    const row = printed.get(key)
    if (!row || reading.kind === 'printed') continue
    const pick = pickByColumns(row.values, columns) ?? windowAt(row, reading, usual, depthOf(key, form))
    if (pick) alone.set(key, { kind: 'printed', pick })
  }
  return settleTable(figures, form, alone)
}

const depthOf = (key: RowKey, form: readonly Table3Row[]) => form.find((row) => row.key === key)?.groups.length ?? 0

/** Label and values stand where a grid with its merged cells spelt out has them: one column further for each group. */
const isSpeltOut = (row: PrintedRow, depth: number) => row.label.column === depth

/** The column in which the values of spelt-out rows begin. */
function usualStart(
  printed: ReadonlyMap<RowKey, PrintedRow>,
  settled: ReadonlyMap<RowKey, RowReading>,
  form: readonly Table3Row[],
): number | undefined {
  const starts = new Map<number, number>()
  for (const [key, reading] of settled) {
    const row = printed.get(key)
    if (!row || reading.kind !== 'printed' || !isSpeltOut(row, depthOf(key, form))) continue
    const start = row.values[reading.pick[0] ?? 0]?.column
    if (start !== undefined) starts.set(start, (starts.get(start) ?? 0) + 1)
  }
  return [...starts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/**
 * A window of seven over a row that blank cells leave open: under the columns of the other rows where the row is spelt out like
 * them; in running text, where a label is followed by its values, the first. Elsewhere the blanks could lie on either side.
 */
function windowAt(row: PrintedRow, reading: RowReading, usual: number | undefined, depth: number): Pick | undefined {
  if (reading.kind !== 'blanks') return undefined
  if (row.label.column === undefined) return reading.picks.find((pick) => pick[0] === 0)
  if (!isSpeltOut(row, depth)) return undefined
  return reading.picks.find((pick) => row.values[pick[0] ?? 0]?.column === usual)
}

const MOST_CANDIDATES = 5

function cellsOf(row: PrintedRow, reading: RowReading): readonly ReadCell[] {
  if (row.values.length === 0) return COLUMNS.map(() => ({ value: null, cell: { raw: '', state: 'blank' } }))
  if (!('pick' in reading)) {
    const reason = `原文此行有 ${row.values.length} 个数值格，按勾稽关系不能确定各数属于哪一栏，请对照原文核对`
    const figures = row.values.map((v) => v.figure)
    const candidates = reading.picks.slice(0, MOST_CANDIDATES).map((pick) => figuresOf(pick, figures))
    return COLUMNS.map(() => uncertainCell(row.values, reason, candidates))
  }
  return reading.pick.map((index) => {
    const token = row.values[index]
    if (reading.kind === 'derived') return derivedCell(token, reading.reason)
    return token ? printedCell(token) : { value: null, cell: { raw: '', state: 'blank' as const } }
  })
}

/** Rows with more or fewer than seven values: one finding for all rows that were mended in the same way. */
function surplusFindings(
  printed: ReadonlyMap<RowKey, PrintedRow>,
  readings: ReadonlyMap<RowKey, RowReading>,
): readonly Finding[] {
  const alike = new Map<string, { keys: RowKey[]; told: string; filled: number }>()
  for (const [key, row] of printed) {
    const reading = readings.get(key)
    if (!reading || reading.kind === 'printed' || row.values.length === 0) continue
    const filled = row.values.filter((v) => v.figure.kind !== 'blank').length
    const told = reading.kind === 'derived' ? reading.reason : '按勾稽关系不能确定各数属于哪一栏，已留空待核对'
    const group = alike.get(`${filled}${told}`) ?? { keys: [], told, filled }
    group.keys.push(key)
    alike.set(`${filled}${told}`, group)
  }
  return [...alike.values()].map(({ keys, told, filled }) => {
    const first = printed.get(keys[0] ?? 'granted')?.label.text.replace(/\s+/g, '') ?? ''
    const which = keys.length === 1 ? `“${first}”一行` : `“${first}”等 ${keys.length} 行各`
    return finding('EXTRA_VALUES', {
      origin: 'reading',
      cells: keys.flatMap((key) => COLUMNS.map((column) => table3Path(key, column))),
      expected: WIDTH,
      printed: filled,
      message: `表三${which}应有 7 个数，原文${keys.length === 1 ? '' : '各'}有 ${filled} 个。${told}`,
    })
  })
}
