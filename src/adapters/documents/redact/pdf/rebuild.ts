import { copyFonts, type FontCopies } from '../fonts/copy-fonts.ts'
import { type Builder, createBuilder, packed } from '../objects/builder.ts'
import type { Operation } from '../objects/content.ts'
import { copyContent, copyGroup } from '../objects/copy-resources.ts'
import { decodeStream } from '../objects/filters.ts'
import { PdfSyntaxError } from '../objects/lexer.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { isStream, name, type PdfDict, type PdfRef, type PdfValue } from '../objects/values.ts'
import type { Box } from './boxes.ts'
import type { PagePicture } from './page-picture.ts'

/** What becomes of a page: its content with black over the boxes (of the page's own coordinates), or a picture of it. */
export type PageOrder =
  | { readonly kind: 'content'; readonly page: PdfDict; readonly black: readonly Box[] }
  | { readonly kind: 'picture'; readonly picture: PagePicture }

export interface Rebuilt {
  readonly bytes: Uint8Array
  /** Indexes of pages that can't be copied. */
  readonly broken: readonly number[]
  /** Indexes of pages set in fonts that keep glyphs which the file no longer shows. */
  readonly remainders: readonly number[]
}

/**
 * A new file from the pages alone: sheet, content, and what the content names. Information, outline, tags, names, scripts, files,
 * annotations, fields, layers, thumbnails and earlier versions have no way into it.
 */
export function rebuild(source: PdfFile, orders: readonly PageOrder[]): Rebuilt {
  const builder = createBuilder(source)
  const [catalogue, tree] = [builder.reserve(), builder.reserve()]
  builder.fill(
    catalogue,
    new Map<string, PdfValue>([
      ['Type', name('Catalog')],
      ['Pages', tree],
    ]),
  )
  const fonts = copyFonts(builder)
  const broken: number[] = []
  const kids = orders.map((order, index) => {
    const ref = builder.reserve()
    const page = order.kind === 'picture' ? picturePage(builder, order.picture) : contentPage(builder, fonts, order)
    if (page === undefined) broken.push(index)
    else builder.fill(ref, new Map<string, PdfValue>([['Type', name('Page')], ['Parent', tree], ...page]))
    return ref
  })
  builder.fill(
    tree,
    new Map<string, PdfValue>([
      ['Type', name('Pages')],
      ['Count', kids.length],
      ['Kids', kids],
    ]),
  )
  if (broken.length > 0) return { bytes: new Uint8Array(), broken, remainders: [] }
  try {
    fonts.finish()
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error
    return {
      bytes: new Uint8Array(),
      broken: orders.flatMap((order, i) => (order.kind === 'content' ? [i] : [])),
      remainders: [],
    }
  }
  return { bytes: builder.finish(), broken, remainders: pagesWith(source, orders, fonts) }
}

function pagesWith(source: PdfFile, orders: readonly PageOrder[], { unpruned }: FontCopies): readonly number[] {
  const named = (order: PageOrder): readonly PdfValue[] =>
    order.kind === 'content'
      ? [...(source.dict(source.dict(order.page.get('Resources'))?.get('Font'))?.values() ?? [])]
      : []
  const isUnpruned = (font: PdfValue): boolean =>
    typeof font === 'object' &&
    font !== null &&
    'ref' in font &&
    unpruned.has(font.ref) &&
    source.name(source.dict(font)?.get('Subtype')) === 'Type0'
  return orders.flatMap((order, index) => (named(order).some(isUnpruned) ? [index] : []))
}

function contentPage(
  builder: Builder,
  fonts: FontCopies,
  { page, black }: Extract<PageOrder, { kind: 'content' }>,
): PdfDict | undefined {
  try {
    const content = contentsOf(builder.source, page)
    const copy = copyContent({ builder, fonts, depth: 0 }, content, builder.source.dict(page.get('Resources')))
    const { before, after } = balance(copy.operations)
    const boxes = black
      .map(({ x0, y0, x1, y1 }) => `${fixed(x0)} ${fixed(y0)} ${fixed(x1 - x0)} ${fixed(y1 - y0)} re f\n`)
      .join('')
    const whole = Buffer.concat([
      Buffer.from('q\n'.repeat(before)),
      copy.content,
      Buffer.from('Q\n'.repeat(after)),
      Buffer.from(boxes === '' ? '' : `q 0 g\n${boxes}Q\n`),
    ])
    const group = builder.source.dict(page.get('Group'))
    return new Map<string, PdfValue>([
      ...sheetOf(builder, page),
      ...(group ? [['Group', copyGroup(builder, group)] as const] : []),
      ['Resources', copy.resources],
      ['Contents', builder.add(packed(new Map(), whole))],
    ])
  } catch (error) {
    if (error instanceof PdfSyntaxError) return undefined
    throw error
  }
}

const fixed = (value: number): string => String(Number(value.toFixed(3)))
const NUMBERS = ['MediaBox', 'CropBox', 'Rotate', 'UserUnit'] as const

const sheetOf = (builder: Builder, page: PdfDict): readonly (readonly [string, PdfValue])[] =>
  NUMBERS.flatMap((key) => (page.has(key) ? [[key, builder.plain(page.get(key))] as const] : []))

function contentsOf(source: PdfFile, page: PdfDict): Buffer {
  const contents = source.resolve(page.get('Contents'))
  const parts = isStream(contents) ? [contents] : (source.array(contents) ?? [])
  const decoded = parts.map((part) => {
    const stream = source.stream(part)
    const bytes = stream && decodeStream(source, stream)
    if (!bytes) throw new PdfSyntaxError('content not readable')
    return Buffer.concat([bytes, Buffer.from('\n')])
  })
  return Buffer.concat(decoded)
}

/** How many `q` before and `Q` behind make the stream leave things as it found them. */
function balance(operations: readonly Operation[]): { readonly before: number; readonly after: number } {
  let [depth, lowest] = [0, 0]
  for (const { operator } of operations) {
    if (operator === 'q') depth++
    if (operator === 'Q') depth--
    lowest = Math.min(lowest, depth)
  }
  return { before: 1 - lowest, after: depth + 1 - lowest }
}

function picturePage(builder: Builder, picture: PagePicture): PdfDict {
  const image: PdfRef = builder.add({
    dict: new Map<string, PdfValue>([
      ['Type', name('XObject')],
      ['Subtype', name('Image')],
      ['Width', picture.width],
      ['Height', picture.height],
      ['BitsPerComponent', 8],
      ['ColorSpace', name(picture.isGrey ? 'DeviceGray' : 'DeviceRGB')],
      ['Filter', name(picture.filter)],
    ]),
    raw: picture.data,
  })
  const paint = Buffer.from(`q ${fixed(picture.points.width)} 0 0 ${fixed(picture.points.height)} 0 0 cm /Im Do Q\n`)
  return new Map<string, PdfValue>([
    ['MediaBox', [0, 0, Number(fixed(picture.points.width)), Number(fixed(picture.points.height))]],
    ['Resources', new Map([['XObject', new Map([['Im', image]])]])],
    ['Contents', builder.add(packed(new Map(), paint))],
  ])
}
