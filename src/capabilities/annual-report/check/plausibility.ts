import { type CellPath, type RowKey, table2Path, table3Path, table4Path } from '../../../law/report-form/index.ts'
import { cellLabel } from '../cell-label.ts'
import { heldPaths, sum } from '../figures.ts'
import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { holdsRow, readable, rowFigure } from './cells.ts'

/** Figures that are each possible and together ask for a second look: K9, K11, K16. */
export function plausibilityFindings(report: AnnualReport): readonly Finding[] {
  return [...stock(report), ...challengesWithoutRequests(report), ...reviewFirst(report)]
}

const value = (report: AnnualReport, path: CellPath): number => {
  const cell = readable(report, path)
  return cell.kind === 'known' ? cell.value : 0
}

const STOCK = {
  '2021': { flows: ['made', 'repealed'], stock: 'inForce' },
  '2019': { flows: ['madeThisYear', 'publishedThisYear'], stock: 'publicTotal' },
} as const

/** K9 本年有制发或废止，而现行有效件数为 0. */
function stock(report: AnnualReport): readonly Finding[] {
  const form = STOCK[report.edition]
  return ['regulations', 'normativeDocuments'].flatMap((row) => {
    const stockCell = table2Path(row, form.stock)
    const inForce = readable(report, stockCell)
    const flows = form.flows.map((key) => table2Path(row, key)).filter((path) => value(report, path) > 0)
    if (inForce.kind !== 'known' || inForce.value !== 0 || flows.length === 0) return []
    const told = flows.map((path) => `${cellLabel(path, report.edition)}为 ${value(report, path)}`).join('，')
    return [
      finding('STOCK_INCONSISTENT', {
        cells: [...flows, stockCell],
        printed: 0,
        message: `${told}，而${cellLabel(stockCell, report.edition)}为 0，请核实年末仍然有效的件数`,
      }),
    ]
  })
}

const WHOLE: readonly RowKey[] = ['newReceived', 'carriedOver', 'resultTotal', 'carriedForward']

/** K11 表三全为 0 而表四不为 0：合法，多由往年申请引发，值得说明。 */
function challengesWithoutRequests(report: AnnualReport): readonly Finding[] {
  const three = heldPaths(report).filter((path) => path.startsWith('table3'))
  const quiet = three.every((path) => {
    const cell = readable(report, path)
    return cell.kind === 'blank' || (cell.kind === 'known' && cell.value === 0)
  })
  if (!quiet || !WHOLE.every((row) => holdsRow(report, row))) return []
  const cells = heldPaths(report).filter((path) => path.startsWith('table4') && value(report, path) > 0)
  if (cells.length === 0) return []
  return [
    finding('TABLE4_WITHOUT_REQUESTS', {
      cells,
      message: '本年没有收到、办理申请（表三全为 0），而有行政复议或行政诉讼；如由往年申请引发，建议在正文中说明',
    }),
  ]
}

const REVIEW_FIRST_SINCE = 2024
const DENIED_UNDER_14_TO_16: readonly RowKey[] = [
  'deniedStateSecret',
  'deniedLawForbids',
  'deniedSecurityStability',
  'deniedThirdParty',
  'deniedInternalAffairs',
  'deniedProcessInfo',
  'deniedEnforcementFile',
]

/** K16 2024 年起，对不予公开不服的先申请行政复议；当年有此类决定又有直接起诉的，请核对起诉的是哪一类。 */
function reviewFirst(report: AnnualReport): readonly Finding[] {
  if (report.year === null || report.year < REVIEW_FIRST_SINCE) return []
  const suitCell = table4Path('litigationDirect', 'total')
  const suits = value(report, suitCell)
  const denials = DENIED_UNDER_14_TO_16.filter((row) => (rowFigure(report, row, 'total') ?? 0) > 0)
  if (suits <= 0 || denials.length === 0) return []
  const denied = sum(denials.map((row) => rowFigure(report, row, 'total') ?? 0))
  return [
    finding('REVIEW_FIRST', {
      cells: [suitCell, ...denials.map((row) => table3Path(row, 'total'))],
      printed: suits,
      message:
        `未经复议直接起诉 ${suits} 件，本年又有不予公开 ${denied} 件；自 2024 年起对不予公开不服的应当先申请行政复议，` +
        '请核对直接起诉的案件类型',
      article: '《中华人民共和国行政复议法》第二十三条第一款第（四）项',
    }),
  ]
}
