import type { RowKey, Table3Row } from '../../../law/report-form/index.ts'
import { sum } from '../figures.ts'
import type { Figure } from '../report.ts'
import type { FigureToken } from './figure-token.ts'
import {
  choose,
  figuresOf,
  type Pick,
  type RowReading,
  range,
  rowSumHolds,
  settleBlanks,
  settleRow,
  WIDTH,
} from './settle.ts'

/** Combinations of open rows tried at the most. */
const MOST_COMBINATIONS = 20_000
const LONGEST = 14

type Printed = ReadonlyMap<RowKey, readonly FigureToken[]>

/**
 * Reads all rows of table three together: a row that is open by itself may be settled by the columns (K2, K3), or by one
 * extra column that all rows share.
 */
export function settleTable(
  printed: Printed,
  form: readonly Table3Row[],
  alone: ReadonlyMap<RowKey, RowReading> = readAlone(printed),
): ReadonlyMap<RowKey, RowReading> {
  const readings = new Map(alone)
  for (const [key, reading] of readings) {
    if (reading.kind === 'blanks') readings.set(key, settleBlanks(reading.picks, printed.get(key) ?? []))
  }
  settleBySharedColumn(printed, readings, form)
  settleByColumns(printed, readings, form)
  return readings
}

/** Each row by itself. */
export const readAlone = (printed: Printed): ReadonlyMap<RowKey, RowReading> =>
  new Map([...printed].map(([key, row]) => [key, settleRow(row)] as const))

const openRows = (readings: ReadonlyMap<RowKey, RowReading>) =>
  [...readings].flatMap(([key, reading]) => (reading.kind === 'open' ? [{ key, picks: reading.picks }] : []))

/** Rows of one length that all have the same surplus columns: the choice of columns has to fit every row and the columns. */
function settleBySharedColumn(printed: Printed, readings: Map<RowKey, RowReading>, form: readonly Table3Row[]): void {
  const lengths = new Set(openRows(readings).map(({ key }) => printed.get(key)?.length ?? 0))
  for (const length of lengths) {
    if (length <= WIDTH || length > LONGEST) continue
    const rows = [...printed].filter(([, row]) => row.length === length)
    if (rows.length < 3) continue
    const fitting = choose(range(length), WIDTH).filter((pick) =>
      rows.every(([, row]) => rowSumHolds(figuresOf(pick, row))),
    )
    const results = new Map(
      fitting.map((pick) => [JSON.stringify(rows.map(([, row]) => figuresOf(pick, row))), pick] as const),
    )
    const balanced = [...results.values()].filter((pick) => {
      const trial = new Map<RowKey, readonly Figure[]>(rows.map(([key, row]) => [key, figuresOf(pick, row)]))
      return columnsHold(withPrinted(trial, printed, readings), form) !== false
    })
    const only = balanced.length === 1 ? balanced[0] : undefined
    if (!only) continue
    const reason = `原文各行都有 ${length} 个数，只有去掉同样的列时各行合计才全部相符`
    for (const [key] of rows) readings.set(key, { kind: 'derived', pick: only, reason })
  }
}

/** A few open rows with a few readings each: the one combination for which the columns add up. */
function settleByColumns(printed: Printed, readings: Map<RowKey, RowReading>, form: readonly Table3Row[]): void {
  const open = openRows(readings)
  if (open.length === 0 || open.some(({ picks }) => picks.length === 0)) return
  if (open.reduce((product, { picks }) => product * picks.length, 1) > MOST_COMBINATIONS) return
  const fitting = combinations(open.map(({ picks }) => picks)).filter((picks) => {
    const trial = new Map<RowKey, readonly Figure[]>(
      open.map(({ key }, i) => [key, figuresOf(picks[i] ?? [], printed.get(key) ?? [])]),
    )
    return columnsHold(withPrinted(trial, printed, readings), form) === true
  })
  const only = fitting.length === 1 ? fitting[0] : undefined
  if (!only) return
  open.forEach(({ key }, i) => {
    const pick = only[i]
    if (pick) readings.set(key, { kind: 'derived', pick, reason: '按各列的勾稽关系只有一种取法' })
  })
}

function combinations(lists: readonly (readonly Pick[])[]): Pick[][] {
  return lists.reduce<Pick[][]>((all, list) => all.flatMap((picks) => list.map((pick) => [...picks, pick])), [[]])
}

function withPrinted(
  trial: Map<RowKey, readonly Figure[]>,
  printed: Printed,
  readings: ReadonlyMap<RowKey, RowReading>,
): ReadonlyMap<RowKey, readonly Figure[]> {
  for (const [key, reading] of readings) {
    if (!trial.has(key) && 'pick' in reading) trial.set(key, figuresOf(reading.pick, printed.get(key) ?? []))
  }
  return trial
}

/** Whether K2 and K3 hold in every column; undefined while a row is missing or open. */
function columnsHold(rows: ReadonlyMap<RowKey, readonly Figure[]>, form: readonly Table3Row[]): boolean | undefined {
  if (form.some((row) => !rows.has(row.key))) return undefined
  const total = (role: Table3Row['role'], column: number) =>
    sum(form.filter((row) => row.role === role).map((row) => rows.get(row.key)?.[column] ?? null))
  return range(WIDTH).every((column) => {
    const results = total('resultTotal', column)
    return (
      total('result', column) === results && total('intake', column) === sum([results, total('carriedForward', column)])
    )
  })
}
