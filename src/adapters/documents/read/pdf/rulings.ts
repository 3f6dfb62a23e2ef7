import type { Engine } from './engine.ts'
import { compose, type Matrix, type Rulings, type Segment, transformX, transformY } from './page.ts'

const PATH = 2
const IMAGE = 3
const FORM = 5
const MOVE_TO = 2
const BEZIER_TO = 1
/** A filled shape thinner than this is a line drawn as a rectangle, the way WPS, Word and browsers draw borders. In points. */
const THICKEST_LINE = 3.2
/** A line may lean by this much, in points. */
const LEAN = 0.8
const SHORTEST = 1
const DEEPEST_FORM = 12

/** Thrown inside this folder only: the page has more objects than any report. */
export class TooManyObjects extends Error {}

interface Collector {
  readonly engine: Engine
  readonly scratch: number
  readonly horizontal: Segment[]
  readonly vertical: Segment[]
  /** Points², of all pictures. */
  pictures: number
  budget: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * The straight lines of a page, in whichever way they were drawn: strokes, frames, thin filled rectangles, thin pictures, inside
 * forms too. Colour does not matter: a white border still parts two cells. `pictures`: the area they cover, in points². `budget`: how many objects and path points may be
 * looked at. `scratch`: at least 48 bytes of the engine's memory.
 */
export function readRulings(
  engine: Engine,
  page: number,
  upright: Matrix,
  scratch: number,
  budget: number,
): Rulings & { readonly pictures: number } {
  const collector: Collector = { engine, scratch, horizontal: [], vertical: [], pictures: 0, budget }
  const count = engine.calls.FPDFPage_CountObjects(page)
  spend(collector, count)
  for (let i = 0; i < count; i++) readObject(collector, engine.calls.FPDFPage_GetObject(page, i), upright, 0)
  return collector
}

function spend(collector: Collector, objects: number): void {
  collector.budget -= objects
  if (collector.budget < 0) throw new TooManyObjects()
}

function readObject(collector: Collector, object: number, matrix: Matrix, depth: number): void {
  const { calls } = collector.engine
  const type = calls.FPDFPageObj_GetType(object)
  if (type === PATH) readPath(collector, object, matrix)
  else if (type === IMAGE) readImage(collector, object, matrix)
  else if (type === FORM && depth < DEEPEST_FORM) {
    const inner = compose(matrixOf(collector, object), matrix)
    const count = calls.FPDFFormObj_CountObjects(object)
    spend(collector, Math.max(count, 0))
    for (let i = 0; i < count; i++) readObject(collector, calls.FPDFFormObj_GetObject(object, i), inner, depth + 1)
  }
}

function matrixOf({ engine, scratch }: Collector, object: number): Matrix {
  engine.calls.FPDFPageObj_GetMatrix(object, scratch)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = engine.floats().subarray(scratch >> 2, (scratch >> 2) + 6)
  return [a, b, c, d, e, f]
}

function readImage(collector: Collector, object: number, matrix: Matrix): void {
  const { engine, scratch } = collector
  engine.calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)
  const [left = 0, bottom = 0, right = 0, top = 0] = engine.floats().subarray(scratch >> 2, (scratch >> 2) + 4)
  const from = { x: transformX(matrix, left, bottom), y: transformY(matrix, left, bottom) }
  const to = { x: transformX(matrix, right, top), y: transformY(matrix, right, top) }
  collector.pictures += Math.abs((to.x - from.x) * (to.y - from.y))
  addThinShape(collector, [from, to])
}

function readPath(collector: Collector, path: number, matrix: Matrix): void {
  const { engine, scratch } = collector
  const { calls } = engine
  calls.FPDFPath_GetDrawMode(path, scratch, scratch + 4)
  const [fill = 0, stroke = 0] = engine.ints().subarray(scratch >> 2, (scratch >> 2) + 2)
  if (fill === 0 && stroke === 0) return
  const add = stroke === 0 ? addThinShape : addOutline
  const total = compose(matrixOf(collector, path), matrix)
  const count = calls.FPDFPath_CountSegments(path)
  spend(collector, Math.max(count, 0))
  let points: Point[] = []
  let curved = false
  for (let i = 0; i < count; i++) {
    const segment = calls.FPDFPath_GetPathSegment(path, i)
    const type = calls.FPDFPathSegment_GetType(segment)
    if (type === MOVE_TO) {
      if (!curved || stroke === 0) add(collector, points)
      points = []
      curved = false
    }
    if (type === BEZIER_TO) curved = true
    calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
    const floats = engine.floats()
    const x = floats[scratch >> 2] ?? 0
    const y = floats[(scratch >> 2) + 1] ?? 0
    points.push({ x: transformX(total, x, y), y: transformY(total, x, y) })
    const first = points[0]
    if (first !== undefined && calls.FPDFPathSegment_GetClose(segment) !== 0) points.push(first)
  }
  if (!curved || stroke === 0) add(collector, points)
}

/** A stroked outline: every side that lies along an axis. */
function addOutline(collector: Collector, points: readonly Point[]): void {
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1], points[i]]
    if (from !== undefined && to !== undefined) addSide(collector, from, to)
  }
}

function addSide({ horizontal, vertical }: Collector, from: Point, to: Point): void {
  const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  if (dy <= LEAN && dx >= SHORTEST && dx > dy)
    horizontal.push({ at: (from.y + to.y) / 2, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) })
  else if (dx <= LEAN && dy >= SHORTEST)
    vertical.push({ at: (from.x + to.x) / 2, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) })
}

/** A filled shape counts when it is as thin as a line; shading does not. A dot may belong to a line in either direction. */
function addThinShape({ horizontal, vertical }: Collector, points: readonly Point[]): void {
  if (points.length < 2) return
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    x0 = Math.min(x0, x)
    x1 = Math.max(x1, x)
    y0 = Math.min(y0, y)
    y1 = Math.max(y1, y)
  }
  const [width, height] = [x1 - x0, y1 - y0]
  const isDot = width <= THICKEST_LINE && height <= THICKEST_LINE
  if (height <= THICKEST_LINE && (isDot || width >= SHORTEST)) horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 })
  if (width <= THICKEST_LINE && (isDot || height >= SHORTEST)) vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 })
}
