import { cleanDrawing, isCropped } from './clean-drawing.ts'
import type { RemovalLog } from './removal-log.ts'
import { isHarmlessField, tellingFields } from './word-fields.ts'
import { hasContent, hasGround, isHiddenRun, type RunSurroundings } from './word-hidden.ts'
import { attributeOf, childOf, descendants, type Element, isElement, type Node } from './xml-tree.ts'

/** What a Word part is cleaned with. */
export interface WordContext {
  readonly part: string
  readonly log: RemovalLog
  readonly hiddenStyles: ReadonlySet<string>
  /** Relations (by id) whose targets stay behind: links to the inside of the office, pictures that we can't look into. */
  readonly droppedLinks: ReadonlySet<string>
  readonly droppedPictures: ReadonlySet<string>
}

type Kind = Parameters<RemovalLog['add']>[0]

/** Gone with everything in them; `false` where they say nothing about anybody and are not worth telling. */
const REMOVED: ReadonlyMap<string, Kind | false> = new Map<string, Kind | false>([
  ...['del', 'moveFrom'].map((name) => [`w:${name}`, 'tracked-change'] as const),
  ...['rPr', 'pPr', 'sectPr', 'tblPr', 'tblPrEx', 'tcPr', 'trPr', 'tblGrid', 'numbering'].map(
    (name) => [`w:${name}Change`, 'tracked-change'] as const,
  ),
  ...['cellIns', 'cellMerge'].map((name) => [`w:${name}`, 'tracked-change'] as const),
  ['w:commentReference', 'comment'],
  ...[
    'commentRangeStart',
    'commentRangeEnd',
    'annotationRef',
    'proofErr',
    'permStart',
    'permEnd',
    'sdtPr',
    'sdtEndPr',
    'smartTagPr',
    'customXmlPr',
    'rsid',
    'rsids',
  ].map((name) => [`w:${name}`, false] as const),
  ...['moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart', 'moveToRangeEnd'].map(
    (name) => [`w:${name}`, false] as const,
  ),
  ...['Ins', 'Del', 'MoveFrom', 'MoveTo'].flatMap((name) =>
    ['Start', 'End'].map((end) => [`w:customXml${name}Range${end}`, false] as const),
  ),
  ['w:altChunk', 'embedded-object'],
  ['w:subDoc', 'embedded-object'],
  ['o:OLEObject', 'embedded-object'],
  ['w:control', 'embedded-object'],
  ['w:tblCaption', 'alt-text'],
  ['w:tblDescription', 'alt-text'],
  ['w:fldData', 'field-code'],
  ['w:embedRegular', false],
  ['w:embedBold', false],
  ['w:embedItalic', false],
  ['w:embedBoldItalic', false],
])

/** Gone, what is in them stays. */
const UNWRAPPED: ReadonlyMap<string, Kind | false> = new Map<string, Kind | false>([
  ['w:ins', 'tracked-change'],
  ['w:moveTo', 'tracked-change'],
  ['w:sdt', false],
  ['w:sdtContent', false],
  ['w:smartTag', 'custom-data'],
  ['w:customXml', 'custom-data'],
])

/** Accepts all changes and takes out what is not seen. The tree is changed. */
export function cleanWord(root: Element, context: WordContext): void {
  const fields = tellingFields(root)
  for (let i = 0; i < fields.count; i++) context.log.add('field-code', context.part)
  root.children = cleanNodes(root.children, context, fields.elements, { shaded: false, hiddenStyle: false })
}

function cleanNodes(
  nodes: readonly Node[],
  context: WordContext,
  fields: ReadonlySet<Element>,
  around: RunSurroundings,
): Node[] {
  return nodes.flatMap((node) => (isElement(node) ? cleanElement(node, context, fields, around) : [node]))
}

function cleanElement(
  element: Element,
  context: WordContext,
  fields: ReadonlySet<Element>,
  around: RunSurroundings,
): Node[] {
  const { log, part } = context
  const inside = surroundings(element, context, around)
  const inner = (): Node[] => cleanNodes(element.children, context, fields, inside)
  const removed = REMOVED.get(element.key)
  if (removed !== undefined || fields.has(element)) {
    if (removed) log.add(removed, part)
    return []
  }
  const unwrapped = UNWRAPPED.get(element.key)
  if (unwrapped !== undefined) {
    if (unwrapped) log.add(unwrapped, part)
    return inner()
  }
  if (isDeletedPart(element)) {
    log.add('tracked-change', part)
    return []
  }
  if (isUnseen(element, context, around)) return []
  if (isForeignLink(element, context)) return inner()
  cleanAttributes(element)
  cleanDrawing(element, part, log)
  if (isCropped(element)) log.stuck('cropped-picture', part)
  if (/^(?:c|dgm):(?:chart|relIds)$/.test(element.key)) log.stuck('embedded-object', part)
  element.children = inner()
  return [element]
}

/** Rows and cells whose deletion was recorded. */
const isDeletedPart = (element: Element): boolean =>
  (element.key === 'w:tr' && childOf(childOf(element, 'w:trPr'), 'w:del') !== undefined) ||
  (element.key === 'w:tc' && childOf(childOf(element, 'w:tcPr'), 'w:cellDel') !== undefined)

function isUnseen(element: Element, context: WordContext, around: RunSurroundings): boolean {
  const { log, part } = context
  if (element.key === 'w:r' && isHiddenRun(element, context.hiddenStyles, around)) {
    if (hasContent(element)) log.add('hidden-text', part)
    return true
  }
  if (element.key === 'w:drawing' || element.key === 'w:pict' || element.key === 'w:object') {
    const ids = [...descendants(element)].flatMap((inner) =>
      ['embed', 'link', 'id', 'pict'].map((key) => attributeOf(inner, key) ?? ''),
    )
    return ids.some((id) => context.droppedPictures.has(id))
  }
  if (element.key === 'w:bookmarkStart' || element.key === 'w:bookmarkEnd') {
    const name = attributeOf(element, 'name')
    if (name !== undefined && !/^_(?:Toc|Ref|GoBack|Hlk)\w*$/.test(name)) {
      element.attributes.set(
        [...element.attributes.keys()].find((key) => key.endsWith('name')) ?? 'name',
        `_Ref${attributeOf(element, 'id') ?? '0'}`,
      )
      log.add('custom-data', part)
    }
  }
  return false
}

/** A link whose target stays behind, or a field of one piece that tells something. */
function isForeignLink(element: Element, { droppedLinks, log, part }: WordContext): boolean {
  if (element.key === 'w:hyperlink') return droppedLinks.has(attributeOf(element, 'id') ?? '')
  if (element.key !== 'w:fldSimple' || isHarmlessField(attributeOf(element, 'instr') ?? '')) return false
  log.add('field-code', part)
  return true
}

/** Marks of sessions and persons on every other element. */
function cleanAttributes(element: Element): void {
  for (const name of element.attributes.keys())
    if (/(?:^|:)(?:rsid\w*|paraId|textId|author|date|initials|dateUtc|tooltip|docLocation)$/.test(name))
      element.attributes.delete(name)
}

function surroundings(element: Element, { hiddenStyles }: WordContext, around: RunSurroundings): RunSurroundings {
  switch (element.key) {
    case 'w:p': {
      const properties = childOf(element, 'w:pPr')
      const style = attributeOf(childOf(properties, 'w:pStyle'), 'val')
      return {
        shaded: around.shaded || hasGround(properties),
        hiddenStyle: style !== undefined && hiddenStyles.has(style),
      }
    }
    case 'w:tc':
      return { ...around, shaded: around.shaded || hasGround(childOf(element, 'w:tcPr')) }
    case 'w:tbl':
      // A table's style may colour its cells.
      return { ...around, shaded: around.shaded || childOf(childOf(element, 'w:tblPr'), 'w:tblStyle') !== undefined }
    case 'w:txbxContent':
      return { ...around, shaded: true }
    default:
      return around
  }
}
