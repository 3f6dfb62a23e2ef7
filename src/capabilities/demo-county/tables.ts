import {
  type CellPath,
  CHALLENGE_KEYS,
  COLUMN_KEYS,
  type Edition,
  formOf,
  type RowKey,
  type Table3Row,
  table3Rows,
} from '../../law/report-form/index.ts'
import { type AnnualReport, type Cell, type Figure, figureAt, heldPaths, sum } from '../annual-report/index.ts'
import type { Counts } from './counts.ts'
import type { Applicant, YearFigures } from './figures.ts'

/** The three tables, with the tokens of cells that are printed without a number ('' where none is given). */
export interface Tables extends Pick<AnnualReport, 'edition' | 'table2' | 'table3' | 'table4'> {
  readonly tokens: Readonly<Partial<Record<CellPath, string>>>
}

const YUAN_IN_WAN = 10_000

/** The tables of the form of 2021. */
export function tablesOf(figures: YearFigures): Tables {
  return {
    edition: '2021',
    table2: {
      regulations: { made: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { made: figures.made, repealed: figures.repealed, inForce: figures.inForce },
      licensing: { decisions: figures.licensing },
      penalties: { decisions: figures.penalties },
      coercion: { decisions: figures.coercion },
      fees: { amountWanYuan: figures.feesYuan / YUAN_IN_WAN },
    },
    table3: { columns: COLUMN_KEYS, rows: table3Of(figures, '2021', false) },
    table4: Object.fromEntries(
      CHALLENGE_KEYS.map((group) => {
        const counts = figures.challenges[group] ?? {}
        const parts = [counts.upheld ?? 0, counts.corrected ?? 0, counts.other ?? 0, counts.pending ?? 0]
        const [upheld = 0, corrected = 0, other = 0, pending = 0] = parts
        return [group, { upheld, corrected, other, pending, total: sum(parts) }]
      }),
    ),
    tokens: {},
  }
}

function table3Of(figures: YearFigures, edition: Edition, otherAsOneLine: boolean): AnnualReport['table3']['rows'] {
  const rows = table3Rows(formOf(edition), otherAsOneLine)
  return Object.fromEntries(rows.map((row) => [row.key, rowOf(row, figures)]))
}

function rowOf(row: Table3Row, figures: YearFigures): readonly number[] {
  const counts = countsIn(row, figures)
  const parts = COLUMN_KEYS.filter((c) => c !== 'total').map((column) => sum(counts.map((c) => c[column])))
  return [...parts, sum(parts)]
}

function countsIn({ key, role }: Table3Row, figures: YearFigures): readonly Counts<Applicant>[] {
  if (key === 'newReceived' || key === 'carriedOver' || key === 'carriedForward') return [figures[key]]
  const belongs = (outcome: string): boolean =>
    role === 'resultTotal' || (key === 'otherHandling' ? outcome.startsWith('other') : outcome === key)
  return (Object.entries(figures.outcomes) as [RowKey, Counts<Applicant>][])
    .filter(([outcome]) => belongs(outcome))
    .map(([, counts]) => counts)
}

/** The same year with （六）其他处理 as the one line of the old form. */
export const withOtherAsOneLine = (tables: Tables, figures: YearFigures): Tables => ({
  ...tables,
  table3: { ...tables.table3, rows: table3Of(figures, '2021', true) },
})

/** The same year on the form of 2019, which ran out with 2020. */
export const onForm2019 = (tables: Tables, figures: YearFigures): Tables => ({
  ...tables,
  edition: '2019',
  table2: {
    regulations: { madeThisYear: 0, publishedThisYear: 0, publicTotal: 0 },
    normativeDocuments: { madeThisYear: figures.made, publishedThisYear: figures.made, publicTotal: figures.inForce },
    licensing: { itemsLastYear: 6, change: 0, decisions: figures.licensing },
    otherExternalServices: { itemsLastYear: 3, change: 0, decisions: 0 },
    penalties: { itemsLastYear: 4, change: 0, decisions: figures.penalties },
    coercion: { itemsLastYear: 1, change: 0, decisions: figures.coercion },
    fees: { itemsLastYear: 0, change: 0 },
    procurement: { projects: 0, amountYuan: 0 },
  },
  table3: { ...tables.table3, rows: table3Of(figures, '2019', true) },
})

/** A report whose tables are pictures, or were left out. */
export const withoutTables = (tables: Tables): Tables => ({
  ...tables,
  table2: {},
  table3: { ...tables.table3, rows: {} },
  table4: {},
})

/** Other figures at some addresses; a string is a token printed without a number. */
export function print(tables: Tables, changes: Readonly<Record<CellPath, Figure | string>>): Tables {
  const figure = (path: CellPath, old: Figure): Figure => {
    const change = changes[path]
    return change === undefined ? old : typeof change === 'string' ? null : change
  }
  const inGroup = (table: string, group: string, cells: Readonly<Record<string, Figure>>) =>
    Object.fromEntries(
      Object.entries(cells).map(([key, old]) => [key, figure(`${table}.${group}.${key}` as CellPath, old)]),
    )
  const inTable = (table: 'table2' | 'table4') =>
    Object.fromEntries(Object.entries(tables[table]).map(([group, cells]) => [group, inGroup(table, group, cells)]))
  const rows = Object.entries(tables.table3.rows).map(([row, cells]) => [
    row,
    cells.map((old, i) => figure(`table3.${row}.${COLUMN_KEYS[i]}`, old)),
  ])
  const tokens = Object.fromEntries(Object.entries(changes).filter(([, change]) => typeof change === 'string'))
  return {
    ...tables,
    table2: inTable('table2'),
    table3: { ...tables.table3, rows: Object.fromEntries(rows) },
    table4: inTable('table4'),
    tokens: { ...tables.tokens, ...tokens },
  }
}

/** More (or less) at some addresses. */
export const add = (tables: Tables, changes: Readonly<Record<CellPath, number>>): Tables =>
  print(
    tables,
    Object.fromEntries(
      (Object.entries(changes) as [CellPath, number][]).map(([path, more]) => [
        path,
        (figureAt(tables, path) ?? 0) + more,
      ]),
    ),
  )

/** Prints a token wherever the cell passes. */
export const replaceWhere = (
  tables: Tables,
  token: string,
  where: (path: CellPath, figure: Figure) => boolean,
): Tables =>
  print(
    tables,
    Object.fromEntries(
      heldPaths(tables)
        .filter((path) => where(path, figureAt(tables, path) ?? null))
        .map((path) => [path, token]),
    ),
  )

/** How every cell is printed: typed by hand, or blank with its token. */
export function cellsOf(tables: Tables): AnnualReport['cells'] {
  const cell = (path: CellPath): Cell => {
    const figure = figureAt(tables, path) ?? null
    return figure === null
      ? { raw: tables.tokens[path] ?? '', state: 'blank' }
      : { raw: String(figure), state: 'entered' }
  }
  return Object.fromEntries(heldPaths(tables).map((path) => [path, cell(path)]))
}
