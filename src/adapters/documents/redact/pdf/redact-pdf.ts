import { ok, type Result, refuse } from '../../../../capabilities/documents/index.ts'
import type {
  PictureReason,
  RedactionMark,
  RedactionOptions,
  RedactionRefusal,
  ReleaseCopy,
} from '../../../../capabilities/redaction/index.ts'
import { pageGeometry } from '../../read/pdf/page-geometry.ts'
import { readFile } from '../objects/read-file.ts'
import { toPage } from './boxes.ts'
import { changedPages } from './changed-pages.ts'
import { cutPage } from './cut.ts'
import { type Marked, markAreas } from './mark-areas.ts'
import { type PagePicture, pictureOf } from './page-picture.ts'
import { pagesOf } from './page-tree.ts'
import { type Document, openDocument, saveDocument, withPage } from './pdfium.ts'
import { type Prepared, preparePdf } from './prepare.ts'
import { prove } from './prove.ts'
import { type PageOrder, type Rebuilt, rebuild } from './rebuild.ts'

type Refused<T> = Result<T, RedactionRefusal>

/**
 * 第三十七条: a release copy of a PDF. What is marked is cut out of the pages; a page where that can't be done safely becomes a picture of
 * itself with the marks burnt in. The file is then built anew from its pages alone and looked through; pages that the scan or a comparison
 * with the original objects to become pictures too. What still has a leak then is refused.
 */
export async function redactPdf(
  bytes: Uint8Array,
  marks: readonly RedactionMark[],
  options: RedactionOptions,
): Promise<Refused<ReleaseCopy>> {
  const prepared = await preparePdf(bytes)
  if (!prepared.ok) return prepared
  const opened = await openDocument(prepared.value.bytes)
  if (!opened.ok) return opened
  const original = opened.value
  try {
    const marked = markAreas(
      original,
      prepared.value.pages.map(({ unseen }) => unseen),
      marks,
    )
    if (!marked.ok) return marked
    return await release(original, prepared.value, marked.value, options)
  } finally {
    original.close()
  }
}

/** Each round turns more pages into pictures; a file that needs more has something that we don't understand. */
const ROUNDS = 6

async function release(
  original: Document,
  prepared: Prepared,
  marked: Marked,
  options: RedactionOptions,
): Promise<Refused<ReleaseCopy>> {
  const pictures = picturesFromTheStart(original.pages, prepared, options)
  const cut = await cutDocument(prepared.bytes, marked, pictures)
  if (!cut.ok) return cut
  const source = readFile(cut.value)
  const cache = new Map<number, PagePicture>()
  for (let round = 0; round < ROUNDS; round++) {
    const blind = [...pictures.keys()].find((page) => (prepared.pages[page]?.undrawable ?? 0) > 0)
    if (blind !== undefined) return refuse(fontsMissing(blind + 1))
    const orders = pagesOf(source).map((page, index) => orderOf(page, index, original, marked, pictures, cache))
    const built = rebuild(source, orders)
    const worse = await worsePages(original, built, marked, pictures)
    if (worse.size === 0) {
      const proved = await prove(original, prepared, marked, pictures, built.bytes)
      if (proved.result.ok || proved.pages.length === 0) return proved.result
      for (const page of proved.pages) worse.set(page, 'scan-found')
    }
    for (const [page, why] of worse) pictures.set(page, why)
  }
  return refuse(NOT_REBUILT)
}

/** Pages with something on them that is not seen and can't be taken away, or all. */
function picturesFromTheStart(
  pages: number,
  prepared: Prepared,
  options: RedactionOptions,
): Map<number, PictureReason> {
  const pictures = new Map<number, PictureReason>()
  for (let page = 0; page < pages; page++) {
    const { stuckText = false, hiddenPicture = false } = prepared.pages[page] ?? {}
    if (options.asPictures === true) pictures.set(page, 'asked')
    else if (prepared.layers) pictures.set(page, 'layers')
    else if (stuckText) pictures.set(page, 'hidden-text')
    else if (hiddenPicture) pictures.set(page, 'hidden-part-of-picture')
  }
  return pictures
}

/** Pages that did not come out as they should, and are no pictures yet. */
async function worsePages(
  original: Document,
  built: Rebuilt,
  marked: Marked,
  pictures: ReadonlyMap<number, PictureReason>,
): Promise<Map<number, PictureReason>> {
  const worse = new Map<number, PictureReason>(built.broken.map((page) => [page, 'changed-elsewhere']))
  const isMarked = marked.areas.some((areas) => areas.length > 0)
  if (isMarked) for (const page of built.remainders) worse.set(page, 'font-remainder')
  if (worse.size > 0) return worse
  return new Map(await changedPages(original, built.bytes, marked.areas, pictures))
}

function orderOf(
  page: ReturnType<typeof pagesOf>[number],
  index: number,
  original: Document,
  marked: Marked,
  pictures: ReadonlyMap<number, PictureReason>,
  cache: Map<number, PagePicture>,
): PageOrder {
  const areas = marked.areas[index] ?? []
  const geometryOf = (handle: number) => pageGeometry(original.engine, handle, original.scratch)
  if (pictures.has(index)) {
    const picture =
      cache.get(index) ?? withPage(original, index, (handle) => pictureOf(original, handle, geometryOf(handle), areas))
    if (!picture) throw new RangeError(`page ${index + 1} can't be drawn`)
    cache.set(index, picture)
    return { kind: 'picture', picture }
  }
  const black =
    areas.length === 0
      ? []
      : withPage(original, index, (handle) => areas.map((area) => toPage(geometryOf(handle), area)))
  return { kind: 'content', page, black: black ?? [] }
}

/** Cuts page after page in a second copy of the document; pages that can't be cut are noted in `pictures`. */
async function cutDocument(
  bytes: Uint8Array,
  marked: Marked,
  pictures: Map<number, PictureReason>,
): Promise<Refused<Uint8Array>> {
  const opened = await openDocument(bytes)
  if (!opened.ok) return opened
  const document = opened.value
  try {
    for (const [index, areas] of marked.areas.entries()) {
      if (areas.length === 0 || pictures.has(index)) continue
      const why = withPage(document, index, (page) =>
        cutPage(document, page, pageGeometry(document.engine, page, document.scratch), areas),
      )
      if (why) pictures.set(index, why)
    }
    return ok(saveDocument(document))
  } finally {
    document.close()
  }
}

const fontsMissing = (page: number): RedactionRefusal => ({
  kind: 'not-in-place',
  message: `第 ${page} 页的标记处不能单独移除，须把整页转为图片；但这一页的字体没有嵌入文件，转成图片会缺字，所以没有处理。请用原来的软件重新导出嵌入字体的 PDF，或打印后扫描，再作区分处理。`,
})

const NOT_REBUILT: RedactionRefusal = {
  kind: 'damaged',
  message: '这份 PDF 的内部结构有误，不能生成公开件。请用原来的软件打开后重新导出，或打印后扫描，再作区分处理。',
}
