import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import type { Leak, LeakSearch, RedactionProof } from '../../../../capabilities/redaction/index.ts'
import { openDocument } from '../pdf/pdfium.ts'
import { type Carved, carve } from './carve.ts'
import { inAnyEncoding, inBytes, inText, type Needle, needlesOf } from './needles.ts'
import { checkPages } from './page-checks.ts'
import { pictureSegments } from './picture-segments.ts'
import { sha256 } from './sha256.ts'
import { fontMaps, shownTexts } from './shown-text.ts'
import { namesOf, stringsOf } from './strings.ts'
import { structureLeaks } from './structure.ts'

/** Looks through a PDF for what must not be in it: with PDFium as a reader sees it, and byte by byte without. */
export async function scanPdf(bytes: Uint8Array, search: LeakSearch): Promise<Result<RedactionProof>> {
  const needles = needlesOf(search.secrets)
  const carved = carve(bytes)
  const opened = await openDocument(bytes)
  if (!opened.ok) return opened
  const document = opened.value
  try {
    const pages = checkPages(document, needles, search.rectangles)
    const raw = searchCarved(carved, needles)
    return ok({
      sha256: sha256(bytes),
      looked: {
        pages: document.pages,
        objects: carved.objects.length,
        streams: carved.objects.filter(({ stream }) => stream).length,
        strings: raw.strings,
        characters: pages.characters,
        markedAreas: search.rectangles.length,
      },
      leaks: [...pages.leaks, ...raw.leaks, ...inWhole(bytes, needles), ...structureLeaks(carved)],
    })
  } finally {
    document.close()
  }
}

const inWhole = (bytes: Uint8Array, needles: readonly Needle[]): readonly Leak[] =>
  inBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), needles).map((secret) => ({
    where: 'raw-bytes',
    at: '',
    secret,
  }))

/** Streams larger than this are pixels or fonts; they are searched as bytes only. */
const LONGEST_TEXT = 8 * 1024 * 1024

function searchCarved(
  { objects, between }: Carved,
  needles: readonly Needle[],
): { leaks: readonly Leak[]; strings: number } {
  const maps = fontMaps(objects)
  const leaks: Leak[] = []
  let count = 0
  const add = (where: Leak['where'], at: string, secrets: readonly number[]): void => {
    for (const secret of secrets) leaks.push({ where, at, secret })
  }
  const lookAt = (text: string, at: string): void => {
    const strings = stringsOf(text)
    count += strings.length
    for (const { bytes } of strings) add('string', at, inAnyEncoding(bytes, needles))
    add('string', at, inText(namesOf(text), needles))
    add('string', at, inAnyEncoding(Buffer.from(namesOf(text), 'latin1'), needles))
  }
  lookAt(between, 'trailer')
  for (const { number, text, stream, content } of objects) {
    const at = `obj ${number}`
    lookAt(text, at)
    if (stream) {
      add('stream', at, inBytes(stream, needles))
      for (const segment of pictureSegments(stream)) leaks.push({ where: 'picture-metadata', at: `${at} · ${segment}` })
    }
    if (!content || isPixels(text)) continue
    add('stream', at, inBytes(content, needles))
    if (content.length > LONGEST_TEXT || !isText(content)) continue
    add('stream', at, inAnyEncoding(content, needles))
    lookAt(content.toString('latin1'), at)
    for (const shown of shownTexts(content, maps)) add('content-stream', at, inText(shown, needles))
  }
  return { leaks, strings: count }
}

const isPixels = (text: string): boolean => /\/Subtype\s*\/Image/.test(text)

/** Mostly letters, digits and signs: a content stream, a table, XML. */
function isText(content: Buffer): boolean {
  const sample = content.subarray(0, 2048)
  let odd = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32)) odd++
  return odd <= sample.length * 0.1
}
