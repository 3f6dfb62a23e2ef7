import {
  type AnnualReport,
  type Figure,
  figureAt,
  type StoredReport,
  sum,
} from '../../capabilities/annual-report/index.ts'
import { type CellPath, COLUMN_KEYS, formCells, formOf, table3Path } from '../../law/report-form/index.ts'

/** A figure of one year; `undefined` where that year's form has no such cell. */
export interface YearFigure {
  readonly year: number
  readonly figure: Figure | undefined
  /** Against the nearest earlier year that has the cell; absent where there is none, or nothing changed. */
  readonly change?: { readonly since: number; readonly by: number | null }
}

interface YearRow {
  readonly path: string
  readonly label: string
  /** Why figures of different editions may stand in one row. */
  readonly note?: string
  readonly years: readonly YearFigure[]
  readonly changed: boolean
}

export interface YearTable {
  readonly name: string
  readonly rows: readonly YearRow[]
}

interface RowPlan {
  readonly path: string
  readonly label: string
  readonly note?: string
  figure(report: AnnualReport): Figure | undefined
}

/**
 * One body's figures, year beside year, in the order of the present form. Figures of the 2019 form stand in a row only where they
 * count the same thing; what only that form asks for is left to its own report.
 * @param reports oldest year first
 */
export function yearView(reports: readonly StoredReport[]): readonly YearTable[] {
  const fill = (plan: RowPlan): YearRow => {
    const years = withChanges(reports.map(({ year, report }) => ({ year, figure: plan.figure(report) })))
    return {
      path: plan.path,
      label: plan.label,
      ...(plan.note ? { note: plan.note } : {}),
      years,
      changed: years.some((y) => y.change !== undefined),
    }
  }
  return plannedTables(reports.map((r) => r.report))
    .map(({ name, plans }) => ({
      name,
      rows: plans.map(fill).filter((row) => row.years.some((y) => y.figure !== undefined)),
    }))
    .filter((table) => table.rows.length > 0)
}

function withChanges(years: readonly YearFigure[]): readonly YearFigure[] {
  let last: YearFigure | undefined
  return years.map((now) => {
    const before = last
    if (now.figure !== undefined) last = now
    // A blank stands for 0 (口径：空格填 0), and 0 for a blank is no change.
    if (!before || now.figure === undefined || (before.figure ?? 0) === (now.figure ?? 0)) return now
    const by =
      typeof now.figure === 'number' && typeof before.figure === 'number' ? sum([now.figure, -before.figure]) : null
    return { ...now, change: { since: before.year, by } }
  })
}

/** 2019年格式里数同一件事的格（domain 03 §6）：新制作≈制发，对外公开总数量≈现行有效；废止没有对应。 */
const SAME_IN_2019: Readonly<Record<string, { readonly path: CellPath; readonly words: string }>> = {
  'table2.regulations.made': { path: 'table2.regulations.madeThisYear', words: '本年新制作数量' },
  'table2.regulations.inForce': { path: 'table2.regulations.publicTotal', words: '对外公开总数量' },
  'table2.normativeDocuments.made': { path: 'table2.normativeDocuments.madeThisYear', words: '本年新制作数量' },
  'table2.normativeDocuments.inForce': { path: 'table2.normativeDocuments.publicTotal', words: '对外公开总数量' },
}

const OTHER_IN_THREE = ['otherNoCorrection', 'otherFeeUnpaid', 'otherOther'] as const
const TABLES = { table2: '表二', table3: '表三', table4: '表四' } as const

function plannedTables(
  reports: readonly AnnualReport[],
): readonly { readonly name: string; readonly plans: readonly RowPlan[] }[] {
  const form = formOf('2021')
  const cells = formCells(form)
  const has2019 = reports.some((report) => report.edition === '2019')
  const hasOtherInOne = reports.some((report) => report.table3.rows.otherHandling !== undefined)
  const titles = new Map(form.sections.map((section) => [section.key as string, section.title]))
  return (['table2', 'table3', 'table4'] as const).map((table) => ({
    name: `${TABLES[table]} ${titles.get(table)}`,
    plans: cells
      .filter((cell) => cell.table === table)
      .flatMap((cell): readonly RowPlan[] => {
        const same = SAME_IN_2019[cell.path]
        const plan: RowPlan = {
          path: cell.path,
          label: cell.label,
          ...(same && has2019 ? { note: `2019年格式为“${same.words}”` } : {}),
          figure: (report) => {
            const figure = figureAt(report, cell.path)
            return figure === undefined && same ? figureAt(report, same.path) : figure
          },
        }
        // （六） as one line comes before its three, once.
        return hasOtherInOne && cell.path === table3Path('otherNoCorrection', COLUMN_KEYS[0])
          ? [...otherInOne(), plan]
          : [plan]
      }),
  }))
}

function otherInOne(): readonly RowPlan[] {
  return formOf('2021').table3.columns.map(({ key, label }) => ({
    path: table3Path('otherHandling', key),
    label: `（六）其他处理（合计）·${label}`,
    note: '2021年格式分三行的，为三行之和',
    figure: (report) => {
      const one = figureAt(report, table3Path('otherHandling', key))
      if (one !== undefined) return one
      const three = OTHER_IN_THREE.map((row) => figureAt(report, table3Path(row, key)))
      return three.every((figure) => figure === undefined) ? undefined : sum(three)
    },
  }))
}
