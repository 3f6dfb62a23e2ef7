import type { LaidOutBlock, LaidOutDocument } from '../../../capabilities/documents/index.ts'
import { PAGE } from './docx-page.ts'
import { docxParts } from './docx-parts.ts'
import { tableXml } from './docx-table.ts'
import { runs } from './docx-text.ts'
import { zipParts } from './zip.ts'

const SECTION = `<w:sectPr><w:footerReference w:type="default" r:id="rIdOdd"/><w:footerReference w:type="even" r:id="rIdEven"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.right}" w:bottom="${PAGE.bottom}" w:left="${PAGE.left}" w:header="851" w:footer="${PAGE.footer}" w:gutter="0"/></w:sectPr>`

/** An official paper in the typography of GB/T 9704. The same document gives the same bytes. */
export function writeDocx(document: LaidOutDocument): Uint8Array {
  const { blocks } = document
  const body = blocks.map((block, at) => blockXml(block, blocks[at - 1], blocks[at + 1])).join('')
  return zipParts(docxParts(document, `<w:body>${body}${SECTION}</w:body>`))
}

/** A character of 三号, in twips. */
const CHARACTER = 320

/** Air between a table and the heading above or below it, in twips. */
const AIR = 100

type Neighbour = LaidOutBlock | undefined

function blockXml(block: LaidOutBlock, before: Neighbour, next: Neighbour): string {
  if (block.kind === 'table') {
    // Word joins tables that touch and wants a paragraph after the last.
    return tableXml(block) + (!next || next.kind === 'table' ? paragraph('Normal', '') : '')
  }
  if (block.kind === 'title') {
    return paragraph(
      'Title',
      runs((block.lines ?? [block.text]).join('\n')),
      block.newPage ? '<w:pageBreakBefore/>' : '',
    )
  }
  if (block.kind === 'heading') {
    const above = before?.kind === 'table' ? ` w:before="${AIR}"` : ''
    const below = next?.kind === 'table' ? ` w:after="${AIR}"` : ''
    const spacing = above || below ? `<w:spacing${above}${below}/>` : ''
    return paragraph(`Heading${block.level}`, runs(block.text), spacing)
  }
  const lead = block.lead ? runs(block.lead.text, `<w:rStyle w:val="Lead${block.lead.level}"/>`) : ''
  const align = block.align ?? 'left'
  const indented = align === 'left' && block.indent !== false
  // In the order that the schema asks for.
  const properties = [
    block.keepWithNext ? '<w:keepNext/>' : '',
    block.insetRight ? `<w:ind w:right="${Math.round(block.insetRight * CHARACTER)}"/>` : '',
    align === 'left' ? '' : `<w:jc w:val="${align}"/>`,
  ].join('')
  return paragraph(indented ? 'BodyText' : 'Normal', lead + runs(block.text), properties)
}

const paragraph = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`
