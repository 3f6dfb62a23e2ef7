import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import type { Leak, LeakSearch, RedactionProof } from '../../../../capabilities/redaction/index.ts'
import { openPackage } from '../../read/ooxml/package.ts'
import { inBytes, inText, type Needle, needlesOf } from './needles.ts'
import { pictureSegments } from './picture-segments.ts'
import { sha256 } from './sha256.ts'

/** Parts that a release copy may have. The scan knows names and text, no trees: it shares nothing with the part that strips. */
const ALLOWED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|(?:word|xl)\/(?:[^/]+\/)*_rels\/[^/]+\.rels|word\/(?:document|styles\w*|numbering|settings|fontTable|footnotes|endnotes|(?:header|footer)\d*)\.xml|(?:word|xl)\/theme\/[^/]+\.xml|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml|xl\/drawings\/[^/]+\.xml|(?:word|xl)\/media\/[^/]+)$/i

/** Elements and attributes that only what is not seen needs. */
const FORBIDDEN =
  /<(?:\w+:)?(?:del|moveFrom|ins|moveTo|\w+PrChange|tblGridChange|cellIns|cellDel|comment\w*|OLEObject|altChunk|docVars?|mailMerge|attachedTemplate|rsids?|permStart|smartTag|customXml|sdtPr|tblDescription|tblCaption|f|dataValidations?|conditionalFormatting|definedNames?|externalReferences?|pivotCaches?|legacyDrawing|tableParts|extLst|rPh|autoFilter|sheetProtection)(?=[\s/>])|\s(?:\w+:)?(?:descr|alt|rsid\w*|paraId|author|initials)="[^"]|\sstate="(?:very)?hidden"|\shidden="(?:1|true)"|<w:vanish\s*\/>/gi

export async function scanOffice(bytes: Uint8Array, search: LeakSearch): Promise<Result<RedactionProof>> {
  const needles = needlesOf(search.secrets)
  const opened = await openPackage(bytes)
  if (!opened.ok) return opened
  const leaks: Leak[] = inBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), needles).map(
    (secret) => ({ where: 'raw-bytes', at: '', secret }),
  )
  let [strings, characters] = [0, 0]
  for (const name of opened.value.names) {
    const content = await opened.value.bytes(name)
    if (!content.ok) return content
    if (!content.value) continue
    if (!ALLOWED.test(name)) leaks.push({ where: 'part', at: name })
    const found = scanPart(name, Buffer.from(content.value), needles)
    leaks.push(...found.leaks)
    strings += found.strings
    characters += found.characters
  }
  return ok({
    sha256: sha256(bytes),
    looked: {
      pages: 0,
      objects: opened.value.names.length,
      streams: opened.value.names.length,
      strings,
      characters,
      markedAreas: 0,
    },
    leaks,
  })
}

function scanPart(
  name: string,
  content: Buffer,
  needles: readonly Needle[],
): { leaks: readonly Leak[]; strings: number; characters: number } {
  const leaks: Leak[] = inBytes(content, needles).map((secret) => ({ where: 'part', at: name, secret }))
  if (/\/media\//.test(name)) {
    for (const segment of pictureSegments(content))
      leaks.push({ where: 'picture-metadata', at: `${name} · ${segment}` })
    return { leaks, strings: 0, characters: 0 }
  }
  const xml = new TextDecoder().decode(content)
  const text = withoutEntities(xml.replace(/<[^>]*>/g, ''))
  const values = [...xml.matchAll(/="([^"]*)"/g)].map(([, value = '']) => withoutEntities(value))
  for (const secret of [...inText(text, needles), ...inText(values.join('\n'), needles)])
    leaks.push({ where: 'part', at: name, secret })
  // Theme and style parts use some of the words for other things.
  if (!/\/(?:theme\/|styles\w*\.xml)/.test(name))
    for (const [found] of xml.matchAll(FORBIDDEN))
      leaks.push({ where: 'structure', at: `${name} ${found.trim().slice(0, 24)}` })
  return { leaks, strings: values.length, characters: text.length }
}

const withoutEntities = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16) % 0x110000))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code) % 0x110000))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
