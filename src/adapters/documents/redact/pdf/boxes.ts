import { type Matrix, transformX, transformY } from '../../read/pdf/page.ts'
import type { PageGeometry } from '../../read/pdf/page-geometry.ts'

/** In points: of the page's own coordinates (y upwards, `bottom` < `top`) or of the page as shown (y downwards). */
export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export const boxOf = (x0: number, y0: number, x1: number, y1: number): Box => ({
  x0: Math.min(x0, x1),
  y0: Math.min(y0, y1),
  x1: Math.max(x0, x1),
  y1: Math.max(y0, y1),
})

export const areaOf = (box: Box): number => Math.max(0, box.x1 - box.x0) * Math.max(0, box.y1 - box.y0)
export const meets = (a: Box, b: Box): boolean => a.x1 > b.x0 && a.x0 < b.x1 && a.y1 > b.y0 && a.y0 < b.y1
export const within = (inner: Box, outer: Box, slack = 0): boolean =>
  inner.x0 >= outer.x0 - slack &&
  inner.x1 <= outer.x1 + slack &&
  inner.y0 >= outer.y0 - slack &&
  inner.y1 <= outer.y1 + slack
export const common = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
})
export const around = (a: Box, b: Box): Box => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
})
export const grown = (box: Box, by: number): Box => ({
  x0: box.x0 - by,
  y0: box.y0 - by,
  x1: box.x1 + by,
  y1: box.y1 + by,
})
export const holdsCentre = (area: Box, box: Box): boolean => {
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]
  return x > area.x0 && x < area.x1 && y > area.y0 && y < area.y1
}

const mapBox = (box: Box, matrix: Matrix): Box =>
  boxOf(
    transformX(matrix, box.x0, box.y0),
    transformY(matrix, box.x0, box.y0),
    transformX(matrix, box.x1, box.y1),
    transformY(matrix, box.x1, box.y1),
  )

export const toShown = (geometry: PageGeometry, box: Box): Box => mapBox(box, geometry.toShown)

/** Quarter turns only, so that the inverse is exact. */
export function toPage({ toShown: [a, b, c, d, e, f] }: PageGeometry, box: Box): Box {
  const determinant = a * d - b * c
  const [ia, ib, ic, id] = [d / determinant, -b / determinant, -c / determinant, a / determinant]
  return mapBox(box, [ia, ib, ic, id, -(e * ia + f * ic), -(e * ib + f * id)])
}
