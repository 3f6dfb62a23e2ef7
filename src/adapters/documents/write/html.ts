import {
  type LaidOutBlock,
  type LaidOutDocument,
  type LaidOutTable,
  type PlacedCell,
  placeCells,
} from '../../../capabilities/documents/index.ts'
import { cellScales } from './fitting.ts'
import { PAGE_STYLE } from './html-style.ts'
import { escapeMarkup } from './markup.ts'

/** A page that stands alone: no script, nothing fetched, printed it is the form. */
export function writeHtml(document: LaidOutDocument): Uint8Array {
  const author = document.author ? `<meta name="author" content="${escapeMarkup(document.author)}">\n` : ''
  const date = document.date ? `<meta name="dcterms.date" content="${escapeMarkup(document.date)}">\n` : ''
  return new TextEncoder().encode(`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${line(document.title)}</title>
${author}${date}<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${htmlBlocks(document.blocks)}
</main>
</body>
</html>
`)
}

/**
 * The blocks as a fragment without style: h1 the title, h2 to h4 the headings, tables with caption, `scope` and `headers`.
 * A data cell carries its path as `data-cell`; ids begin with `t1-`, `t2-`… table by table.
 */
export function htmlBlocks(blocks: readonly LaidOutBlock[]): string {
  let tables = 0
  return blocks
    .map((block) => (block.kind === 'table' ? tableHtml(block, `t${++tables}-`) : textHtml(block)))
    .join('\n')
}

function textHtml(block: Exclude<LaidOutBlock, LaidOutTable>): string {
  if (block.kind === 'title') {
    const lines = block.lines?.map((part) => `<span>${content(part)}</span>`).join('')
    return `<h1${attributes({ class: block.newPage && 'new-page' })}>${lines ?? content(block.text)}</h1>`
  }
  if (block.kind === 'heading') return `<h${block.level + 1}>${content(block.text)}</h${block.level + 1}>`
  const lead = block.lead ? `<b class="lead${block.lead.level}">${content(block.lead.text)}</b>` : ''
  const flush = block.indent === false && 'flush'
  const aligned = block.align && block.align !== 'left' && block.align
  const inset = block.insetRight ? `padding-right:${block.insetRight}em` : undefined
  return `<p${attributes({ class: aligned || flush, style: inset })}>${lead}${content(block.text)}</p>`
}

function tableHtml(table: LaidOutTable, prefix: string): string {
  const placed = placeCells(table)
  const scaleOf = cellScales(table, placed)
  const rows = placed.map((cells) => `<tr>${cells.map((cell) => cellHtml(cell, prefix, scaleOf(cell))).join('')}</tr>`)
  const widths = table.columnWidths.map((share) => `<col style="width:${(share * 100).toFixed(2)}%">`).join('')
  const head = rows.slice(0, table.headerRows)
  const body = rows.slice(table.headerRows)
  const caption = escapeMarkup(table.caption)
  // The frame scrolls by itself on a narrow screen, so the keyboard has to reach it.
  return `<div class="table" role="region" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<colgroup>${widths}</colgroup>
${head.length > 0 ? `<thead>\n${head.join('\n')}\n</thead>\n` : ''}<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`
}

function cellHtml(placed: PlacedCell, prefix: string, scale: number): string {
  const { cell, id, headers, rowSpan, columnSpan } = placed
  const spans = { rowspan: rowSpan > 1 && String(rowSpan), colspan: columnSpan > 1 && String(columnSpan) }
  const side = cell.align !== 'center' && cell.align
  const look = { class: [side, cell.shaded && 'shaded', scale < 1 && `s${scale * 10}`].filter(Boolean).join(' ') }
  if (!cell.header) {
    const named = headers.map((header) => prefix + header).join(' ')
    return `<td${attributes({ headers: named, 'data-cell': cell.path, ...spans, ...look })}>${content(cell.text)}</td>`
  }
  const scope = cell.header === 'column' ? (columnSpan > 1 ? 'colgroup' : 'col') : rowSpan > 1 ? 'rowgroup' : 'row'
  const text = cell.vertical ? `<span class="vertical">${content(cell.text)}</span>` : content(cell.text)
  return `<th${attributes({ id: prefix + id, scope, ...spans, ...look })}>${text}</th>`
}

function attributes(values: Record<string, string | false | undefined>): string {
  return Object.entries(values)
    .map(([name, value]) => (value ? ` ${name}="${escapeMarkup(value)}"` : ''))
    .join('')
}

const content = (text: string): string => escapeMarkup(text).replaceAll('\n', '<br>')
const line = (text: string): string => escapeMarkup(text).replaceAll('\n', '')
