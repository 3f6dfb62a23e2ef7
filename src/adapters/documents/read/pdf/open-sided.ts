import type { Glyph, Segment } from './page.ts'
import type { Region } from './regions.ts'
import { glyphMiddle, toLines } from './text-lines.ts'

/** Lines of one table begin and end within this many points of each other. */
const SAME_END = 4
/** A border this near to the lines' ends closes that side. Points. */
const AT_END = 6
/** No row of one line of text is higher. Points. */
const HIGHEST_ROW = 45
/** A rule shorter than this is no row's border. Points. */
const SHORTEST_RULE = 100

interface Block extends Region {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/**
 * A table without borders on its left and right falls apart at every row that is one cell across (第二十条第（五）项): no vertical
 * line holds its parts together. Parts of the same width, one row's height apart, with nothing but a centred line of text between
 * them, are one table. A heading between two tables is not centred.
 */
export function joinOpenSided(
  regions: readonly Region[],
  lonely: readonly Segment[],
  glyphs: readonly Glyph[],
): readonly Region[] {
  const open: Block[] = []
  const closed: Region[] = []
  for (const region of regions) {
    const block = toBlock(region)
    if (region.vertical.some(({ at }) => at < block.x0 + AT_END || at > block.x1 - AT_END)) closed.push(region)
    else open.push(block)
  }
  if (open.length === 0) return closed
  for (const line of lonely) {
    if (line.to - line.from >= SHORTEST_RULE) open.push(toBlock({ horizontal: [line], vertical: [] }))
  }
  open.sort((p, q) => p.y0 - q.y0)
  const joined: Block[] = []
  for (const block of open) {
    const above = joined.findLast((other) => sameWidth(other, block))
    if (above !== undefined && block.y0 - above.y1 <= HIGHEST_ROW && isRowBetween(above, block, glyphs))
      joined[joined.indexOf(above)] = merge(above, block)
    else joined.push(block)
  }
  return [...closed, ...joined.filter((block) => block.vertical.length > 0)]
}

function toBlock({ horizontal, vertical }: Region): Block {
  return {
    horizontal,
    vertical,
    x0: Math.min(...horizontal.map((line) => line.from)),
    x1: Math.max(...horizontal.map((line) => line.to)),
    y0: Math.min(...horizontal.map((line) => line.at), ...vertical.map((line) => line.from)),
    y1: Math.max(...horizontal.map((line) => line.at), ...vertical.map((line) => line.to)),
  }
}

const merge = (above: Block, below: Block): Block => ({
  horizontal: [...above.horizontal, ...below.horizontal],
  vertical: [...above.vertical, ...below.vertical],
  x0: Math.min(above.x0, below.x0),
  x1: Math.max(above.x1, below.x1),
  y0: above.y0,
  y1: Math.max(above.y1, below.y1),
})

const sameWidth = (p: Block, q: Block): boolean =>
  Math.abs(p.x0 - q.x0) <= SAME_END && Math.abs(p.x1 - q.x1) <= SAME_END

function isRowBetween(above: Block, below: Block, glyphs: readonly Glyph[]): boolean {
  const between = glyphs.filter((glyph) => {
    const y = glyphMiddle(glyph)
    return y > above.y1 && y < below.y0 && glyph.x0 > above.x0 - SAME_END && glyph.x1 < above.x1 + SAME_END
  })
  const lines = toLines(between)
  return (
    lines.length <= 1 &&
    lines.every(({ x0, x1, em }) => Math.abs(x0 + x1 - above.x0 - above.x1) <= 2 * em && x0 > above.x0 + 2 * em)
  )
}
