import Big from 'big.js'
import type { CellPath, ColumnKey } from '../../law/report-form/index.ts'
import { COLUMN_KEYS } from '../../law/report-form/index.ts'
import type { AnnualReport, Figure } from './report.ts'

type Tables = Pick<AnnualReport, 'table2' | 'table3' | 'table4'>

type Parts = readonly [table: string, group: string, key: string]

/** Checks ask for the same few hundred paths again and again. */
const known = new Map<string, Parts>()
const MOST_KNOWN = 2_000

function partsOf(path: CellPath): Parts {
  const held = known.get(path)
  if (held) return held
  const [table = '', group = '', key = ''] = path.split('.')
  const parts: Parts = [table, group, key]
  if (known.size < MOST_KNOWN) known.set(path, parts)
  return parts
}

/** The figure at a path; undefined where the report does not hold the cell, null where the cell is blank or in doubt. */
export function figureAt(report: Tables, path: CellPath): Figure | undefined {
  const [table, group, key] = partsOf(path)
  if (table === 'table2') return report.table2[group]?.[key]
  if (table === 'table4') return (report.table4 as Record<string, Record<string, Figure> | undefined>)[group]?.[key]
  const row = (report.table3.rows as Record<string, readonly Figure[] | undefined>)[group]
  return row?.[COLUMN_KEYS.indexOf(key as ColumnKey)]
}

/** Every path that the report holds, in the order of its tables. */
export function heldPaths(report: Tables): readonly CellPath[] {
  const grouped = (table: 'table2' | 'table4'): CellPath[] =>
    Object.entries(report[table]).flatMap(([group, cells]) =>
      Object.keys(cells ?? {}).map((key): CellPath => `${table}.${group}.${key}`),
    )
  const three = Object.keys(report.table3.rows).flatMap((row) =>
    COLUMN_KEYS.map((column): CellPath => `table3.${row}.${column}`),
  )
  return [...grouped('table2'), ...three, ...grouped('table4')]
}

/** The exact decimal sum (0.1 + 0.2 is 0.3); blanks count as 0. */
export function sum(figures: readonly (Figure | undefined)[]): number {
  return figures.reduce<Big>((total, figure) => total.plus(figure ?? 0), new Big(0)).toNumber()
}
