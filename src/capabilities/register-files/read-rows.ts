import type { TableCell, TableFile, TableRow, TableSheet } from '../documents/index.ts'
import { restored } from '../documents/index.ts'
import { cleanText, type TableProblem } from '../organisations/index.ts'
import { type FieldKey, fieldOf, findField } from './fields.ts'
import type { Mapping } from './mapping.ts'

/** A column of the file, as the clerk sees and corrects it. */
export interface SeenColumn {
  /** Its header; where a sheet has the header twice, with the letter of the column. */
  readonly name: string
  readonly field: FieldKey | null
  /** The header usually means this, but not always; or it was set by the clerk. */
  readonly by: 'header' | 'perhaps' | 'clerk' | 'unknown'
}

export interface GivenCell {
  readonly column: string
  readonly text: string
  readonly doubt?: TableCell['doubt']
}

/** A row of the file under its headers. */
export interface GivenRow {
  readonly sheet: string | null
  readonly row: number
  readonly hidden: boolean
  readonly cells: ReadonlyMap<FieldKey, GivenCell>
  /** Everything that stands in the row, for giving it back. */
  readonly texts: readonly string[]
}

export interface ReadRows {
  readonly columns: readonly SeenColumn[]
  readonly rows: readonly GivenRow[]
  readonly problems: readonly TableProblem[]
  /** The headers of the sheet that a row stands in. */
  headersOf(sheet: string | null): readonly string[]
}

/** The rows of every sheet that isn't hidden and has a header row of a register. */
export function readRows(file: TableFile, mapping: Mapping): ReadRows {
  const problems: TableProblem[] = file.notes.map((message) => ofFile('warning', message))
  const hidden = file.sheets.filter((sheet) => sheet.hidden && sheet.rows.length > 0)
  if (hidden.length > 0)
    problems.push(ofFile('warning', `隐藏的工作表${hidden.map(({ name }) => `“${name}”`).join('、')}没有读取。`))
  const sheets = file.sheets.flatMap((sheet) => (sheet.hidden ? [] : readSheet(sheet, mapping, problems)))
  if (sheets.length === 0) problems.push(ofFile('error', NO_HEADER))
  const columns = new Map(sheets.flatMap((sheet) => sheet.columns.map((column) => [column.name, column] as const)))
  const headers = new Map(sheets.map(({ name, columns: own }) => [name, own.map((column) => column.name)]))
  return {
    columns: [...columns.values()],
    rows: sheets.flatMap(({ rows }) => rows),
    problems,
    headersOf: (sheet) => headers.get(sheet) ?? [],
  }
}

const NO_HEADER =
  '没有找到栏目名称所在的一行。前十行中应有一行写明“收到日期”“申请内容”“处理结果”等栏目；可以先导出一份台账，照它的栏目填写。'

const ofFile = (severity: TableProblem['severity'], message: string): TableProblem => ({
  severity,
  sheet: null,
  row: null,
  column: null,
  value: null,
  message,
})

const HEADER_WITHIN = 10
/** A row with so many known headers is the header row; a title above it has none. */
const FEWEST = 2

interface ReadSheet {
  readonly name: string | null
  readonly columns: readonly SeenColumn[]
  readonly rows: readonly GivenRow[]
}

function readSheet(sheet: TableSheet, mapping: Mapping, problems: TableProblem[]): readonly ReadSheet[] {
  const found = findHeader(sheet.rows)
  if (!found) {
    if (sheet.rows.length > 0 && sheet.name !== null)
      problems.push(ofFile('warning', `工作表“${sheet.name}”没有登记台账的栏目，没有读取。`))
    return []
  }
  const names = distinct(found.headers)
  const columns = settle(names, mapping)
  problems.push(...columnProblems(sheet.name, found.row, columns))
  const twice = repeated(columns)
  if (twice.length > 0) return [{ name: sheet.name, columns, rows: [] }]
  const rows = sheet.rows
    .slice(found.at + found.lines)
    .filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''))
    .map((row) => givenRow(sheet.name, row, columns))
  return [{ name: sheet.name, columns, rows: rows.filter(({ cells }) => cells.size > 0) }]
}

interface Header {
  readonly at: number
  readonly row: number
  /** One, or two where groups of columns have names of their own above. */
  readonly lines: 1 | 2
  readonly headers: readonly string[]
}

function findHeader(rows: readonly TableRow[]): Header | undefined {
  const known = ({ cells }: TableRow): number => cells.filter(({ text }) => findField(text)).length
  const counts = rows.slice(0, HEADER_WITHIN).map(known)
  const most = Math.max(0, ...counts)
  const at = counts.indexOf(most)
  const row = rows[at]
  if (!row || most < FEWEST) return undefined
  const texts = row.cells.map(({ text }) => cleanText(text))
  const below = rows[at + 1]
  const filled = below?.cells.filter(({ text }) => text.trim() !== '') ?? []
  const grouped = below && filled.length > 0 && filled.every(({ text }) => findField(text))
  if (!grouped) return { at, row: row.number, lines: 1, headers: texts }
  const width = Math.max(texts.length, below.cells.length)
  const headers = Array.from({ length: width }, (_, i) => cleanText(below.cells[i]?.text ?? '') || (texts[i] ?? ''))
  return { at, row: row.number, lines: 2, headers }
}

/** Headers as names: one that stands twice gets the letter of its column. */
function distinct(headers: readonly string[]): readonly string[] {
  const plain = headers.map((header) => header.replaceAll(/\s+/g, ''))
  return plain.map((header, i) =>
    header !== '' && plain.filter((each) => each === header).length > 1 ? `${header}（${letters(i)}列）` : header,
  )
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** Which field each column is: what the clerk says, then sure headers, then those that usually mean it. */
function settle(names: readonly string[], mapping: Mapping): readonly SeenColumn[] {
  const seen = names.map((name): SeenColumn => {
    const said = Object.hasOwn(mapping.columns, name) ? mapping.columns[name] : undefined
    if (said !== undefined) return { name, field: said, by: 'clerk' }
    const found = findField(name.replace(/（[A-Z]+列）$/, ''))
    if (!found) return { name, field: null, by: 'unknown' }
    return { name, field: found.key, by: found.sure ? 'header' : 'perhaps' }
  })
  const sure = new Set(seen.flatMap(({ field, by }) => (field && by !== 'perhaps' ? [field] : [])))
  return seen.map((column) =>
    column.by === 'perhaps' && column.field && sure.has(column.field)
      ? { ...column, field: null, by: 'unknown' }
      : column,
  )
}

const repeated = (columns: readonly SeenColumn[]): readonly FieldKey[] => {
  const fields = columns.flatMap(({ field }) => (field && !fieldOf(field).computed ? [field] : []))
  return [...new Set(fields.filter((field, i) => fields.indexOf(field) !== i))]
}

function columnProblems(sheet: string | null, row: number, columns: readonly SeenColumn[]): readonly TableProblem[] {
  const say = (severity: TableProblem['severity'], column: string | null, message: string): TableProblem => ({
    ...{ severity, sheet, row, column, value: null, message },
  })
  const has = (...keys: readonly FieldKey[]): boolean => columns.some(({ field }) => field && keys.includes(field))
  return [
    ...columns
      .filter(({ name, field, by }) => name !== '' && field === null && by !== 'clerk')
      .map(({ name }) => say('warning', name, `“${name}”这一列没有读取。需要的，请指明它是哪一栏。`)),
    ...columns.flatMap(({ name, field, by }) =>
      field && by === 'perhaps'
        ? [
            say(
              'warning',
              name,
              `“${name}”按“${fieldOf(field).label}”读取。${field === 'receivedOn' ? RECEIPT : '请核对。'}`,
            ),
          ]
        : [],
    ),
    ...repeated(columns).map((field) => {
      const names = columns.filter((column) => column.field === field).map(({ name }) => `“${name}”`)
      return say('error', null, `${names.join('、')}都是“${fieldOf(field).label}”。请指明用哪一列，其余改为“不读取”。`)
    }),
    ...(has('receivedOn', 'arrivedOn')
      ? []
      : [say('error', null, '没有“收到日期”这一栏，不能计算期限和年度。请指明哪一列是收到申请的日期。')]),
  ]
}

const RECEIPT = '请核对是否是第三十一条的收到之日（当面提交之日、签收之日、双方确认之日）。'

function givenRow(sheet: string | null, row: TableRow, columns: readonly SeenColumn[]): GivenRow {
  const cells = new Map<FieldKey, GivenCell>()
  for (const [i, { name, field }] of columns.entries()) {
    const cell = row.cells[i]
    if (!field || !cell || fieldOf(field).computed) continue
    const text = cleanText(restored(cell.text))
    if (text !== '') cells.set(field, { column: name, text, ...(cell.doubt ? { doubt: cell.doubt } : {}) })
  }
  const texts = columns.map((_, i) => row.cells[i]?.text ?? '')
  return { sheet, row: row.number, hidden: row.hidden, cells, texts }
}
