import { ok, type Result, refuse } from '../../../../capabilities/documents/index.ts'
import {
  type MarkRecord,
  type MarkRectangle,
  type RedactionMark,
  type RedactionRefusal,
  suggestPersonalData,
} from '../../../../capabilities/redaction/index.ts'
import { type PageGeometry, pageGeometry } from '../../read/pdf/page-geometry.ts'
import { type Box, boxOf, holdsCentre, meets, toShown } from './boxes.ts'
import { type Character, readCharacters } from './characters.ts'
import { findPlaces, pageText } from './find-places.ts'
import { type Document, withPage } from './pdfium.ts'

export interface Marked {
  readonly records: readonly MarkRecord[]
  /** By page index: boxes of the page as shown. */
  readonly areas: readonly (readonly Box[])[]
  /** What must be nowhere in the release copy, with the mark (from 1) that it comes from. */
  readonly secrets: readonly { readonly text: string; readonly mark: number }[]
}

/** Points added around a found term, so that smoothed edges of letters are covered. */
const MARGIN = 0.3

/**
 * Where the marks lie on the pages: rectangles as they are, terms wherever they stand.
 * @param unseen by page: text that nobody sees, such as the words that a scanner recognised; it tells where words are in a picture
 */
export function markAreas(
  document: Document,
  unseen: readonly (readonly Character[])[],
  marks: readonly RedactionMark[],
): Result<Marked, RedactionRefusal> {
  const beyond = marks.flatMap((mark, i) => (mark.kind === 'rectangle' && mark.page > document.pages ? [i + 1] : []))
  if (beyond.length > 0) return refuse(pageNotThere(beyond, document.pages))
  const areas: Box[][] = Array.from({ length: document.pages }, () => [])
  const records = marks.map(
    (mark, index) => ({ mark: index + 1, kind: mark.kind, reason: mark.reason, areas: [], hits: 0 }) as Writable,
  )
  const secrets: { text: string; mark: number }[] = []
  for (const [index, mark] of marks.entries())
    if (mark.kind === 'term') secrets.push({ text: mark.term, mark: index + 1 })
  for (let page = 0; page < document.pages; page++)
    withPage(document, page, (handle) => {
      const geometry = pageGeometry(document.engine, handle, document.scratch)
      const lists = [readCharacters(document, handle) ?? [], unseen[page] ?? []]
      for (const [index, mark] of marks.entries()) {
        const found =
          mark.kind === 'term'
            ? placesOf(lists, geometry, mark.term)
            : mark.page === page + 1
              ? [[boxOf(...mark.box)]]
              : []
        for (const boxes of found) add(records[index], page, boxes, areas)
        if (mark.kind === 'rectangle' && mark.page === page + 1)
          secrets.push(
            ...numbersBelow(lists[0] ?? [], geometry, boxOf(...mark.box)).map((text) => ({ text, mark: index + 1 })),
          )
      }
    })
  return ok({ records, areas, secrets })
}

/** A term's places in the whole document. */
export function termPlaces(
  document: Document,
  unseen: readonly (readonly Character[])[],
  term: string,
): readonly (readonly MarkRectangle[])[] {
  const places: MarkRectangle[][] = []
  for (let index = 0; index < document.pages; index++)
    withPage(document, index, (handle) => {
      const geometry = pageGeometry(document.engine, handle, document.scratch)
      const lists = [readCharacters(document, handle) ?? [], unseen[index] ?? []]
      for (const boxes of placesOf(lists, geometry, term)) places.push(boxes.map((box) => areaOn(index, box)))
    })
  return places
}

const areaOn = (index: number, { x0, y0, x1, y1 }: Box): MarkRectangle => ({ page: index + 1, box: [x0, y0, x1, y1] })

/** The term's places on the sheet, each as boxes of the page as shown. */
function placesOf(
  lists: readonly (readonly Character[])[],
  geometry: PageGeometry,
  term: string,
): readonly (readonly Box[])[] {
  const sheet = boxOf(0, 0, geometry.width, geometry.height)
  const places = lists.flatMap((list) => findPlaces(list, term))
  return places
    .map(({ boxes }) => boxes.map((box) => withMargin(toShown(geometry, box))).filter((box) => meets(sheet, box)))
    .filter((boxes) => boxes.length > 0)
}

/** Personal data that an area covers as a whole: it must not stand open elsewhere in the file. */
function numbersBelow(characters: readonly Character[], geometry: PageGeometry, area: Box): readonly string[] {
  const { text, boxesOf } = pageText(characters)
  return suggestPersonalData(text).flatMap(({ start, end }) => {
    const boxes = boxesOf(start, end)
    const isBelow = boxes.length > 0 && boxes.every((box) => holdsCentre(area, toShown(geometry, box)))
    return isBelow ? [text.slice(start, end)] : []
  })
}

type Writable = { -readonly [K in keyof MarkRecord]: MarkRecord[K] }

function add(record: Writable | undefined, page: number, boxes: readonly Box[], areas: readonly Box[][]): void {
  if (!record) return
  record.hits++
  record.areas = [...record.areas, ...boxes.map((box) => areaOn(page, box))]
  areas[page]?.push(...boxes)
}

const withMargin = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: x0 - MARGIN, y0, x1: x1 + MARGIN, y1 })

export const pageNotThere = (marks: readonly number[], pages: number): RedactionRefusal => ({
  kind: 'page-not-there',
  marks,
  message: `第 ${marks.join('、')} 处标记所在的页不存在：这份文件共 ${pages} 页。请核对页码后重新标记。`,
})
