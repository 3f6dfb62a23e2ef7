import type { AnnualReport } from '../../src/capabilities/annual-report/index.ts'
import { layoutReport } from '../../src/capabilities/annual-report/index.ts'
import { type LaidOutTable, placeCells } from '../../src/capabilities/documents/index.ts'

/**
 * Prints a report as text in the ways that converters and offices leave it in: what a reader of published reports has to
 * stand. Cells that a style loses (blank ones, merged ones) are lost as in life.
 */

/** One row of a table: the cells that begin in it, and the blanks that merged cells leave. */
interface Row {
  /** Every grid column: the text where a cell begins, '' where a merged cell goes on. */
  readonly expanded: readonly string[]
  /** Only cells that begin here, in order. */
  readonly own: readonly { readonly text: string; readonly columnSpan: number }[]
  /** Merged cells that go on from above, at the left. */
  readonly coveredAtLeft: number
}

function rowsOf(table: LaidOutTable): readonly Row[] {
  const width = table.columnWidths.length
  return placeCells(table).map((cells) => {
    const expanded = new Array<string>(width).fill('')
    for (const { column, cell } of cells) expanded[column] = cell.text
    return {
      expanded,
      own: cells.map(({ cell, columnSpan }) => ({ text: cell.text, columnSpan })),
      coveredAtLeft: cells[0]?.column ?? 0,
    }
  })
}

type Style = (rows: readonly Row[]) => readonly string[]

const flat = (text: string) => text.replace(/\s*\n\s*/g, '')

export const STYLES = {
  /** Tabs between columns, merged cells as empty fields. */
  'TSV，合并格为空': (rows) => rows.map((row) => row.expanded.map(flat).join('\t')),
  /** Merged cells above leave nothing: rows begin further left than their neighbours. */
  'TSV，左移': (rows) => rows.map((row) => row.own.map(({ text }) => flat(text)).join('\t')),
  /** Every cell on a line with a leading tab, rows apart by an empty line. */
  一格一行带制表符: (rows) =>
    rows.flatMap((row) =>
      [...row.expanded.slice(0, row.coveredAtLeft), ...row.own.map((c) => c.text)]
        .map((text) => `\t${text}`)
        .concat(''),
    ),
  /** `cell |` a line, `|||` for what a merged cell covers. */
  一格一行带竖线: (rows) =>
    rows.flatMap((row) => [
      ...row.own.map(({ text }) => (text === '' ? '|' : `${flat(text)} |`)),
      ...(row.own.some((c) => c.columnSpan > 1) ? ['|'.repeat(row.own.reduce((n, c) => n + c.columnSpan - 1, 0))] : []),
    ]),
  /** The cell, then a line with only a pipe. */
  竖线独占一行: (rows) => rows.flatMap((row) => row.own.flatMap(({ text }) => (text === '' ? ['|'] : [text, '|']))),
  /** Pipe rows, merged cells absent. */
  竖线分隔行: (rows) => rows.map((row) => `${row.own.map(({ text }) => flat(text)).join(' | ')} |`),
  /** Pipe rows on both sides, covered columns as empty cells at the end. */
  竖线两侧: (rows) =>
    rows.map((row) => {
      const spare = row.own.reduce((n, c) => n + c.columnSpan - 1, 0)
      return `| ${row.own.map(({ text }) => flat(text)).join(' | ')} |${'|'.repeat(spare)}`
    }),
  /** A markdown table of the whole grid. */
  markdown: (rows) => {
    const lines = rows.map((row) => `| ${row.expanded.map(flat).join(' | ')} |`)
    const rule = `|${'---|'.repeat(rows[0]?.expanded.length ?? 0)}`
    return [lines[0] ?? '', rule, ...lines.slice(1)]
  },
  /** Copied out of a viewer: label and numbers apart by blanks. */
  空格分隔: (rows) =>
    rows.map((row) =>
      row.own
        .map(({ text }) => flat(text))
        .filter((text) => text !== '')
        .join('  '),
    ),
  /** Every cell a paragraph; blank cells are gone. */
  一格一段: (rows) => rows.flatMap((row) => row.own.flatMap(({ text }) => (text === '' ? [] : [flat(text), '']))),
} as const satisfies Record<string, Style>

export type PrintStyle = keyof typeof STYLES

/** Styles that lose where a blank cell was. */
export const LOSES_BLANKS: ReadonlySet<PrintStyle> = new Set(['空格分隔', '一格一段', '一格一行带竖线', '竖线独占一行'])

/** The whole report as lines of text, its tables in the given style. */
export function printAsText(report: AnnualReport, style: PrintStyle): string {
  return layoutReport(report)
    .blocks.flatMap((block) => {
      if (block.kind === 'table') return ['', ...STYLES[style](rowsOf(block)), '']
      const text = block.kind === 'paragraph' && block.lead ? `${block.lead.text}${block.text}` : block.text
      return [text]
    })
    .join('\n')
}
