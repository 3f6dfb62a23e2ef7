import type { Leak, MarkRectangle } from '../../../../capabilities/redaction/index.ts'
import { pageGeometry } from '../../read/pdf/page-geometry.ts'
import { type Box, boxOf, holdsCentre, toShown } from '../pdf/boxes.ts'
import { type Character, isInk, readCharacters } from '../pdf/characters.ts'
import { type Document, withPage } from '../pdf/pdfium.ts'
import { rangeWithin, renderPage } from '../pdf/render.ts'
import { inText, type Needle } from './needles.ts'

const SCALE = 2
/** JPEG's ripples beside an edge, and what smoothing leaves. */
const NEARLY_BLACK = 40

export interface PageChecks {
  readonly leaks: readonly Leak[]
  readonly characters: number
}

/** The pages as a viewer has them: text and pixels. */
export function checkPages(
  document: Document,
  needles: readonly Needle[],
  rectangles: readonly MarkRectangle[],
): PageChecks {
  const leaks: Leak[] = []
  let count = 0
  for (let index = 0; index < document.pages; index++) {
    const number = index + 1
    const here = rectangles.flatMap((rectangle, at) =>
      rectangle.page === number ? [{ mark: at + 1, box: boxOf(...rectangle.box) }] : [],
    )
    const loaded = withPage(document, index, (page) => {
      const geometry = pageGeometry(document.engine, page, document.scratch)
      const characters = (readCharacters(document, page) ?? []).filter(isInk)
      count += characters.length
      for (const secret of secretsOn(characters, needles))
        leaks.push({ where: 'page-text', page: number, at: '', secret })
      for (const { mark, box } of here)
        if (characters.some((character) => holdsCentre(box, toShown(geometry, character.ink))))
          leaks.push({ where: 'page-text', page: number, at: '', mark })
      if (here.length === 0) return true
      const raster = renderPage(document, page, geometry, SCALE)
      for (const { mark, box } of here) {
        const range = rangeWithin(raster, box, 2)
        if (range && range.high > NEARLY_BLACK) leaks.push({ where: 'pixels', page: number, at: '', mark })
      }
      return true
    })
    if (loaded === undefined) leaks.push({ where: 'page-text', page: number, at: 'page' })
  }
  return { leaks, characters: count }
}

/** As drawn; by rows, each from the left; by columns, each from the top. */
function secretsOn(characters: readonly Character[], needles: readonly Needle[]): readonly number[] {
  if (needles.length === 0) return []
  const text = (list: readonly Character[]): string => list.map((character) => character.text).join('')
  const found = [characters, arrange(characters, 'rows'), arrange(characters, 'columns')].flatMap((list) =>
    inText(text(list), needles),
  )
  return [...new Set(found)]
}

function arrange(characters: readonly Character[], by: 'rows' | 'columns'): readonly Character[] {
  const across = ({ y0, y1, x0, x1 }: Box): number => (by === 'rows' ? -(y0 + y1) / 2 : (x0 + x1) / 2)
  const along = ({ y0, y1, x0, x1 }: Box): number => (by === 'rows' ? (x0 + x1) / 2 : -(y0 + y1) / 2)
  const step = (band: number): number => Math.round(band / 3)
  return [...characters].sort((a, b) => step(across(a.box)) - step(across(b.box)) || along(a.box) - along(b.box))
}
