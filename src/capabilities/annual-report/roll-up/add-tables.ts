import {
  type CellPath,
  COLUMN_KEYS,
  type Edition,
  formCells,
  formOf,
  type RowKey,
  table3Path,
} from '../../../law/report-form/index.ts'
import type { AnnualReport, Cell, Figure } from '../report.ts'
import { addFigure, cellOf, figureOf, isZero, pour, remember, type Totals, totalsOf } from './totals.ts'

export interface Sums {
  readonly tables: Pick<AnnualReport, 'table2' | 'table3' | 'table4'>
  readonly cells: Readonly<Record<CellPath, Cell>>
  /** Cells without a sum, and the parts (by index) that hold them in doubt. */
  readonly inDoubt: ReadonlyMap<CellPath, readonly number[]>
  /** Cells without a sum, and the parts that do not hold them. */
  readonly notHeld: ReadonlyMap<CellPath, readonly number[]>
  /** Parts that print （六）其他处理 as one line although their edition has three. */
  readonly unsplit: readonly number[]
}

const SPLIT: readonly RowKey[] = ['otherNoCorrection', 'otherFeeUnpaid', 'otherOther']
const COLUMNS = COLUMN_KEYS.length

/** A row or group of the tables: its cells stand at `first`, `first + 1`, … */
interface Line {
  readonly table: 'table2' | 'table3' | 'table4'
  readonly key: string
  readonly first: number
  readonly keys: readonly string[]
}

/** Adds the three tables of reports of one edition, one pass over the reports. */
export function addTables(reports: readonly AnnualReport[]): Sums {
  const edition = reports[0]?.edition ?? '2021'
  const paths: CellPath[] = []
  const lines = linesOf(edition, paths)
  const totals = totalsOf(paths.length)
  const oneLine: number[] = []
  for (let part = 0; part < reports.length; part++) {
    const report = reports[part]
    if (!report) continue
    const { otherHandling, otherNoCorrection, otherOther } = report.table3.rows
    const asOne = otherHandling !== undefined
    const asThree = otherNoCorrection !== undefined || otherOther !== undefined
    if (edition === '2021' && asOne && !asThree) oneLine.push(part)
    for (const line of lines) addLine(totals, line, report, part, paths, asOne, asThree || edition === '2021')
  }
  return settle(totals, mergeOther(totals, lines, edition, oneLine.length > 0), paths, oneLine)
}

function addLine(
  totals: Totals,
  line: Line,
  report: AnnualReport,
  part: number,
  paths: readonly CellPath[],
  asOne: boolean,
  mayLackOne: boolean,
): void {
  const { first, keys, key } = line
  if (line.table === 'table3') {
    const figures = report.table3.rows[key as RowKey]
    if (figures) {
      for (let i = 0; i < COLUMNS; i++) addCell(totals, first + i, figures[i], report, part, paths)
      return
    }
    // The lines of （六） that the part prints the other way are not missing.
    if (key === 'otherHandling' ? mayLackOne : asOne && SPLIT.includes(key as RowKey)) return
  }
  const cells: Readonly<Record<string, Figure | undefined>> | undefined =
    line.table === 'table2' ? report.table2[key] : line.table === 'table4' ? report.table4[key as 'review'] : undefined
  for (let i = 0; i < keys.length; i++) addCell(totals, first + i, cells?.[keys[i] ?? ''], report, part, paths)
}

function addCell(
  totals: Totals,
  cell: number,
  value: Figure | undefined,
  report: AnnualReport,
  part: number,
  paths: readonly CellPath[],
): void {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) addFigure(totals, cell, value)
    else remember(totals.inDoubt, cell, part)
  } else if (value === undefined) remember(totals.notHeld, cell, part)
  else if (report.cells?.[paths[cell] ?? 'table2..']?.state === 'uncertain') remember(totals.inDoubt, cell, part)
}

/** Every line of the edition, with （六） both in three lines and in one; the paths of their cells are appended to `paths`. */
function linesOf(edition: Edition, paths: CellPath[]): readonly Line[] {
  const form = formOf(edition)
  const cells = new Map([...formCells(form, false), ...formCells(form, true)].map((cell) => [cell.path, cell]))
  for (const row of [...SPLIT, 'otherHandling' as const]) {
    for (const key of COLUMN_KEYS) {
      const path = table3Path(row, key)
      if (!cells.has(path)) cells.set(path, { path, table: 'table3', group: row, key, type: 'count', label: '' })
    }
  }
  const groups = Map.groupBy(cells.values(), (cell) => `${cell.table}.${cell.group}`)
  return [...groups.values()].flatMap((group): readonly Line[] => {
    const [head] = group
    if (!head) return []
    const first = paths.length
    paths.push(...group.map((cell) => cell.path))
    return [{ table: head.table, key: head.group, first, keys: group.map((cell) => cell.key) }]
  })
}

/** （六） in three lines or in one; see rollUp. */
function mergeOther(totals: Totals, lines: readonly Line[], edition: Edition, anyOneLine: boolean): readonly Line[] {
  const isSplit = (line: Line) => SPLIT.includes(line.key as RowKey)
  const cellsOf = (line: Line) => line.keys.map((_, i) => line.first + i)
  const one = lines.find((line) => line.key === 'otherHandling')
  const splits = lines.filter(isSplit)
  const inThree = lines.filter((line) => line.key !== 'otherHandling')
  if (!one || (edition === '2021' && !anyOneLine)) return inThree
  const anySplit = splits.some((line) => cellsOf(line).some((cell) => (totals.figures[cell] ?? 0) > 0))
  if (edition === '2021' && anySplit && cellsOf(one).every((cell) => isZero(totals, cell))) return inThree
  for (const line of splits) {
    const printed = cellsOf(line).some((cell) => (totals.figures[cell] ?? 0) > 0)
    if (edition === '2019' && !printed) continue
    for (let i = 0; i < COLUMNS; i++) pour(totals, line.first + i, one.first + i)
  }
  return lines.filter((line) => !isSplit(line))
}

function settle(totals: Totals, lines: readonly Line[], paths: readonly CellPath[], unsplit: readonly number[]): Sums {
  const figures = (line: Line) => line.keys.map((_, i) => figureOf(totals, line.first + i))
  const grouped = (table: Line['table']) =>
    Object.fromEntries(
      lines
        .filter((line) => line.table === table)
        .map((line) => {
          const own = figures(line)
          return [line.key, Object.fromEntries(line.keys.map((key, i) => [key, own[i] ?? null]))]
        }),
    )
  const rows = lines.filter((line) => line.table === 'table3').map((line) => [line.key, figures(line)])
  const kept = lines.flatMap((line) => line.keys.map((_, i) => line.first + i))
  const named = (lists: ReadonlyMap<number, readonly number[]>) =>
    new Map(kept.flatMap((cell) => (lists.has(cell) ? [[pathOf(paths, cell), lists.get(cell) ?? []] as const] : [])))
  return {
    tables: {
      table2: grouped('table2'),
      table3: { columns: COLUMN_KEYS, rows: Object.fromEntries(rows) },
      table4: grouped('table4'),
    },
    cells: Object.fromEntries(kept.map((cell) => [pathOf(paths, cell), cellOf(totals, cell)])),
    inDoubt: named(totals.inDoubt),
    notHeld: named(totals.notHeld),
    unsplit,
  }
}

const pathOf = (paths: readonly CellPath[], cell: number): CellPath => paths[cell] ?? 'table2..'
