import type { CellPath } from '../../law/report-form/index.ts'
import type { Place } from '../documents/index.ts'
import { figureAt, heldPaths } from './figures.ts'
import { figureIn, type JsonObject, listAt, member, objectAt, textAt, wrong } from './json-fields.ts'
import type { AnnualReport, Cell, CellState, Figure } from './report.ts'

const CELL_STATES: readonly CellState[] = ['read', 'blank', 'derived', 'uncertain', 'computed', 'entered']

/** The cells of the figures held: as given where that fits the figure, else as entered or blank. */
export function cellsFrom(
  json: JsonObject,
  tables: Pick<AnnualReport, 'table2' | 'table3' | 'table4'>,
): Readonly<Record<CellPath, Cell>> {
  const cells: Record<CellPath, Cell> = {}
  for (const path of heldPaths(tables)) {
    const figure = figureAt(tables, path) ?? null
    const given = member(json, path)
    const cell = given === undefined ? undefined : cellFrom(`cells["${path}"]`, objectAt(`cells["${path}"]`, given))
    cells[path] = cell && agrees(cell, figure) ? cell : plainCell(figure)
  }
  return cells
}

const plainCell = (figure: Figure): Cell =>
  figure === null ? { raw: '', state: 'blank' } : { raw: String(figure), state: 'entered' }

/** A cell said to be blank or in doubt cannot have a figure; the figure counts. */
const agrees = (cell: Cell, figure: Figure): boolean =>
  figure === null || (cell.state !== 'blank' && cell.state !== 'uncertain')

function cellFrom(path: string, json: JsonObject): Cell {
  const raw = textAt(`${path}.raw`, member(json, 'raw')) ?? ''
  const state = CELL_STATES.find((known) => known === member(json, 'state'))
  if (!state) throw wrong(`${path}.state`, `是 ${CELL_STATES.join('、')} 之一`, member(json, 'state'))
  const reason = textAt(`${path}.reason`, member(json, 'reason'))
  const candidates = member(json, 'candidates')
  const place = member(json, 'place')
  return {
    raw,
    state,
    ...(reason === null ? {} : { reason }),
    ...(candidates === undefined || candidates === null ? {} : { candidates: candidatesFrom(path, candidates) }),
    ...(place === undefined || place === null
      ? {}
      : { place: placeFrom(`${path}.place`, objectAt(`${path}.place`, place)) }),
  }
}

function candidatesFrom(path: string, value: unknown): readonly (readonly Figure[])[] {
  return listAt(`${path}.candidates`, value).map((reading, index) =>
    listAt(`${path}.candidates[${index}]`, reading).map((figure) => figureIn(`${path}.candidates[${index}]`, figure)),
  )
}

const PLACE_NUMBERS = ['page', 'line', 'table', 'row', 'column'] as const

function placeFrom(path: string, json: JsonObject): Place {
  const place: { -readonly [K in keyof Place]: Place[K] } = {}
  for (const key of PLACE_NUMBERS) {
    const value = figureIn(`${path}.${key}`, member(json, key) ?? null)
    if (value !== null) place[key] = value
  }
  const box = member(json, 'box')
  if (box !== undefined && box !== null) {
    const [x0, y0, x1, y1] = listAt(`${path}.box`, box).map((edge) => figureIn(`${path}.box`, edge))
    if (typeof x0 !== 'number' || typeof y0 !== 'number' || typeof x1 !== 'number' || typeof y1 !== 'number')
      throw wrong(`${path}.box`, '有四个数', box)
    place.box = [x0, y0, x1, y1]
  }
  const sheet = textAt(`${path}.sheet`, member(json, 'sheet'))
  return sheet === null ? place : { ...place, sheet }
}
