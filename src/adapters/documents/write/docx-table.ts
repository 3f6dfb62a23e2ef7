import { type LaidOutTable, type PlacedCell, placeCells } from '../../../capabilities/documents/index.ts'
import { CELL_PADDING, columnTwips, SIZE, TEXT_WIDTH } from './docx-page.ts'
import { runs } from './docx-text.ts'
import { cellScales } from './fitting.ts'
import { escapeMarkup } from './markup.ts'

/** Twips; a table of many rows is set closer. */
const ROW_HEIGHT = { dense: 340, loose: 400, denseFrom: 20 }
const TINT = 'DBE7F5'

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')

/** A table of fixed columns. Merged cells are gridSpan and vMerge; every row's spans add up to the grid. */
export function tableXml(table: LaidOutTable): string {
  const rows = placeCells(table)
  const widths = columnTwips(table.columnWidths)
  const scaleOf = cellScales(table, rows)
  const height = rows.length > ROW_HEIGHT.denseFrom ? ROW_HEIGHT.dense : ROW_HEIGHT.loose
  const padding = ['left', 'right'].map((side) => `<w:${side} w:w="${CELL_PADDING}" w:type="dxa"/>`).join('')
  const properties = `<w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${padding}</w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${escapeMarkup(table.caption)}"/>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const lines = gridRows(rows).map((cells, row) => {
    const headers = cells.every(({ cell }) => cell.header === 'column')
    const repeated = row < table.headerRows ? '<w:tblHeader/>' : ''
    const content = cells.map((cell) => cellXml(cell, row, widths, scaleOf(cell), headers)).join('')
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/>${repeated}</w:trPr>${content}</w:tr>`
  })
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`
}

/** In each row every cell that lies in it, those that began further up included, from left to right. */
function gridRows(rows: readonly (readonly PlacedCell[])[]): readonly (readonly PlacedCell[])[] {
  const lines: PlacedCell[][] = rows.map(() => [])
  for (const placed of rows.flat()) {
    for (const line of lines.slice(placed.row, placed.row + placed.rowSpan)) line.push(placed)
  }
  return lines.map((line) => line.sort((a, b) => a.column - b.column))
}

/** `keep`: a header row stays with the row below it. */
function cellXml(placed: PlacedCell, row: number, widths: readonly number[], scale: number, keep: boolean): string {
  const { cell, column, columnSpan, rowSpan } = placed
  const begins = placed.row === row
  const width = widths.slice(column, column + columnSpan).reduce((a, b) => a + b, 0)
  // The order of these is the schema's; Word refuses another.
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '',
    rowSpan > 1 ? (begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '',
    cell.shaded ? `<w:shd w:val="clear" w:color="auto" w:fill="${TINT}"/>` : '',
    cell.vertical ? '<w:textDirection w:val="tbRlV"/>' : '',
    '<w:vAlign w:val="center"/>',
  ].join('')
  const align = cell.align && cell.align !== 'center' ? `<w:jc w:val="${cell.align}"/>` : ''
  const halfPoints = Math.round(SIZE.table * scale)
  const size = scale < 1 ? `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>` : ''
  const text = begins ? runs(cell.text, size) : ''
  const paragraph = `<w:pStyle w:val="TableText"/>${keep ? '<w:keepNext/>' : ''}${align}`
  return `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:pPr>${paragraph}</w:pPr>${text}</w:p></w:tc>`
}
