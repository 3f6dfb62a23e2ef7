import type { Result, TableCell, TableRow } from '../../../../capabilities/documents/index.ts'
import { ok } from '../../../../capabilities/documents/index.ts'
import { tooMany } from '../csv-table.ts'
import { type Attributes, parseXml, StopParsing } from '../ooxml/xml.ts'
import { damaged, refusal } from '../refusals.ts'
import { TABLE_LIMITS } from '../table-limits.ts'
import type { CellFormats } from './cell-formats.ts'
import { cellValue } from './cell-value.ts'
import { isTrue, textCollector } from './shared-texts.ts'

export interface SheetContext {
  readonly texts: readonly string[]
  readonly formats: CellFormats
  readonly from1904: boolean
  /** Cells and characters that the workbook may still hold. */
  readonly room: { cells: number; characters: number }
}

interface ReadSheet {
  readonly rows: readonly TableRow[]
  /** Merged areas of more than one cell. */
  readonly merged: number
}

/** The rows of a sheet that hold something. Cells without an address follow the one before. */
export function readSheet(xml: string, context: SheetContext): Result<ReadSheet> {
  const rows: TableRow[] = []
  let merged = 0
  let row = { number: 0, hidden: false, cells: [] as TableCell[] }
  const cell = cellReader(context)
  const parsed = parseXml(xml, {
    open: (name, attribute) => {
      if (name === 's:row') row = startRow(row.number, attribute)
      else if (name === 's:c') cell.start(attribute)
      else if (name === 's:mergeCell') merged += 1
      else cell.open(name)
    },
    close: (name) => {
      if (name === 's:c') cell.end(row.cells)
      else if (name === 's:row') {
        if (row.cells.length > 0) rows.push(row)
        if (rows.length > TABLE_LIMITS.rows) throw new StopParsing(tooMany())
        cell.newRow()
      } else cell.close(name)
    },
    text: cell.text,
  })
  return parsed.ok ? ok({ rows, merged }) : parsed
}

function startRow(before: number, attribute: Attributes) {
  const given = attribute('r')
  const number = given === undefined ? before + 1 : Number(given)
  if (!Number.isInteger(number) || number <= before || number > 1_048_576)
    throw new StopParsing(damaged('工作表的行号有误'))
  return { number, hidden: isTrue(attribute('hidden')), cells: [] as TableCell[] }
}

function cellReader({ texts, formats, from1904, room }: SheetContext) {
  const inline = textCollector()
  let column = -1
  let type = 'n'
  let style = 0
  let value = ''
  let formula = false
  let inside: 'value' | 'text' | 'other' = 'other'
  return {
    newRow: (): void => {
      column = -1
    },
    start: (attribute: Attributes): void => {
      column = columnOf(attribute('r')) ?? column + 1
      if (column >= TABLE_LIMITS.columns) throw new StopParsing(tooWide())
      type = attribute('t') ?? 'n'
      style = Number(attribute('s') ?? 0)
      value = ''
      formula = false
    },
    open: (name: string): void => {
      if (name === 's:f') formula = true
      inside = name === 's:v' ? 'value' : name === 's:t' || name === 's:rPh' ? 'text' : 'other'
      inline.open(name)
    },
    close: (name: string): void => {
      inside = 'other'
      inline.close(name)
    },
    text: (more: string): void => {
      if (inside === 'value') value += more
      else if (inside === 'text') inline.text(more)
      if (value.length > TABLE_LIMITS.text) throw new StopParsing(tooMany())
    },
    end: (cells: TableCell[]): void => {
      const read = cellValue({ type, value, inline: inline.take(), formula, format: formats(style) }, texts, from1904)
      if (!read) return
      room.cells -= Math.max(1, column - cells.length + 1)
      room.characters -= read.text.length
      if (room.cells < 0 || room.characters < 0) throw new StopParsing(tooMany())
      while (cells.length < column) cells.push(NOTHING)
      cells[column] = read
    },
  }
}

const NOTHING: TableCell = { text: '' }

const tooWide = () => refusal('too-large', `表格的列超过 ${TABLE_LIMITS.columns} 列，没有读取。请确认选对了文件。`)

/** From 0; undefined where no address is given. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
