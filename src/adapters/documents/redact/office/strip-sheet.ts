import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import { cleanMedia } from './clean-media.ts'
import { cleanSheet, dropReadings } from './clean-sheet.ts'
import { cleanSheetDrawing } from './clean-sheet-drawing.ts'
import { logLooseParts } from './loose-parts.ts'
import type { OfficeFile } from './open-office.ts'
import { createPackageWriter, type PackageWriter, type Stripped } from './package-writer.ts'
import { type Relation, resolveTarget } from './relations.ts'
import { createRemovalLog, type RemovalLog } from './removal-log.ts'
import { hidingFormats } from './sheet-formats.ts'
import { attributeOf, childOf, childrenOf, type Element, isElement } from './xml-tree.ts'

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml'
const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml'
const BOOK = new Set(['s:workbookPr', 's:bookViews', 's:sheets', 's:calcPr'])

interface Work {
  readonly file: OfficeFile
  readonly log: RemovalLog
  readonly writer: PackageWriter
  readonly hiding: ReadonlySet<number>
  readonly used: Set<number>
}

/** A workbook without hidden sheets, rows, columns and cells, with results in place of formulas, and no part beside its sheets. */
export async function stripWorkbook(file: OfficeFile, main: string): Promise<Result<Stripped>> {
  const [book, relations] = [await file.tree(main), await file.relations(main)]
  if (!book.ok) return book
  if (!relations.ok) return relations
  const styles = await treeOf(file, main, relationOf(relations.value, 'styles'))
  if (!styles.ok) return styles
  const work: Work = {
    file,
    log: createRemovalLog(),
    writer: createPackageWriter(main),
    hiding: hidingFormats(styles.value),
    used: new Set(),
  }
  const kept: Relation[] = []
  const sheets = seenSheets(book.value, main, work.log)
  for (const sheet of sheets) {
    const relation = relations.value.find(({ id }) => id === attributeOf(sheet, 'id'))
    if (relation?.type !== 'worksheet') {
      work.log.stuck('embedded-object', main, { sheet: attributeOf(sheet, 'name') ?? '' })
      continue
    }
    kept.push(relation)
    const done = await copySheet(work, resolveTarget(main, relation.target), attributeOf(sheet, 'name') ?? '')
    if (!done.ok) return done
  }
  const common = await copyCommonParts(work, main, relations.value)
  if (!common.ok) return common
  kept.push(...common.value)
  if (book.value) work.writer.part(main, book.value, `${SHEET}.sheet.main+xml`, kept)
  const loose = await logLooseParts(file, work.log)
  return loose.ok ? ok({ bytes: work.writer.finish(), hidden: work.log.entries() }) : loose
}

/** Texts, formats and theme that the sheets share. */
async function copyCommonParts(
  { file, writer, used }: Work,
  main: string,
  relations: readonly Relation[],
): Promise<Result<readonly Relation[]>> {
  const kept: Relation[] = []
  for (const type of ['sharedStrings', 'styles', 'theme'] as const) {
    const relation = relationOf(relations, type)
    const tree = await treeOf(file, main, relation)
    if (!tree.ok) return tree
    if (!relation || !tree.value) continue
    if (type === 'sharedStrings') blankUnused(tree.value, used)
    tree.value.children = tree.value.children.filter((node) => isElement(node) && node.key !== 's:extLst')
    writer.part(resolveTarget(main, relation.target), tree.value, type === 'theme' ? THEME : `${SHEET}.${type}+xml`, [])
    kept.push(relation)
  }
  return ok(kept)
}

const relationOf = (relations: readonly Relation[], type: string): Relation | undefined =>
  relations.find((relation) => relation.type === type && !relation.external)

const treeOf = async (
  file: OfficeFile,
  from: string,
  relation: Relation | undefined,
): Promise<Result<Element | undefined>> => (relation ? file.tree(resolveTarget(from, relation.target)) : ok(undefined))

/** Takes hidden sheets off the list and leaves of the workbook what its sheets need. */
function seenSheets(book: Element | undefined, part: string, log: RemovalLog): readonly Element[] {
  if (!book) return []
  book.children = book.children.filter((node) => isElement(node) && BOOK.has(node.key))
  const properties = childOf(book, 's:workbookPr')
  for (const name of properties?.attributes.keys() ?? []) if (name !== 'date1904') properties?.attributes.delete(name)
  for (const view of childrenOf(childOf(book, 's:bookViews'), 's:workbookView')) {
    view.attributes.clear()
    view.children = []
  }
  const sheets = childOf(book, 's:sheets')
  const isHidden = (sheet: Element): boolean => ['hidden', 'veryHidden'].includes(attributeOf(sheet, 'state') ?? '')
  const seen = childrenOf(sheets, 's:sheet').filter((sheet) => {
    if (isHidden(sheet)) log.add('hidden-sheet', part)
    return !isHidden(sheet)
  })
  if (sheets) sheets.children = [...seen]
  return seen
}

async function copySheet(
  { file, log, writer, hiding, used }: Work,
  part: string,
  sheet: string,
): Promise<Result<void>> {
  const [tree, relations] = [await file.tree(part), await file.relations(part)]
  if (!tree.ok) return tree
  if (!relations.ok) return relations
  if (!tree.value) return ok(undefined)
  const external = relations.value.filter((relation) => relation.external && !/^https?:/i.test(relation.target))
  for (const _ of external) log.add('external-link', part, { sheet })
  const id = attributeOf(childOf(tree.value, 's:drawing'), 'id')
  cleanSheet(tree.value, { part, sheet, log, hiding, used })
  const drawing = relations.value.find((relation) => relation.type === 'drawing' && relation.id === id)
  if (drawing) {
    const copied = await copyDrawing({ file, log, writer }, resolveTarget(part, drawing.target))
    if (!copied.ok) return copied
  }
  writer.part(part, tree.value, `${SHEET}.worksheet+xml`, drawing ? [drawing] : [])
  return ok(undefined)
}

async function copyDrawing(
  { file, log, writer }: Pick<Work, 'file' | 'log' | 'writer'>,
  part: string,
): Promise<Result<void>> {
  const [tree, relations] = [await file.tree(part), await file.relations(part)]
  if (!tree.ok) return tree
  if (!relations.ok) return relations
  const kept: Relation[] = []
  const dropped = new Set<string>()
  for (const relation of relations.value.filter(({ type }) => type === 'image')) {
    const name = resolveTarget(part, relation.target)
    const bytes = relation.external ? ok(undefined) : await file.bytes(name)
    if (!bytes.ok) return bytes
    const content = bytes.value && cleanMedia(bytes.value, name, log)
    if (content) {
      kept.push(relation)
      writer.media(name, content.bytes, content.type)
    } else dropped.add(relation.id)
  }
  if (tree.value) {
    cleanSheetDrawing(tree.value, part, dropped, log)
    writer.part(part, tree.value, DRAWING, kept)
  }
  return ok(undefined)
}

/** Texts that only removed cells showed; the places of the others stay. */
function blankUnused(table: Element, used: ReadonlySet<number>): void {
  const texts = childrenOf(table, 's:si')
  for (const [index, text] of texts.entries()) {
    if (used.has(index)) dropReadings(text)
    else text.children = [{ name: text.name.replace(/si$/, 't'), key: 's:t', attributes: new Map(), children: [] }]
  }
  table.attributes.delete('count')
  table.attributes.delete('uniqueCount')
}
