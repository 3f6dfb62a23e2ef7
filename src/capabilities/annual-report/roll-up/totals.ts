import Big from 'big.js'
import type { Cell, Figure } from '../report.ts'

/**
 * Running sums of many cells, each at its own index: counts as plain numbers while they are safe integers, decimals and giants
 * exactly beside them. Flat arrays, because a roll-up adds tens of millions of figures.
 */
export interface Totals {
  readonly whole: Float64Array
  readonly exact: Map<number, Big>
  /** How many parts gave a figure. */
  readonly figures: Uint32Array
  /** By cell: the parts that hold it in doubt, and those that do not hold it. */
  readonly inDoubt: Map<number, number[]>
  readonly notHeld: Map<number, number[]>
}

export const totalsOf = (cells: number): Totals => ({
  whole: new Float64Array(cells),
  exact: new Map(),
  figures: new Uint32Array(cells),
  inDoubt: new Map(),
  notHeld: new Map(),
})

export function addFigure(totals: Totals, cell: number, value: number): void {
  totals.figures[cell] = (totals.figures[cell] ?? 0) + 1
  const next = (totals.whole[cell] ?? 0) + value
  if (Number.isInteger(value) && next <= Number.MAX_SAFE_INTEGER && next >= Number.MIN_SAFE_INTEGER) {
    totals.whole[cell] = next
  } else totals.exact.set(cell, (totals.exact.get(cell) ?? new Big(0)).plus(value))
}

export function remember(lists: Map<number, number[]>, cell: number, part: number): void {
  const list = lists.get(cell)
  if (list) list.push(part)
  else lists.set(cell, [part])
}

/** Adds one cell's sum to another's and carries its doubts along. */
export function pour(totals: Totals, from: number, into: number): void {
  const figures = totals.figures[from] ?? 0
  if (figures > 0) {
    const exact = totals.exact.get(from)
    addFigure(totals, into, totals.whole[from] ?? 0)
    if (exact) totals.exact.set(into, (totals.exact.get(into) ?? new Big(0)).plus(exact))
    totals.figures[into] = (totals.figures[into] ?? 0) + figures - 1
  }
  for (const lists of [totals.inDoubt, totals.notHeld]) {
    for (const part of lists.get(from) ?? []) remember(lists, into, part)
  }
}

const isUnknown = (totals: Totals, cell: number): boolean => totals.inDoubt.has(cell) || totals.notHeld.has(cell)

export function isZero(totals: Totals, cell: number): boolean {
  return !isUnknown(totals, cell) && !totals.exact.has(cell) && totals.whole[cell] === 0
}

function sumOf(totals: Totals, cell: number): number {
  const whole = totals.whole[cell] ?? 0
  return totals.exact.get(cell)?.plus(whole).toNumber() ?? whole
}

/** The sum; null where no part gave a figure or one of them is not known. */
export function figureOf(totals: Totals, cell: number): Figure {
  return isUnknown(totals, cell) || totals.figures[cell] === 0 ? null : sumOf(totals, cell)
}

export function cellOf(totals: Totals, cell: number): Cell {
  const figures = totals.figures[cell] ?? 0
  if (isUnknown(totals, cell)) {
    const parts = new Set([...(totals.inDoubt.get(cell) ?? []), ...(totals.notHeld.get(cell) ?? [])]).size
    const reason = `${parts} 份报告的该格不明，其余 ${figures} 份合计 ${sumOf(totals, cell)}`
    return { raw: '', state: 'uncertain', reason }
  }
  return figures === 0 ? { raw: '', state: 'blank' } : { raw: String(sumOf(totals, cell)), state: 'computed' }
}
