import type { SourceTable } from '../../../../capabilities/documents/index.ts'
import type { LayoutLine } from './layout.ts'
import type { Glyph } from './page.ts'
import { toLine } from './text-lines.ts'

/** A gap this wide, in ems, parts two cells of a table drawn without lines. */
const WIDE_GAP = 1.5
const FIGURE = /^([-+]?[\d,，.]+%?|[-—－/／]|无)$/
/** So many lines of label between two rows of figures still belong to the table. */
const MOST_LABEL_LINES = 3

type Run = ReturnType<typeof toLine>

/** A stretch of lines: text, or what looks like rows of a table without ruling lines. */
export type Stretch =
  | { readonly kind: 'text'; readonly lines: readonly LayoutLine[] }
  | { readonly kind: 'rows'; readonly lines: readonly LayoutLine[] }

/** Finds rows among lines: at least two with several runs apart; short lines between them are labels broken into lines. */
export function findSeparatedRows(lines: readonly LayoutLine[]): readonly Stretch[] {
  const isRow = lines.map((line) => looksLikeRow(toRuns(line)))
  const stretches: Stretch[] = []
  let start = 0
  for (let i = 0; i < lines.length; ) {
    const end = isRow[i] ? endOfRows(lines, isRow, i) : i
    if (isRow.slice(i, end).filter(Boolean).length < 2) {
      i++
      continue
    }
    if (start < i) stretches.push({ kind: 'text', lines: lines.slice(start, i) })
    stretches.push({ kind: 'rows', lines: lines.slice(i, end) })
    start = end
    i = end
  }
  if (start < lines.length) stretches.push({ kind: 'text', lines: lines.slice(start) })
  return stretches
}

function endOfRows(lines: readonly LayoutLine[], isRow: readonly boolean[], start: number): number {
  let end = start + 1
  for (let i = end; i < lines.length && i - end <= MOST_LABEL_LINES; i++) if (isRow[i]) end = i + 1
  return end
}

function looksLikeRow(runs: readonly Run[]): boolean {
  const figures = runs.filter((run) => FIGURE.test(run.text)).length
  return runs.length >= 3 || (runs.length === 2 && figures === 1 && FIGURE.test(runs[1]?.text ?? ''))
}

function toRuns({ line }: LayoutLine): readonly Run[] {
  const runs: Glyph[][] = []
  for (const glyph of line.glyphs) {
    const open = runs.at(-1)
    const before = open?.at(-1)
    if (open !== undefined && before !== undefined && glyph.x0 - before.x1 <= WIDE_GAP * line.em) open.push(glyph)
    else runs.push([glyph])
  }
  return runs.map(toLine)
}

/** Rows as a table whose column numbers mean little. */
export function toSeparatedTable(lines: readonly LayoutLine[], table: number): SourceTable {
  const rows = lines.map((item) => ({ item, runs: toRuns(item) }))
  const [first] = lines
  return {
    kind: 'table',
    structure: 'separated',
    rows: rows.length,
    columns: Math.max(1, ...rows.map(({ runs }) => runs.length)),
    cells: rows.flatMap(({ item, runs }, row) =>
      runs.map((run, column) => ({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text: run.text,
        place: { page: item.page, box: item.box, table, row: row + 1, column: column + 1 },
      })),
    ),
    place: first === undefined ? { table } : { page: first.page, box: first.box, table },
  }
}
