import { restored, type TableCell, type TableFile, type TableRow, type TableSheet } from '../../documents/index.ts'
import { cleanText } from '../clean-text.ts'
import { type Column, type ColumnField, findColumn } from './columns.ts'
import type { TableProblem } from './problem.ts'

/** A row as values; a field whose column the file hasn't got is missing. */
export interface ReadLine {
  readonly sheet: string | null
  readonly row: number
  readonly values: ReadonlyMap<ColumnField, string | boolean | null>
  readonly problems: readonly TableProblem[]
}

export interface ReadLines {
  readonly lines: readonly ReadLine[]
  /** About the file as a whole; with an error among them there are no lines. */
  readonly problems: readonly TableProblem[]
}

/** The rows of a list of bodies. Only the first sheet that isn't hidden is taken. */
export function readLines(file: TableFile): ReadLines {
  const shown = file.sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  const notes = [...file.notes, ...otherSheets(file, shown)].map((message) => ofFile('warning', message))
  const [sheet] = shown
  const [header, ...rows] = sheet?.rows ?? []
  if (!sheet || !header)
    return {
      lines: [],
      problems: [...notes, ofFile('error', '文件中没有可以导入的内容。请先导出一份作样例，按其中的栏目填写。')],
    }
  const columns = header.cells.map(({ text }) => findColumn(text))
  const problems = [...notes, ...headerProblems(sheet, header, columns)]
  const broken = problems.some(({ severity }) => severity === 'error')
  return { problems, lines: broken ? [] : rows.map((row) => readLine(sheet.name, row, columns)) }
}

const ofFile = (severity: TableProblem['severity'], message: string, column: string | null = null): TableProblem => ({
  severity,
  sheet: null,
  row: null,
  column,
  value: null,
  message,
})

function otherSheets({ sheets }: TableFile, shown: readonly TableSheet[]): readonly string[] {
  const hidden = sheets.filter((sheet) => sheet.hidden && sheet.rows.length > 0).map(({ name }) => `“${name}”`)
  const later = shown.slice(1).map(({ name }) => `“${name}”`)
  return [
    ...(hidden.length > 0 ? [`隐藏的工作表${hidden.join('、')}没有读取。`] : []),
    ...(later.length > 0 ? [`只读取第一个工作表，${later.join('、')}没有读取。`] : []),
  ]
}

function headerProblems(
  sheet: TableSheet,
  header: TableRow,
  columns: readonly (Column | undefined)[],
): readonly TableProblem[] {
  const place = { sheet: sheet.name, row: header.number }
  const found = columns.flatMap((column) => column ?? [])
  const repeated = found.filter((column, i) => found.indexOf(column) !== i)
  const unknown = header.cells.flatMap(({ text }, i) => (columns[i] || text.trim() === '' ? [] : [text]))
  return [
    ...unknown.map(
      (text): TableProblem => ({
        ...place,
        severity: 'warning',
        column: text,
        value: null,
        message: `名录没有“${text}”这一栏，这一列没有读取。`,
      }),
    ),
    ...repeated.map(
      (column): TableProblem => ({
        ...place,
        severity: 'error',
        column: column.label,
        value: null,
        message: `“${column.label}”出现了两次，不能确定用哪一列。请删去一列后再试。`,
      }),
    ),
    ...(found.some(({ field }) => field === 'name')
      ? []
      : [{ ...place, severity: 'error', column: null, value: null, message: NO_NAME_COLUMN } as const]),
  ]
}

const NO_NAME_COLUMN = '第一行没有“机关名称”这一栏。第一行应是栏目名称；请先导出一份作样例，按其中的栏目填写。'

function readLine(sheet: string | null, row: TableRow, columns: readonly (Column | undefined)[]): ReadLine {
  const values = new Map<ColumnField, string | boolean | null>()
  const problems: TableProblem[] = []
  const say = (severity: TableProblem['severity'], column: string | null, value: string | null, message: string) =>
    problems.push({ severity, sheet, row: row.number, column, value, message })
  if (row.hidden) say('warning', null, null, '这一行在文件中是隐藏的，照样读取了。不需要的请删去。')
  for (const [i, column] of columns.entries()) {
    if (!column) continue
    const cell = row.cells[i] ?? { text: '' }
    const given = cleanText(restored(cell.text))
    const doubt = doubtOf(cell)
    if (doubt) say(cell.doubt === 'error' ? 'error' : 'warning', column.label, given, doubt)
    if (given.length > column.longest) {
      say(
        'error',
        column.label,
        `${given.slice(0, 40)}……`,
        `“${column.label}”有 ${given.length} 字，最多 ${column.longest} 字。请缩短。`,
      )
      continue
    }
    const read = column.read(given)
    if (read.ok) values.set(column.field, read.value)
    else say('error', column.label, given, read.error)
  }
  return { sheet, row: row.number, values, problems }
}

function doubtOf({ doubt }: TableCell): string | undefined {
  if (doubt === 'rounded') return '这一格是数字格式，位数太多，表格软件已改成近似值。请把格式改为“文本”，重新填写代码。'
  if (doubt === 'error') return '这一格的公式出错，没有可用的内容。请改为直接填写。'
  return doubt === 'formula' ? '这一格是公式，读取的是上次保存时的结果，请核对。' : undefined
}
