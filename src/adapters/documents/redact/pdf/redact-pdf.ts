import { ok, type Result, refuse } from '../../../../capabilities/documents/index.ts'
import type {
  Leak,
  PictureReason,
  RedactionMark,
  RedactionOptions,
  RedactionRefusal,
  ReleaseCopy,
} from '../../../../capabilities/redaction/index.ts'
import { pageGeometry } from '../../read/pdf/page-geometry.ts'
import { readFile } from '../objects/read-file.ts'
import { leakFound } from '../refusals.ts'
import { scanPdf } from '../scan/scan-pdf.ts'
import { toPage } from './boxes.ts'
import { changedPages } from './changed-pages.ts'
import { cutPage } from './cut.ts'
import { type Marked, markAreas } from './mark-areas.ts'
import { type PagePicture, pictureOf } from './page-picture.ts'
import { pagesOf } from './page-tree.ts'
import { type Document, openDocument, saveDocument, withPage } from './pdfium.ts'
import { type Prepared, preparePdf } from './prepare.ts'
import { type PageOrder, rebuild } from './rebuild.ts'

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

const ROUNDS = 4

async function release(
  original: Document,
  prepared: Prepared,
  marked: Marked,
  options: RedactionOptions,
): Promise<Refused<ReleaseCopy>> {
  const pictures = new Map<number, PictureReason>()
  if (options.asPictures || prepared.layers)
    for (let page = 0; page < original.pages; page++) pictures.set(page, options.asPictures ? 'asked' : 'layers')
  for (const [page, { stuckText, hiddenPicture }] of prepared.pages.entries()) {
    if (stuckText && !pictures.has(page)) pictures.set(page, 'hidden-text')
    if (hiddenPicture && !pictures.has(page)) pictures.set(page, 'hidden-part-of-picture')
  }
  const cut = await cutDocument(prepared.bytes, marked, pictures)
  if (!cut.ok) return cut
  const source = readFile(cut.value)
  const cache = new Map<number, PagePicture>()
  for (let round = 0; ; round++) {
    const blind = [...pictures.keys()].find((page) => (prepared.pages[page]?.undrawable ?? 0) > 0)
    if (blind !== undefined) return refuse(fontsMissing(blind + 1))
    const built = rebuild(
      source,
      pagesOf(source).map((page, index) => orderOf(page, index, original, marked, pictures, cache)),
    )
    const worse = new Map<number, PictureReason>()
    for (const page of built.broken) worse.set(page, 'changed-elsewhere')
    if (marked.areas.some((areas) => areas.length > 0))
      for (const page of built.remainders) worse.set(page, 'font-remainder')
    if (worse.size === 0)
      for (const [page, why] of await changedPages(original, built.bytes, marked.areas, pictures)) worse.set(page, why)
    const result = worse.size === 0 ? await prove(original, prepared, marked, pictures, built.bytes) : undefined
    if (result?.ok === true || (result && round >= ROUNDS)) return result
    if (result && result.error.kind === 'leak')
      for (const page of pagesOfLeaks(result.error.leaks, original.pages))
        if (!pictures.has(page)) worse.set(page, 'scan-found')
    if (result && worse.size === 0) return result
    if (round >= ROUNDS) for (let page = 0; page < original.pages; page++) worse.set(page, 'changed-elsewhere')
    for (const [page, why] of worse) if (!pictures.has(page)) pictures.set(page, why)
    if (round > ROUNDS + 1) return refuse(NOT_REBUILT)
  }
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

async function prove(
  original: Document,
  prepared: Prepared,
  marked: Marked,
  pictures: ReadonlyMap<number, PictureReason>,
  bytes: Uint8Array,
): Promise<Refused<ReleaseCopy>> {
  const areas = marked.records.flatMap((record) => record.areas.map((area) => ({ area, mark: record.mark })))
  const proof = await scanPdf(bytes, {
    secrets: marked.secrets.map(({ text }) => text),
    rectangles: areas.map(({ area }) => area),
  })
  if (!proof.ok) return proof
  const leaks = proof.value.leaks.map((leak) => withMark(leak, marked, areas))
  if (leaks.length > 0) return refuse(leakFound(leaks))
  return ok({
    bytes,
    proof: proof.value,
    record: {
      format: 'pdf',
      pages: original.pages,
      marks: marked.records,
      pictures: [...pictures].sort(([a], [b]) => a - b).map(([page, why]) => ({ page: page + 1, why })),
      stripped: prepared.hidden,
    },
  })
}

/** The scan counts areas and secrets; the clerk counts marks. */
function withMark({ secret, mark, ...rest }: Leak, marked: Marked, areas: readonly { readonly mark: number }[]): Leak {
  const number =
    secret === undefined ? (mark === undefined ? undefined : areas[mark - 1]?.mark) : marked.secrets[secret - 1]?.mark
  return number === undefined ? rest : { ...rest, mark: number }
}

/** Pages that a leak belongs to; all, where it is somewhere in the file. */
const pagesOfLeaks = (leaks: readonly Leak[], pages: number): readonly number[] =>
  leaks.every(({ page }) => page !== undefined)
    ? [...new Set(leaks.map(({ page = 1 }) => page - 1))]
    : Array.from({ length: pages }, (_, index) => index)

const fontsMissing = (page: number): RedactionRefusal => ({
  kind: 'not-in-place',
  message: `第 ${page} 页的标记处不能单独移除，须把整页转为图片；但这一页的字体没有嵌入文件，转成图片会缺字，所以没有处理。请用原来的软件重新导出嵌入字体的 PDF，或打印后扫描，再作区分处理。`,
})

const NOT_REBUILT: RedactionRefusal = {
  kind: 'damaged',
  message: '这份 PDF 的内部结构有误，不能生成公开件。请用原来的软件打开后重新导出，或打印后扫描，再作区分处理。',
}
