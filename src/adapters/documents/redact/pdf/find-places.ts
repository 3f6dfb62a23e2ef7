import { findTerm, foldText } from '../../../../capabilities/redaction/index.ts'
import { around, type Box } from './boxes.ts'
import { type Character, isInk } from './characters.ts'

/** The places of a term on a page: for each its characters' boxes, one a line. Boxes in the page's own coordinates. */
export interface FoundPlace {
  readonly boxes: readonly Box[]
}

/** A text and, for each of its UTF-16 units, the character it comes from. */
interface Reading {
  readonly text: string
  readonly characters: readonly Character[]
}

/**
 * A page is read three ways: as it is drawn, line by line from the left, and column by column from the top. A term that is drawn out of
 * order, in pieces, over a line's end or downwards is found in one of them.
 */
function readings(characters: readonly Character[]): readonly Reading[] {
  const ink = characters.filter(isInk)
  const middle = (box: Box, axis: 'x' | 'y'): number => (axis === 'x' ? box.x0 + box.x1 : box.y0 + box.y1) / 2
  const arranged = (across: 'x' | 'y'): readonly Character[] => {
    const along = across === 'y' ? 'x' : 'y'
    const sign = across === 'y' ? -1 : 1
    const size = ({ box }: Character): number => Math.max(0.1, across === 'y' ? box.y1 - box.y0 : box.x1 - box.x0)
    const sorted = [...ink].sort((a, b) => sign * (middle(a.box, across) - middle(b.box, across)))
    const lines: Character[][] = []
    let at = Number.NaN
    for (const character of sorted) {
      const here = middle(character.box, across)
      if (!(Math.abs(here - at) < size(character) * 0.35)) lines.push([])
      at = here
      lines.at(-1)?.push(character)
    }
    const direction = along === 'x' ? 1 : -1
    return lines.flatMap((line) => line.sort((a, b) => direction * (middle(a.box, along) - middle(b.box, along))))
  }
  return [characters, arranged('y'), arranged('x')].map((list) => ({
    text: list.map(({ text }) => text).join(''),
    characters: list.flatMap((character) => Array.from({ length: character.text.length }, () => character)),
  }))
}

export function findPlaces(characters: readonly Character[], term: string): readonly FoundPlace[] {
  const found = new Map<string, FoundPlace>()
  const numbers = new Map(characters.map((character, index) => [character, index]))
  for (const reading of readings(characters))
    for (const { start, end } of findTerm(foldText(reading.text), term)) {
      const hit = [...new Set(reading.characters.slice(start, end + 1))].filter(isInk)
      const key = hit
        .map((character) => numbers.get(character))
        .sort()
        .join(' ')
      if (hit.length > 0) found.set(key, { boxes: linesOf(hit) })
    }
  return [...found.values()]
}

/** Texts of a page in which personal data is looked for, with the way back to boxes. */
export function pageText(characters: readonly Character[]): {
  text: string
  boxesOf(start: number, end: number): readonly Box[]
} {
  const [reading] = readings(characters)
  return {
    text: reading?.text ?? '',
    boxesOf: (start, end) => linesOf([...new Set(reading?.characters.slice(start, end))].filter(isInk)),
  }
}

/** Neighbours on a line in one box. */
function linesOf(characters: readonly Character[]): readonly Box[] {
  const boxes: Box[] = []
  for (const { box } of characters) {
    const last = boxes.at(-1)
    if (last && joins(last, box)) boxes[boxes.length - 1] = around(last, box)
    else boxes.push(box)
  }
  return boxes
}

function joins(line: Box, next: Box): boolean {
  const overlap = Math.min(line.y1, next.y1) - Math.max(line.y0, next.y0)
  const height = Math.max(0.1, Math.min(line.y1 - line.y0, next.y1 - next.y0))
  const gap = Math.max(next.x0 - line.x1, line.x0 - next.x1)
  return overlap > height * 0.6 && gap < height * 1.5
}
