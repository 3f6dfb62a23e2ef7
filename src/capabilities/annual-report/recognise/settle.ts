import { sum } from '../figures.ts'
import type { Figure } from '../report.ts'
import type { FigureToken } from './figure-token.ts'

/**
 * Which of the printed values stands in which column, when a row of table three has more or fewer than seven. Only sums may
 * decide, and only when every reading that fits gives the same figures.
 */

export const WIDTH = 7

/** For each of the seven columns the index of the printed value, or -1 where the row has none. */
export type Pick = readonly number[]

export type RowReading =
  /** Seven values, or seven and blank cells around them. */
  | { readonly kind: 'printed'; readonly pick: Pick }
  | { readonly kind: 'derived'; readonly pick: Pick; readonly reason: string }
  /** Seven cells and blank ones, which may lie on either side: the layout of the other rows should tell (`picks` are windows). */
  | { readonly kind: 'blanks'; readonly picks: readonly Pick[] }
  /** More than one reading fits (`picks`), or none. */
  | { readonly kind: 'open'; readonly picks: readonly Pick[] }

export const figureOf = (token: FigureToken | undefined): Figure => (token?.kind === 'number' ? token.value : null)

export const figuresOf = (pick: Pick, row: readonly FigureToken[]): readonly Figure[] =>
  pick.map((index) => figureOf(row[index]))

/** 自然人 + … + 其他 = 总计 (K1), the total being there. */
export function rowSumHolds(figures: readonly Figure[]): boolean {
  const total = figures[WIDTH - 1]
  return typeof total === 'number' && sum(figures.slice(0, WIDTH - 1)) === total
}

const LONGEST = 16

/** Reads one row by itself. */
export function settleRow(row: readonly FigureToken[]): RowReading {
  if (row.length === WIDTH) return { kind: 'printed', pick: [0, 1, 2, 3, 4, 5, 6] }
  if (row.length > WIDTH) return settleLong(row)
  return settleShort(row)
}

function settleLong(row: readonly FigureToken[]): RowReading {
  const filled = range(row.length).filter((i) => row[i]?.kind !== 'blank')
  // Seven values and blank cells of merged columns between them: no column is left for a blank.
  if (filled.length === WIDTH) return { kind: 'printed', pick: filled }
  const windows = range(row.length - WIDTH + 1)
    .map((from) => range(WIDTH).map((i) => from + i))
    .filter((pick) => row.every((token, i) => token.kind === 'blank' || pick.includes(i)))
  if (windows.length === 1 && windows[0]) return { kind: 'printed', pick: windows[0] }
  if (windows.length > 1) return { kind: 'blanks', picks: windows }
  const from = filled[0] ?? 0
  const to = filled.at(-1) ?? row.length - 1
  const inside = range(to - from + 1).map((i) => from + i)
  if (inside.length > LONGEST) return { kind: 'open', picks: [] }
  return decide(
    choose(inside, WIDTH),
    row,
    `原文此行有 ${inside.length} 个数，按“各栏之和等于总计”取出的 7 个数只有一种结果`,
  )
}

/** Windows over a row with blank cells around it, where its layout doesn't tell: the one whose total is there and right. */
export function settleBlanks(picks: readonly Pick[], row: readonly FigureToken[]): RowReading {
  const fitting = distinct(
    picks.filter((pick) => rowSumHolds(figuresOf(pick, row))),
    row,
  )
  if (fitting.length === 1 && fitting[0]) return { kind: 'printed', pick: fitting[0] }
  return { kind: 'open', picks: fitting.length > 0 ? fitting : picks }
}

function settleShort(row: readonly FigureToken[]): RowReading {
  // Zeros fit anywhere, also where the rest of the row was lost: they say nothing about it.
  if (row.every((token) => token.kind !== 'number' || token.value === 0)) return { kind: 'open', picks: [] }
  const placings = choose(range(WIDTH), row.length).map((columns) =>
    range(WIDTH).map((column) => columns.indexOf(column)),
  )
  return decide(placings, row, `原文此行只有 ${row.length} 个数，按“各栏之和等于总计”只有一种排法`)
}

function decide(picks: readonly Pick[], row: readonly FigureToken[], reason: string): RowReading {
  const fitting = distinct(
    picks.filter((pick) => rowSumHolds(figuresOf(pick, row))),
    row,
  )
  if (fitting.length === 1 && fitting[0]) return { kind: 'derived', pick: fitting[0], reason }
  return { kind: 'open', picks: fitting }
}

/** Picks that give different figures. */
function distinct(picks: readonly Pick[], row: readonly FigureToken[]): readonly Pick[] {
  const seen = new Map(picks.map((pick) => [JSON.stringify(figuresOf(pick, row)), pick] as const).reverse())
  return [...seen.values()].reverse()
}

export const range = (length: number): number[] => Array.from({ length }, (_, i) => i)

/** Every way to take `count` of `items` in their order. */
export function choose(items: readonly number[], count: number): number[][] {
  if (count === 0) return [[]]
  if (items.length < count) return []
  const [first, ...rest] = items
  if (first === undefined) return []
  return [...choose(rest, count - 1).map((chosen) => [first, ...chosen]), ...choose(rest, count)]
}
