import type { LaidOutTable, PlacedCell } from '../../../capabilities/documents/index.ts'

/** Width of a digit or Latin letter, in ems: what the widest of the fonts in use need. */
const NARROW_EM = 0.56
const SMALLEST = 0.6
const SCALES = [1, 0.9, 0.8, 0.7, SMALLEST]

/** 版心 156 毫米, 五号字 and what padding and lines take of a cell; points. */
const PAPER = { width: 442, padding: 4.5, size: 10.5 }

/**
 * How much smaller each cell is set so that no number is cut by the end of a line: 1, 0.9 … 0.6.
 * The figures of a table are all set in one size, that of the longest; a header only has to fit itself.
 */
export function cellScales(
  table: LaidOutTable,
  rows: readonly (readonly PlacedCell[])[],
): (cell: PlacedCell) => number {
  const own = ({ cell, column, columnSpan }: PlacedCell): number => {
    const share = table.columnWidths.slice(column, column + columnSpan).reduce((a, b) => a + b, 0)
    return scaleToFit(cell.text, (share * PAPER.width - PAPER.padding) / PAPER.size)
  }
  const figures = rows.flat().reduce((scale, placed) => (placed.cell.header ? scale : Math.min(scale, own(placed))), 1)
  return (placed) => (placed.cell.header ? own(placed) : figures)
}

function scaleToFit(text: string, widthEm: number): number {
  const longest = (text.match(/[!-~]+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0)
  return SCALES.find((scale) => longest * NARROW_EM * scale <= widthEm) ?? SMALLEST
}
