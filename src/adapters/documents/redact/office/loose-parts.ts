import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import type { HiddenContentKind } from '../../../../capabilities/redaction/index.ts'
import type { OfficeFile } from './open-office.ts'
import type { RemovalLog } from './removal-log.ts'
import { descendants, type Element, isElement, textOf } from './xml-tree.ts'

/** Parts beside the pages, by their names. Each is one finding; of comments and properties each entry is one. */
const LOOSE: readonly (readonly [pattern: RegExp, kind: HiddenContentKind])[] = [
  [/(?:^|\/)(?:comments\w*|threadedComments\/[^/]+|commentsExtended|people|persons\/[^/]+)\.xml$/i, 'comment'],
  [/^docProps\/(?:core|app|custom)\.xml$/i, 'document-property'],
  [/(?:^|\/)(?:embeddings|oleObjects|activeX|ctrlProps)\/[^/]+$/i, 'embedded-object'],
  [
    /(?:^|\/)(?:pivotCache|pivotTables|queryTables|externalLinks|model|slicerCaches|slicers)\/[^/]+\.(?:xml|data|bin)$/i,
    'custom-data',
  ],
  [/(?:^|\/)(?:connections|metadata|mailMergeRecipients|recipientData)\.xml$/i, 'custom-data'],
  [/^customXml\/item\d*\.xml$/i, 'custom-data'],
  [/(?:^|\/)(?:vbaProject|vbaData|vbaProjectSignature)\.\w+$/i, 'macro'],
  [/(?:^|\/)glossary\/document\.xml$/i, 'custom-data'],
  [/^docProps\/thumbnail\.\w+$/i, 'thumbnail'],
  [/(?:^|\/)afchunk\d*\.\w+$/i, 'embedded-object'],
]

/** Properties that every program writes and that say nothing of persons or content. */
const PLAIN = new Set(
  'Template TotalTime Pages Words Characters Application DocSecurity Lines Paragraphs CharactersWithSpaces AppVersion ScaleCrop LinksUpToDate SharedDoc HyperlinksChanged created modified revision lastPrinted HeadingPairs TitlesOfParts language category version'.split(
    ' ',
  ),
)

/** Notes what lies in the package beside the pages; none of it is copied. */
export async function logLooseParts(file: OfficeFile, log: RemovalLog): Promise<Result<void>> {
  for (const name of file.names) {
    const kind = LOOSE.find(([pattern]) => pattern.test(name))?.[1]
    if (kind === undefined) continue
    if ((kind !== 'comment' && kind !== 'document-property') || !name.endsWith('.xml')) {
      log.add(kind, name)
      continue
    }
    const root = await file.tree(name)
    if (!root.ok) return root
    const count = root.value ? entriesOf(root.value, kind) : 0
    for (let i = 0; i < count; i++) log.add(kind, name)
  }
  return ok(undefined)
}

function entriesOf(root: Element, kind: HiddenContentKind): number {
  const elements = [...descendants(root)]
  const local = ({ key }: Element): string => key.slice(key.indexOf(':') + 1)
  if (kind === 'comment')
    return elements.filter((element) => /^(?:comment|threadedComment|person)$/.test(local(element))).length
  return root.children.filter((node) => isElement(node) && !PLAIN.has(local(node)) && textOf(node).trim() !== '').length
}
