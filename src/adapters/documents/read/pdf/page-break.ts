import { beginsItem } from './enumerator.ts'
import type { LayoutCell } from './layout.ts'

const HAN = /\p{Script=Han}/u

interface Pair {
  readonly upper: LayoutCell
  readonly lower: LayoutCell
}

export interface JoinedRows {
  readonly cells: readonly LayoutCell[]
  readonly rows: number
  /** A row that the break had cut in two was made whole, and something of it stood below. */
  readonly rowMended: boolean
}

/**
 * Puts the rows of `lower` (its first row is row 0) below the `rows` rows of `upper`. Word and WPS close the border on both sides of
 * a page break, so lines do not tell whether a cell goes on; what stands in the cells does:
 * - a label whose part below is empty, or continues a full line, goes on, as long as every label to its left does;
 * - a row is cut in two when a label's full line goes on below, or the label stands above and the numbers below, and no column has
 *   something in both halves but the label; or when nothing at all is left below.
 */
export function joinAtBreak(upper: readonly LayoutCell[], rows: number, lower: readonly LayoutCell[]): JoinedRows {
  const ending = upper.filter((cell) => cell.row + cell.rowSpan === rows).sort((p, q) => p.column - q.column)
  const beginning = lower.filter((cell) => cell.row === 0).sort((p, q) => p.column - q.column)
  const cut = isCutRow(ending, beginning)
  const joined = cut ? pairs(ending, beginning) : continuedLabels(ending, beginning)
  const offset = cut ? rows - 1 : rows
  const wholes = new Map(joined.map((pair) => [pair.upper, join(pair, cut)]))
  const used = new Set(joined.map((pair) => pair.lower))
  return {
    rowMended: cut && joined.some(({ lower }) => lower.text !== ''),
    rows: offset + Math.max(0, ...lower.map((cell) => cell.row + cell.rowSpan)),
    cells: [
      ...upper.map((cell) => wholes.get(cell) ?? cell),
      ...lower.filter((cell) => !used.has(cell)).map((cell) => ({ ...cell, row: cell.row + offset })),
    ],
  }
}

const pairs = (ending: readonly LayoutCell[], beginning: readonly LayoutCell[]): readonly Pair[] =>
  ending.flatMap((upper) => {
    const lower = beginning.find((cell) => cell.column === upper.column && cell.columnSpan === upper.columnSpan)
    return lower === undefined ? [] : [{ upper, lower }]
  })

const goesOn = ({ upper, lower }: Pair): boolean =>
  HAN.test(upper.text) && upper.full && lower.text !== '' && HAN.test(lower.text) && !beginsItem(lower.text)

function continuedLabels(ending: readonly LayoutCell[], beginning: readonly LayoutCell[]): readonly Pair[] {
  const continued: Pair[] = []
  for (const pair of pairs(ending, beginning)) {
    const { upper, lower } = pair
    const nextToLast = continued.at(-1)
    const adjoins = upper.column === (nextToLast ? nextToLast.upper.column + nextToLast.upper.columnSpan : 0)
    const labelOnly = HAN.test(upper.text) && lower.text === ''
    if (!adjoins || !(labelOnly || goesOn(pair))) break
    continued.push(pair)
  }
  return continued
}

function isCutRow(ending: readonly LayoutCell[], beginning: readonly LayoutCell[]): boolean {
  const all = pairs(ending, beginning)
  if (all.length === 0 || all.length !== ending.length || all.length !== beginning.length) return false
  if (all.every(({ lower }) => lower.text === '')) return all.some(({ upper }) => HAN.test(upper.text))
  const cut = all.filter(goesOn)
  const rest = all.filter((pair) => !cut.includes(pair))
  if (rest.some(({ upper, lower }) => upper.text !== '' && lower.text !== '')) return false
  if (cut.length > 0) return true
  const labels = rest.filter(({ upper }) => HAN.test(upper.text))
  const figures = rest.filter(({ upper }) => !HAN.test(upper.text))
  return (
    labels.length > 0 &&
    figures.every(({ upper }) => upper.text === '') &&
    figures.some(({ lower }) => lower.text !== '')
  )
}

function join({ upper, lower }: Pair, cut: boolean): LayoutCell {
  const between = upper.text === '' || lower.text === '' || upper.vertical ? '' : '\n'
  return {
    ...upper,
    rowSpan: upper.rowSpan + lower.rowSpan - (cut ? 1 : 0),
    text: upper.text + between + lower.text,
    full: lower.text === '' ? upper.full : lower.full,
  }
}
