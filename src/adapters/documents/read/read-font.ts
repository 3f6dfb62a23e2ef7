import { type FontFile, ok, type Result } from '../../../capabilities/documents/index.ts'
import { refusal } from './refusals.ts'

/** The four bytes that a font begins with. */
const TRUE_TYPE = 0x00010000
const OPEN_TYPE = 0x4f54544f
const COLLECTION = 0x74746366
const MOST_TABLES = 200
const MOST_NAMES = 2000

interface Table {
  readonly offset: number
  readonly length: number
}

/** A TrueType or OpenType font by its content, or why it is none. Every offset is checked. Meant for the child process, as `readReport`. */
export async function readFont(bytes: Uint8Array): Promise<Result<FontFile>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tag = bytes.length < 12 ? 0 : view.getUint32(0)
  if (tag === COLLECTION)
    return refusal('unsupported-format', '这是字体集（.ttc）。请上传其中单个字体的 .ttf 或者 .otf 文件。')
  if (tag !== TRUE_TYPE && tag !== OPEN_TYPE)
    return refusal('unsupported-format', '这不是 TrueType（.ttf）或者 OpenType（.otf）字体文件。')
  const tables = tablesOf(view)
  const outlines = tag === OPEN_TYPE ? ['CFF ', 'CFF2'] : ['glyf']
  const needed = ['head', 'hhea', 'maxp', 'cmap', 'name']
  if (!tables || needed.some((name) => !tables.has(name)) || !outlines.some((name) => tables.has(name)))
    return refusal('damaged', '字体文件不完整或者已经损坏。请重新取得文件后上传。')
  const names = namesOf(view, tables.get('name'))
  const family = names.get('family')
  if (!family) return refusal('damaged', '字体文件里没有写明名称，不能使用。')
  return ok({ format: tag === OPEN_TYPE ? 'otf' : 'ttf', family, style: names.get('style') ?? 'Regular' })
}

/** Undefined where a table lies outside of the file. */
function tablesOf(view: DataView): ReadonlyMap<string, Table> | undefined {
  const count = view.getUint16(4)
  if (count > MOST_TABLES || 12 + count * 16 > view.byteLength) return undefined
  const tables = new Map<string, Table>()
  for (let i = 0; i < count; i += 1) {
    const at = 12 + i * 16
    const table = { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) }
    if (table.offset + table.length > view.byteLength) return undefined
    tables.set(text(view, at, 4, 'latin1') ?? '', table)
  }
  return tables
}

const FAMILY = 1
const STYLE = 2
const WINDOWS = 3
const CHINESE = 0x0804

/** Family and style, the Chinese ones before others. */
function namesOf(view: DataView, table: Table | undefined): ReadonlyMap<'family' | 'style', string> {
  const found = new Map<'family' | 'style', string>()
  if (!table || table.length < 6) return found
  const count = Math.min(view.getUint16(table.offset + 2), MOST_NAMES, Math.floor((table.length - 6) / 12))
  const storage = table.offset + view.getUint16(table.offset + 4)
  for (let i = 0; i < count; i += 1) {
    const at = table.offset + 6 + i * 12
    const kind = { [FAMILY]: 'family', [STYLE]: 'style' }[view.getUint16(at + 6)] as 'family' | 'style' | undefined
    const windows = view.getUint16(at) === WINDOWS
    if (!kind || (found.has(kind) && !(windows && view.getUint16(at + 4) === CHINESE))) continue
    const name = text(view, storage + view.getUint16(at + 10), view.getUint16(at + 8), windows ? 'utf-16be' : 'latin1')
    const clean = name?.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
    if (clean) found.set(kind, clean)
  }
  return found
}

function text(view: DataView, at: number, length: number, encoding: 'latin1' | 'utf-16be'): string | undefined {
  if (at + length > view.byteLength) return undefined
  return new TextDecoder(encoding).decode(new Uint8Array(view.buffer, view.byteOffset + at, length))
}
