import type { Result, TableFile } from '../../../capabilities/documents/index.ts'
import { isZip } from './foreign-formats.ts'
import { refusal } from './refusals.ts'

const OLE = 'd0cf11e0'

/** A workbook or a separated text, told apart by content. Meant for the child process, as `readReport`. */
export async function readTable(bytes: Uint8Array, name: string): Promise<Result<TableFile>> {
  if (bytes.length === 0) return refusal('empty', '文件是空的（0 字节）。请确认文件已经保存完整，或者换一份再试。')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isZip(buffer)) return (await import('./xlsx/index.ts')).readXlsx(bytes)
  if (buffer.toString('hex', 0, 4) === OLE)
    return refusal(
      'unsupported-format',
      '这是 Excel 97-2003 的 .xls 文件，或者设有打开密码。请在 Excel 或 WPS 中另存为 .xlsx（不设密码）后再试。',
    )
  return (await import('./csv-table.ts')).readCsvTable(bytes, name)
}
