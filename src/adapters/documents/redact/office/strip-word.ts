import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import type { HiddenContentKind } from '../../../../capabilities/redaction/index.ts'
import { cleanMedia } from './clean-media.ts'
import { cleanWord } from './clean-word.ts'
import { logLooseParts } from './loose-parts.ts'
import type { OfficeFile } from './open-office.ts'
import { createPackageWriter, type Stripped } from './package-writer.ts'
import { isPublicLink, type Relation, resolveTarget } from './relations.ts'
import { createRemovalLog, type RemovalLog } from './removal-log.ts'
import { hiddenStyles } from './word-hidden.ts'
import { attributeOf, childOf, type Element, isElement } from './xml-tree.ts'

/** Parts that a page is printed from, by the last word of their relation. */
const KEPT = new Set([
  'styles',
  'numbering',
  'settings',
  'fontTable',
  'theme',
  'footnotes',
  'endnotes',
  'header',
  'footer',
  'image',
  'hyperlink',
])

/** Of the settings: what changes how pages look. */
const SETTINGS = new Set(
  'zoom mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter defaultTabStop autoHyphenation evenAndOddHeaders bookFoldPrinting drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery characterSpacingControl noLineBreaksAfter noLineBreaksBefore footnotePr endnotePr compat themeFontLang clrSchemeMapping displayBackgroundShape decimalSymbol listSeparator gutterAtTop'
    .split(' ')
    .map((name) => `w:${name}`),
)

/** A Word file with all changes accepted and without what is not seen on its pages. */
export async function stripWord(file: OfficeFile, main: string): Promise<Result<Stripped>> {
  const log = createRemovalLog()
  const writer = createPackageWriter(main)
  const styles = await partOfType(file, main, 'styles')
  if (!styles.ok) return styles
  const done = new Set<string>()
  const copy = async (part: string, type: string): Promise<Result<void>> => {
    if (done.has(part)) return ok(undefined)
    done.add(part)
    const [tree, relations] = [await file.tree(part), await file.relations(part)]
    if (!tree.ok) return tree
    if (!relations.ok) return relations
    const root = tree.value
    if (!root) return ok(undefined)
    const sorted = await sortRelations(file, part, relations.value, log)
    if (!sorted.ok) return sorted
    const { kept, media, droppedLinks, droppedPictures } = sorted.value
    if (type === 'settings') cleanSettings(root, part, log)
    else cleanWord(root, { part, log, hiddenStyles: hiddenStyles(styles.value), droppedLinks, droppedPictures })
    writer.part(part, root, contentType(type), type === 'settings' ? [] : kept)
    for (const { name, content } of media) writer.media(name, content.bytes, content.type)
    for (const relation of kept) {
      if (relation.external || relation.type === 'image') continue
      const inner = await copy(resolveTarget(part, relation.target), relation.type)
      if (!inner.ok) return inner
    }
    return ok(undefined)
  }
  const copied = await copy(main, 'document')
  if (!copied.ok) return copied
  const loose = await logLooseParts(file, log)
  return loose.ok ? ok({ bytes: writer.finish(), hidden: log.entries() }) : loose
}

async function partOfType(file: OfficeFile, from: string, type: string): Promise<Result<Element | undefined>> {
  const relations = await file.relations(from)
  if (!relations.ok) return relations
  const found = relations.value.find((relation) => relation.type === type)
  return found ? file.tree(resolveTarget(from, found.target)) : ok(undefined)
}

interface Sorted {
  readonly kept: readonly Relation[]
  readonly media: readonly {
    readonly name: string
    readonly content: { readonly bytes: Uint8Array; readonly type: string }
  }[]
  readonly droppedLinks: ReadonlySet<string>
  readonly droppedPictures: ReadonlySet<string>
}

async function sortRelations(
  file: OfficeFile,
  part: string,
  relations: readonly Relation[],
  log: RemovalLog,
): Promise<Result<Sorted>> {
  const kept: Relation[] = []
  const media: Sorted['media'][number][] = []
  const [droppedLinks, droppedPictures] = [new Set<string>(), new Set<string>()]
  for (const relation of relations) {
    if (!KEPT.has(relation.type)) continue
    if (relation.external) {
      if (relation.type === 'hyperlink' && isPublicLink(relation.target)) kept.push(relation)
      else {
        log.add('external-link', part)
        ;(relation.type === 'image' ? droppedPictures : droppedLinks).add(relation.id)
      }
    } else if (relation.type === 'image') {
      const name = resolveTarget(part, relation.target)
      const bytes = await file.bytes(name)
      if (!bytes.ok) return bytes
      const content = bytes.value && cleanMedia(bytes.value, name, log)
      if (content) {
        kept.push(relation)
        media.push({ name, content })
      } else droppedPictures.add(relation.id)
    } else kept.push(relation)
  }
  return ok({ kept, media, droppedLinks, droppedPictures })
}

/** Settings that name a data source, a template, variables. */
const TELLING: ReadonlyMap<string, HiddenContentKind> = new Map([
  ['w:docVars', 'custom-data'],
  ['w:mailMerge', 'custom-data'],
  ['w:attachedTemplate', 'external-link'],
])

function cleanSettings(root: Element, part: string, log: RemovalLog): void {
  for (const [key, kind] of TELLING) if (childOf(root, key)) log.add(kind, part)
  root.children = root.children.filter((node) => isElement(node) && SETTINGS.has(node.key))
  for (const node of root.children)
    if (
      isElement(node) &&
      attributeOf(node, 'id') !== undefined &&
      node.key !== 'w:footnotePr' &&
      node.key !== 'w:endnotePr'
    )
      root.children = root.children.filter((other) => other !== node)
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

function contentType(type: string): string {
  if (type === 'theme') return 'application/vnd.openxmlformats-officedocument.theme+xml'
  return `${WORD}.${type === 'document' ? 'document.main' : type}+xml`
}
