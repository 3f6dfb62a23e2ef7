import {
  type LaidOutBlock,
  type LaidOutDocument,
  type LaidOutTable,
  type PlacedCell,
  placeCells,
} from '../../../capabilities/documents/index.ts'
import { cellScales } from './fitting.ts'
import { plainText } from './plain-text.ts'

/** What no font draws and PDF/UA forbids: joiners, soft hyphens, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/** Longer than half a line of text. */
const LONG_RUN = /[!-~]{24}/

/** The data that report.typ sets, without the fonts. Every key is there: the template asks for no default. */
export function typstData(document: LaidOutDocument): Record<string, unknown> {
  return {
    title: clean(document.title).replaceAll('\n', ''),
    author: clean(document.author ?? ''),
    date: dateParts(document.date),
    blocks: document.blocks.map(blockData),
    longRuns: document.blocks.some(hasLongRun),
  }
}

const hasLongRun = (block: LaidOutBlock): boolean =>
  block.kind === 'table'
    ? block.rows.some((row) => row.some((cell) => LONG_RUN.test(cell.text)))
    : LONG_RUN.test(block.text)

const clean = (text: string): string => plainText(text).replace(INVISIBLE, '')

function dateParts(date: string | undefined): readonly number[] | null {
  return date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date.split('-').map(Number) : null
}

function blockData(block: LaidOutBlock): Record<string, unknown> {
  if (block.kind === 'table') return tableData(block)
  const text = clean(block.text)
  if (block.kind === 'title') {
    return { kind: 'title', lines: (block.lines ?? [block.text]).map(clean), newPage: block.newPage ?? false }
  }
  if (block.kind === 'heading') return { kind: 'heading', level: block.level, text }
  const lead = block.lead ? { level: block.lead.level, text: clean(block.lead.text) } : null
  const { align = 'left', indent = true, insetRight = 0, keepWithNext = false } = block
  return { kind: 'paragraph', text, lead, align, indent, insetRight, keepWithNext }
}

/** A table of more rows is set closer, so that table three keeps to one page where it may. */
const DENSE_FROM = 20

interface RowGroup {
  readonly header: boolean
  readonly repeat: boolean
  readonly rows: unknown[]
}

/** Neighbouring rows of column headers form one header of the table, so that they are tagged as such. */
function tableData(table: LaidOutTable): Record<string, unknown> {
  const groups: RowGroup[] = []
  const rows = placeCells(table)
  const scaleOf = cellScales(table, rows)
  for (const [at, cells] of rows.entries()) {
    const header = cells.every(({ cell }) => cell.header === 'column')
    const repeat = at < table.headerRows
    const last = groups.at(-1)
    const row = cells.map((cell) => cellData(cell, scaleOf(cell)))
    if (last?.header === header && last.repeat === repeat) last.rows.push(row)
    else groups.push({ header, repeat, rows: [row] })
  }
  return { kind: 'table', columnWidths: table.columnWidths, groups, dense: rows.length > DENSE_FROM }
}

function cellData({ cell, rowSpan, columnSpan }: PlacedCell, scale: number): unknown {
  return {
    text: clean(cell.text),
    rowSpan,
    columnSpan,
    align: cell.align ?? 'center',
    shaded: cell.shaded ?? false,
    vertical: cell.vertical ?? false,
    scale,
  }
}
