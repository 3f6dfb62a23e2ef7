import { posix } from 'node:path'
import type { Result, TableFile, TableSheet } from '../../../../capabilities/documents/index.ts'
import { ok } from '../../../../capabilities/documents/index.ts'
import { LIMITS } from '../limits.ts'
import { openPackage, type Package } from '../ooxml/package.ts'
import { parseXml } from '../ooxml/xml.ts'
import { damaged, refusal } from '../refusals.ts'
import { TABLE_LIMITS } from '../table-limits.ts'
import { NO_FORMATS, readCellFormats } from './cell-formats.ts'
import { isTrue, readSharedTexts } from './shared-texts.ts'
import { readSheet } from './sheet.ts'

/**
 * A workbook (OOXML, transitional or strict) as its texts. Formulas are not computed: what the file keeps as their result is read, and
 * marked. Nothing that a workbook links to is followed.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<TableFile>> {
  const opened = await openPackage(bytes)
  if (!opened.ok) return opened
  const parts = opened.value
  const roots = await relations(parts, '_rels/.rels', '')
  if (!roots.ok) return roots
  const main = roots.value.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const workbookXml = await parts.part(main)
  if (!workbookXml.ok) return workbookXml
  if (workbookXml.value === undefined)
    return refusal('not-what-it-says', '这个文件不是 Excel 工作簿（.xlsx）。请在 Excel 或 WPS 中另存为 .xlsx 后再试。')
  const workbook = readWorkbook(workbookXml.value)
  if (!workbook.ok) return workbook
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const related = await relations(parts, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)
  if (!related.ok) return related
  if (related.value.some(({ kind }) => kind === 'vbaProject'))
    return refusal('unsupported-format', '这个工作簿带有宏。请在 Excel 或 WPS 中另存为不带宏的 .xlsx 后再试。')
  return readSheets(parts, workbook.value, related.value)
}

interface Relation {
  readonly id: string
  readonly kind: string
  readonly target: string
}

interface WorkbookParts {
  /** Days are counted from 1904: workbooks that began on an old Macintosh. */
  readonly from1904: boolean
  readonly sheets: readonly { readonly name: string; readonly relation: string; readonly hidden: boolean }[]
}

async function readSheets(
  parts: Package,
  { from1904, sheets }: WorkbookParts,
  related: readonly Relation[],
): Promise<Result<TableFile>> {
  const partOf = (kind: string) => related.find((one) => one.kind === kind)?.target
  const texts = await optional(parts, partOf('sharedStrings'), readSharedTexts)
  if (!texts.ok) return texts
  const formats = await optional(parts, partOf('styles'), readCellFormats)
  if (!formats.ok) return formats
  const read: TableSheet[] = []
  const notes: string[] = []
  const room = { cells: TABLE_LIMITS.cells, characters: LIMITS.characters }
  for (const { name, relation, hidden } of sheets) {
    const target = related.find(({ id, kind }) => id === relation && kind === 'worksheet')?.target
    // A chart sheet or a macro sheet has no rows of its own.
    const xml = target === undefined ? ok(undefined) : await parts.part(target)
    if (!xml.ok) return xml
    if (xml.value === undefined) continue
    const context = { texts: texts.value ?? [], formats: formats.value ?? NO_FORMATS, from1904, room }
    const sheet = readSheet(xml.value, context)
    if (!sheet.ok) return sheet
    read.push({ name, hidden, rows: sheet.value.rows })
    if (sheet.value.merged > 0)
      notes.push(`工作表“${name}”有 ${sheet.value.merged} 处合并单元格，内容只算在左上角的一格。`)
  }
  return read.length === 0 ? damaged('工作簿里没有工作表') : ok({ format: 'xlsx', sheets: read, notes })
}

async function optional<T>(parts: Package, path: string | undefined, parse: (xml: string) => Result<T>) {
  if (path === undefined) return ok(undefined)
  const xml = await parts.part(path)
  if (!xml.ok) return xml
  return xml.value === undefined ? ok(undefined) : parse(xml.value)
}

async function relations(parts: Package, path: string, folder: string): Promise<Result<readonly Relation[]>> {
  const found: Relation[] = []
  const parsed = await optional(parts, path, (xml) =>
    parseXml(xml, {
      open: (_, attribute) => {
        const [id, type, target] = [attribute('Id'), attribute('Type'), attribute('Target')]
        if (id === undefined || type === undefined || target === undefined || attribute('TargetMode') === 'External')
          return
        const inside = target.startsWith('/') ? target.slice(1) : folder + target
        found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: posix.normalize(inside) })
      },
      close: () => {},
    }),
  )
  return parsed.ok ? ok(found) : parsed
}

function readWorkbook(xml: string): Result<WorkbookParts> {
  const sheets: { name: string; relation: string; hidden: boolean }[] = []
  let from1904 = false
  const parsed = parseXml(xml, {
    open: (name, attribute) => {
      if (name === 's:workbookPr') from1904 = isTrue(attribute('date1904'))
      if (name !== 's:sheet') return
      const state = attribute('state')
      const relation = attribute('r:id') ?? ''
      sheets.push({ name: attribute('name') ?? '', relation, hidden: state === 'hidden' || state === 'veryHidden' })
    },
    close: () => {},
  })
  if (!parsed.ok) return parsed
  if (sheets.length > TABLE_LIMITS.sheets)
    return refusal(
      'too-large',
      `工作簿有 ${sheets.length} 个工作表，超过 ${TABLE_LIMITS.sheets} 个，没有读取。请只留下要导入的工作表。`,
    )
  return ok({ from1904, sheets })
}
