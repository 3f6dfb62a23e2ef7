import type { Workbook } from '../../../capabilities/documents/index.ts'
import { escapeMarkup } from './markup.ts'
import { columnName, sheetNames } from './xlsx-names.ts'
import { XML_HEAD, zipParts } from './zip.ts'

type Sheet = Workbook['sheets'][number]

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** What Excel takes in one cell; longer texts are cut and end in …. */
const CELL_LIMIT = 32_767
/** Points. */
const LINE_HEIGHT = 16
const HEADER_HEIGHT = 22
const HIGHEST_ROW = 405
/** Indexes into cellXfs. */
const STYLE = { header: 1, text: 2, number: 3 }

/** A workbook of plain sheets: header row bold, frozen, filtered and repeated in print. The same workbook gives the same bytes. */
export function writeXlsx(workbook: Workbook): Uint8Array {
  const sheets = workbook.sheets.length > 0 ? workbook.sheets : [{ name: '空', columns: [], rows: [] }]
  return zipParts({
    ...frameParts(sheets.map(({ name, columns, rows }) => ({ name, columns, count: rows.length }))),
    ...Object.fromEntries(sheets.map((sheet, at) => [sheetPart(at), sheetXml(sheet, at === 0)])),
  })
}

/** A sheet without its rows, and how many there are. */
export type SheetFrame = Pick<Sheet, 'name' | 'columns'> & { readonly count: number }

export const sheetPart = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`

/** Every part of a workbook but its sheets. */
export function frameParts(sheets: readonly SheetFrame[]): Readonly<Record<string, string>> {
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  return {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets, names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at): Relation => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['rIdStyles', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  }
}

type Relation = readonly [id: string, type: string, target: string]

function relationships(relations: readonly Relation[]): string {
  const items = relations.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${XML_HEAD}<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>`
}

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
  )
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${sheets.join('')}</Types>`
}

function workbookXml(sheets: readonly SheetFrame[], names: readonly string[]): string {
  const list = names.map((name, at) => `<sheet name="${escapeMarkup(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const defined = sheets.flatMap((sheet, at) => {
    if (sheet.columns.length === 0) return []
    const quoted = `'${(names[at] ?? '').replaceAll("'", "''")}'!`
    const name = (what: string, range: string, hidden = '') =>
      `<definedName name="_xlnm.${what}" localSheetId="${at}"${hidden}>${escapeMarkup(quoted + range)}</definedName>`
    return [name('_FilterDatabase', filterRange(sheet, '$'), ' hidden="1"'), name('Print_Titles', '$1:$1')]
  })
  const definedNames = defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${definedNames}</workbook>`
}

const filterRange = ({ columns, count }: Pick<SheetFrame, 'columns' | 'count'>, fixed = ''): string =>
  `${fixed}A${fixed}1:${fixed}${columnName(columns.length - 1)}${fixed}${count + 1}`

function sheetXml({ columns, rows }: Sheet, selected: boolean): string {
  const body = rows.map((row, at) => rowXml(row, at, columns))
  return [sheetHead(columns, selected), ...body, sheetTail(columns, rows.length)].join('')
}

/** A sheet up to its header row. The order of the elements is the schema's; Excel refuses another. */
export function sheetHead(columns: Sheet['columns'], selected: boolean): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${Math.min(255, width + 2)}" customWidth="1"/>`,
  )
  const header = columns.map(({ header: text }, at) => cellXml(text, at, 1, STYLE.header))
  const pane =
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData><row r="1" ht="${HEADER_HEIGHT}" customHeight="1">${header.join('')}</row>`,
  ].join('')
}

/** @param at from 0, below the header row */
export function rowXml(row: Sheet['rows'][number], at: number, columns: Sheet['columns']): string {
  const cells = row.map((value, column) => cellXml(value, column, at + 2, STYLE.text))
  return `<row r="${at + 2}" ${rowHeight(row, columns)}>${cells.join('')}</row>`
}

/** What follows the rows of a sheet. */
export const sheetTail = (columns: Sheet['columns'], count: number): string =>
  [
    '</sheetData>',
    columns.length > 0 ? `<autoFilter ref="${filterRange({ columns, count })}"/>` : '',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')

/** Lines of the fullest cell: a Han character is two digits wide. Not every program works the height out by itself. */
function rowHeight(row: Sheet['rows'][number], columns: Sheet['columns']): string {
  const lines = row.map((value, at) => {
    const room = columns[at]?.width ?? 10
    const paragraphs = String(value ?? '').split('\n')
    return paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil(digitsWide(text) / room)), 0)
  })
  return `ht="${Math.min(HIGHEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT)}" customHeight="1"`
}

const digitsWide = (text: string): number => text.length + (text.match(/[\u0300-\uffff]/g) ?? []).length

/** Texts stay texts, whatever they begin with: nothing in a cell is ever a formula. */
function cellXml(value: string | number | null, column: number, row: number, style: number): string {
  const reference = `${columnName(column)}${row}`
  if (value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value))) {
    return `<c r="${reference}" s="${style}"/>`
  }
  if (typeof value === 'number') return `<c r="${reference}" s="${STYLE.number}"><v>${value}</v></c>`
  const text = value.length > CELL_LIMIT ? `${value.slice(0, CELL_LIMIT - 1)}…` : value
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(literal(text))}</t></is></c>`
}

/** Excel takes _x0041_ for a character code unless its first underscore is written as one. */
const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

const font = (bold: string) =>
  `<font>${bold}<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`
const format = (fontId: number, fill: number, horizontal: string) =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="${fill}" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="top" wrapText="1"/></xf>`
const edges = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFBFC5CC"/></${side}>`)
  .join('')
const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDBE7F5"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${edges}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${format(1, 2, 'center')}${format(0, 0, 'left')}${format(0, 0, 'right')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
