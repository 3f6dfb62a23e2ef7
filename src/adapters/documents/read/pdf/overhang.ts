import { beginsItem } from './enumerator.ts'
import type { LayoutCell, LayoutLine, LayoutTable } from './layout.ts'
import type { Glyph } from './page.ts'
import { glyphCentre, toLine } from './text-lines.ts'

/** The first line that hangs over begins this near to the table's end, in ems; so does each next to the one before. */
const HANGS_ON = 0.4
const NEXT_LINE = 1.8
/** Characters of two cells stand apart by more than this, in ems; a heading runs on over the columns' edges. */
const APART = 0.25

/**
 * A browser that cuts a row at the end of a page ends its borders there but may print a cell's remaining lines below them. Given what
 * stands below the table on its page: the table with these lines in the cells of its last row, or undefined when they are something else.
 */
export function withOverhang(table: LayoutTable, lines: readonly LayoutLine[]): LayoutTable | undefined {
  let { cells } = table
  let end = table.bottom
  for (const { line, top, page } of lines) {
    const reach = end === table.bottom ? HANGS_ON : NEXT_LINE
    if (page !== table.lastPage || Math.abs(top - end) > reach * line.em) return undefined
    const parts = byCell(table, line.glyphs)
    if (parts === undefined) return undefined
    cells = cells.map((cell) => append(cell, parts.get(cellKey(cell))))
    end = line.baseline
  }
  return { ...table, cells }
}

const cellKey = (cell: LayoutCell): string => `${cell.row},${cell.column}`

/** The characters under each cell of the last row; undefined where they stand under none, run on from one to the next, or begin anew. */
function byCell(table: LayoutTable, glyphs: readonly Glyph[]): ReadonlyMap<string, readonly Glyph[]> | undefined {
  const last = table.cells.filter((cell) => cell.row + cell.rowSpan === table.rows)
  const parts = new Map<string, Glyph[]>()
  let before: { readonly glyph: Glyph; readonly cell: LayoutCell } | undefined
  for (const glyph of glyphs) {
    const x = glyphCentre(glyph)
    const cell = last.find(({ column, columnSpan }) => {
      const [x0 = 0, x1 = 0] = [table.xs[column], table.xs[column + columnSpan]]
      return x >= x0 && x < x1
    })
    if (cell === undefined || cell.text === '' || !cell.full) return undefined
    if (before && before.cell !== cell && glyph.x0 - before.glyph.x1 < APART * glyph.em) return undefined
    before = { glyph, cell }
    const part = parts.get(cellKey(cell)) ?? []
    part.push(glyph)
    parts.set(cellKey(cell), part)
  }
  return [...parts.values()].some((part) => beginsItem(toLine(part).text)) ? undefined : parts
}

function append(cell: LayoutCell, glyphs: readonly Glyph[] | undefined): LayoutCell {
  if (glyphs === undefined) return cell
  return { ...cell, text: `${cell.text}${cell.vertical ? '' : '\n'}${toLine(glyphs).text}`, full: true }
}
