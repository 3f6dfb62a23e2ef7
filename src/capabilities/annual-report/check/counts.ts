import { type CellType, type FormCell, formCells, formOf } from '../../../law/report-form/index.ts'
import { cellLabel } from '../cell-label.ts'
import { figureAt } from '../figures.ts'
import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { isWords } from './blanks.ts'

const EXPECTED: Record<Exclude<CellType, 'change'>, string> = {
  count: '不小于 0 的整数',
  amount: '不小于 0 的数',
}

/** K6 件数是非负整数，金额是非负数；2019 年表式的“本年增/减”可正可负，也可以是文字。 */
export function countFindings(report: AnnualReport): readonly Finding[] {
  const form = formOf(report.edition)
  const cells = new Map([...formCells(form, true), ...formCells(form, false)].map((cell) => [cell.path, cell]))
  return [...cells.values()].flatMap((cell) => {
    const { type } = cell
    if (type === 'change' || report.cells?.[cell.path]?.state === 'uncertain') return []
    const wrong = fault(report, cell, type)
    if (!wrong) return []
    return [
      finding('NOT_A_COUNT', {
        cells: [cell.path],
        printed: wrong.printed,
        message: `${cellLabel(cell.path, report.edition)}印为“${wrong.printed}”，${wrong.why}；应填${EXPECTED[type]}`,
      }),
    ]
  })
}

function fault(
  report: AnnualReport,
  cell: FormCell,
  type: Exclude<CellType, 'change'>,
): { readonly why: string; readonly printed: number | string } | undefined {
  if (isWords(report, cell.path)) return { why: '不是数', printed: report.cells[cell.path]?.raw ?? '' }
  const value = figureAt(report, cell.path)
  if (value === undefined || value === null) return undefined
  if (!Number.isFinite(value)) return { why: '不是数', printed: String(value) }
  if (value < 0) return { why: '小于 0', printed: value }
  return type === 'count' && !Number.isInteger(value) ? { why: '不是整数', printed: value } : undefined
}
