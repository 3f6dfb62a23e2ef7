import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { LongSheet } from '../../../capabilities/documents/index.ts'
import { frameParts, rowXml, sheetHead, sheetPart, sheetTail } from './xlsx.ts'
import { ALWAYS } from './zip.ts'

/** Rows that are packed together; what lies in memory of a sheet of any length. */
const ROWS_AT_ONCE = 200

/** A workbook of one sheet, row by row as they come, its parts packed on the way. */
export async function* streamXlsx({ name, columns, rows }: LongSheet): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    packed.push(chunk)
  })
  const part = (path: string): ZipDeflate => {
    const made = new ZipDeflate(path, { level: 6 })
    made.mtime = ALWAYS
    zip.add(made)
    return made
  }
  const sheet = part(sheetPart(0))
  let text = sheetHead(columns, true)
  let count = 0
  for await (const row of rows) {
    text += rowXml(row, count, columns)
    count += 1
    if (count % ROWS_AT_ONCE > 0) continue
    sheet.push(strToU8(text))
    text = ''
    yield* packed.splice(0)
  }
  sheet.push(strToU8(text + sheetTail(columns, count)), true)
  for (const [path, content] of Object.entries(frameParts([{ name, columns, count }])))
    part(path).push(strToU8(content), true)
  zip.end()
  yield* packed
}
