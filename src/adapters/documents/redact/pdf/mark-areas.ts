import { ok, type Result, refuse } from '../../../../capabilities/documents/index.ts'
import {
  type MarkRecord,
  type RedactionMark,
  type RedactionRefusal,
  suggestPersonalData,
} from '../../../../capabilities/redaction/index.ts'
import { pageGeometry } from '../../read/pdf/page-geometry.ts'
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
      const characters = readCharacters(document, handle) ?? []
      const { text, boxesOf } = pageText(characters)
      const personal = suggestPersonalData(text).map(({ start, end }) => ({
        text: text.slice(start, end),
        boxes: boxesOf(start, end),
      }))
      for (const [index, mark] of marks.entries()) {
        const record = records[index]
        if (!record) continue
        if (mark.kind === 'rectangle') {
          if (mark.page !== page + 1) continue
          const area = boxOf(...mark.box)
          add(record, page, [area], areas)
          // A number that was covered here must not stand open elsewhere in the file.
          for (const found of personal)
            if (found.boxes.length > 0 && found.boxes.every((box) => holdsCentre(area, toShown(geometry, box))))
              secrets.push({ text: found.text, mark: index + 1 })
        } else {
          const sheet = boxOf(0, 0, geometry.width, geometry.height)
          for (const list of [characters, unseen[page] ?? []])
            for (const place of findPlaces(list, mark.term)) {
              const boxes = place.boxes
                .map((box) => withMargin(toShown(geometry, box)))
                .filter((box) => meets(sheet, box))
              if (boxes.length > 0) add(record, page, boxes, areas)
            }
        }
      }
    })
  return ok({ records, areas, secrets })
}

type Writable = { -readonly [K in keyof MarkRecord]: MarkRecord[K] }

function add(record: Writable, page: number, boxes: readonly Box[], areas: readonly Box[][]): void {
  record.hits++
  record.areas = [
    ...record.areas,
    ...boxes.map(({ x0, y0, x1, y1 }) => ({ page: page + 1, box: [x0, y0, x1, y1] as const })),
  ]
  areas[page]?.push(...boxes)
}

const withMargin = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: x0 - MARGIN, y0, x1: x1 + MARGIN, y1 })

export const pageNotThere = (marks: readonly number[], pages: number): RedactionRefusal => ({
  kind: 'page-not-there',
  marks,
  message: `第 ${marks.join('、')} 处标记所在的页不存在：这份文件共 ${pages} 页。请核对页码后重新标记。`,
})
