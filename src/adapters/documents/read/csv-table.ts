import { CsvError, parse } from 'csv-parse/sync'
import type { Result, TableFile, TableRow } from '../../../capabilities/documents/index.ts'
import { ok } from '../../../capabilities/documents/index.ts'
import { clean } from './clean.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import { LIMITS } from './limits.ts'
import { damaged, refusal, tooBig } from './refusals.ts'
import { TABLE_LIMITS } from './table-limits.ts'

const SEPARATORS = { ',': '逗号', ';': '分号', '\t': '制表符' } as const
type Separator = keyof typeof SEPARATORS

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030（GBK）',
  big5: 'Big5',
} as const satisfies Readonly<Record<DecodedText['encoding'], string>>

/** RFC 4180 as Excel and WPS write it, whatever their encoding and separator; what isn't the usual is told. */
export function readCsvTable(bytes: Uint8Array, name: string): Result<TableFile> {
  const decoded = decodeText(bytes)
  if (!decoded)
    return refusal('not-what-it-says', `“${name}”的内容不是表格。请使用 .xlsx 或 .csv 文件，可由本系统导出一份作样例。`)
  if (decoded.text.length > LIMITS.characters) return tooBig('的字数')
  const separator = separatorOf(decoded.text)
  const rows = rowsOf(decoded.text, separator)
  if (!rows.ok) return rows
  return ok({
    format: 'csv',
    sheets: [{ name: null, hidden: false, rows: rows.value }],
    notes: notesOn(decoded, separator),
  })
}

function notesOn({ encoding, damaged: unknown }: DecodedText, separator: Separator): readonly string[] {
  return [
    ...(encoding === 'utf-8' ? [] : [`文件的编码是 ${ENCODINGS[encoding]}，已按此读取。`]),
    ...(separator === ',' ? [] : [`文件以${SEPARATORS[separator]}分隔各列，已按此读取。`]),
    ...(unknown > 0 ? [`有 ${unknown} 个字不能识别，显示为“\uFFFD”，请核对。`] : []),
  ]
}

/** The separator that stands most often in the first line, outside of quotation marks. */
function separatorOf(text: string): Separator {
  const counts = { ',': 0, ';': 0, '\t': 0 }
  let quoted = false
  for (const sign of text.slice(0, 10_000)) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '\n' || sign === '\r')) break
    else if (!quoted && sign in counts) counts[sign as Separator] += 1
  }
  const [best] = (Object.keys(counts) as Separator[]).toSorted((a, b) => counts[b] - counts[a])
  return best ?? ','
}

function rowsOf(text: string, delimiter: Separator): Result<readonly TableRow[]> {
  let records: readonly (readonly string[])[]
  try {
    records = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, to: TABLE_LIMITS.rows + 1 })
  } catch (error) {
    if (error instanceof CsvError) return damaged(`表格第 ${error.lines ?? '?'} 行附近的引号没有成对`)
    throw error
  }
  if (records.length > TABLE_LIMITS.rows) return tooMany()
  const rows: TableRow[] = []
  let cells = 0
  for (const [i, record] of records.entries()) {
    if (record.length > TABLE_LIMITS.columns)
      return refusal('too-large', `表格的列超过 ${TABLE_LIMITS.columns} 列，没有读取。请确认选对了文件。`)
    const read = record.map((value) => clean(value.replaceAll(/\r\n?/g, '\n')))
    while (read.at(-1)?.trim() === '') read.pop()
    cells += read.length
    if (read.some((value) => value.length > TABLE_LIMITS.text))
      return refusal('too-large', `表格第 ${i + 1} 行有一格超过 ${TABLE_LIMITS.text} 字，没有读取。`)
    if (read.length > 0) rows.push({ number: i + 1, hidden: false, cells: read.map((value) => ({ text: value })) })
  }
  return cells > TABLE_LIMITS.cells ? tooMany() : ok(rows)
}

export const tooMany = () =>
  refusal('too-large', `表格超过 ${TABLE_LIMITS.rows} 行或 ${TABLE_LIMITS.cells} 格，没有读取。请分成几个文件再试。`)
