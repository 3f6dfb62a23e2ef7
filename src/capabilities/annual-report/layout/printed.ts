import Big from 'big.js'
import type { CellPath } from '../../../law/report-form/index.ts'
import type { LaidOutCell } from '../../documents/index.ts'
import { figureAt } from '../figures.ts'
import type { AnnualReport } from '../report.ts'

/**
 * What stands in a cell: the token as the source printed it (`/`, blank, `22（其中修订16件）`) as long as it says the figure
 * that the report holds, else the figure. A number in doubt is left blank: printed, one of its readings would pass for a fact.
 */
function printed(report: AnnualReport, path: CellPath): string {
  const figure = figureAt(report, path) ?? null
  const cell = report.cells[path]
  const raw = cell?.raw.trim() ?? ''
  if (figure === null) return cell?.state === 'uncertain' && /\p{Nd}/u.test(raw) ? '' : raw
  return says(raw, figure) ? raw : new Big(figure).toFixed()
}

/** A data cell of a table, centred as the form has them. */
export function dataCell(report: AnnualReport, path: CellPath, columnSpan = 1): LaidOutCell {
  return { text: printed(report, path), path, align: 'center', ...(columnSpan > 1 ? { columnSpan } : {}) }
}

function says(raw: string, figure: number): boolean {
  const number = raw
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .match(/\d+(\.\d+)?/)?.[0]
  return number !== undefined && new Big(number).eq(new Big(figure).abs())
}
