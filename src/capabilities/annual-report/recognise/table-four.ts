import {
  type CellPath,
  CHALLENGE_KEYS,
  CHALLENGE_RESULT_KEYS,
  REPORT_FORMS,
  table4Path,
} from '../../../law/report-form/index.ts'
import { sum } from '../figures.ts'
import { finding } from '../finding.ts'
import type { Finding } from '../report.ts'
import { derivedCell, printedCell, type ReadCell, uncertainCell } from './cell.ts'
import { foldLabel, likeness } from './fold.ts'
import { choose, figureOf, range } from './settle.ts'
import { isValue, type Token } from './tokens.ts'

export interface TableFour {
  /** The fifteen cells by path; empty where the table is not there. */
  readonly cells: ReadonlyMap<CellPath, ReadCell>
  readonly findings: readonly Finding[]
}

const GROUPS = CHALLENGE_KEYS.length
const RESULTS = CHALLENGE_RESULT_KEYS.length
const WIDTH = GROUPS * RESULTS
const PATHS = CHALLENGE_KEYS.flatMap((group) => CHALLENGE_RESULT_KEYS.map((result) => table4Path(group, result)))
const RESULT_LABELS = (REPORT_FORMS[0]?.table4.results ?? []).map((r) => foldLabel(r.label))
const LONGEST = 19

/** Table four between two tokens: fifteen values in one row behind the headings, or five behind each of three. */
export function readTableFour(tokens: readonly Token[], from: number, to: number): TableFour {
  const begin = firstHeading(tokens, from, to)
  if (begin < 0) return { cells: new Map(), findings: [] }
  const runs = valueRuns(tokens, begin, to)
  const told = runs.filter((run) => run.some((t) => t.figure.kind !== 'blank'))
  const blank = runs.filter((run) => run.length >= RESULTS)
  const used = told.length > 0 ? told : blank.slice(-1)
  if (used.length === 0) return { cells: new Map(), findings: [] }
  const row = assemble(used)
  if (row) return { cells: new Map(PATHS.map((path, i) => [path, row(i)])), findings: [] }
  return unsettled(used.flat())
}

function firstHeading(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token?.figure.kind !== 'words' || token.label.length > 8) continue
    if (RESULT_LABELS.slice(0, 4).some((label) => likeness(label, token.label) >= 0.75)) return i
  }
  return -1
}

/** Values that stand together: of one printed row, or in running text up to the next words. */
function valueRuns(tokens: readonly Token[], from: number, to: number): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    const last = run.at(-1)
    if (last && (!token || !isValue(token) || token.row !== last.row)) {
      runs.push(run)
      run = []
    }
    if (token && isValue(token)) run.push(token)
    // A long text means that the table is over.
    else if (token && token.folded.length > 24 && runs.some((r) => r.some((t) => t.figure.kind === 'number'))) break
  }
  if (run.length > 0) runs.push(run)
  return runs
}

function assemble(runs: readonly Token[][]): ((index: number) => ReadCell) | undefined {
  const trimmed = runs.map(trimBlanks)
  const row = trimmed.length === 1 ? padded(runs[0] ?? [], trimmed[0] ?? []) : trimmed.flat()
  const fits = trimmed.length === 1 || trimmed.every((run) => run.length === RESULTS)
  if (fits && row.length === WIDTH) {
    return (i) => {
      const token = row[i]
      return token ? printedCell(token) : { value: null, cell: { raw: '', state: 'blank' } }
    }
  }
  const only = trimmed.length === 1 ? settle(row) : undefined
  const reason = `原文此行有 ${row.length} 个数，按每组“各项之和等于总计”只有一种取法`
  return only && ((i) => derivedCell(row[only[i] ?? -1], reason))
}

function trimBlanks(run: readonly Token[]): Token[] {
  const filled = run.flatMap((t, i) => (t.figure.kind === 'blank' ? [] : [i]))
  return run.slice(filled[0] ?? 0, (filled.at(-1) ?? run.length - 1) + 1)
}

/** Blank cells at the ends belong to the row as long as it has room for them. */
function padded(run: readonly Token[], trimmed: readonly Token[]): readonly Token[] {
  return run.length === WIDTH ? run : trimmed
}

/** The one choice of fifteen for which every group adds up. */
function settle(row: readonly Token[]): readonly number[] | undefined {
  if (row.length <= WIDTH || row.length > LONGEST) return undefined
  const fitting = choose(range(row.length), WIDTH).filter((pick) =>
    range(GROUPS).every((g) => {
      const group = pick.slice(g * RESULTS, (g + 1) * RESULTS).map((i) => figureOf(row[i]?.figure))
      return group[RESULTS - 1] !== null && sum(group.slice(0, -1)) === group[RESULTS - 1]
    }),
  )
  const results = new Map(fitting.map((pick) => [JSON.stringify(pick.map((i) => figureOf(row[i]?.figure))), pick]))
  return results.size === 1 ? fitting[0] : undefined
}

function unsettled(values: readonly Token[]): TableFour {
  const reason = `原文表四有 ${values.length} 个数值格，应有 ${WIDTH} 个，不能确定各数属于哪一栏，请对照原文核对`
  return {
    cells: new Map(PATHS.map((path) => [path, uncertainCell(values, reason, [])])),
    findings: [
      finding('EXTRA_VALUES', {
        origin: 'reading',
        cells: PATHS,
        expected: WIDTH,
        printed: values.length,
        message: `表四应有 ${WIDTH} 个数，原文有 ${values.length} 个，按勾稽关系不能确定各数属于哪一栏，已留空待核对`,
      }),
    ],
  }
}
