import type { CellPath } from '../../../law/report-form/index.ts'
import { heldPaths } from '../figures.ts'
import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { readable } from './cells.ts'

const TABLES = [
  { key: 'table2', name: '表二', title: '主动公开政府信息情况' },
  { key: 'table3', name: '表三', title: '收到和处理政府信息公开申请情况' },
  { key: 'table4', name: '表四', title: '政府信息公开行政复议、行政诉讼情况' },
] as const

/** Signs that offices print where 0 belongs. */
const SIGN = /^(?:[/／\\＼~～×xX*]+|[-－–—―─一]{1,2}|无)$/

/** Nothing to check: tables missing (`TABLES_MISSING`) or held without one figure (`ALL_CELLS_BLANK`). */
export function emptyTableFindings(report: AnnualReport): readonly Finding[] {
  const paths = heldPaths(report)
  const missing = TABLES.filter((table) => !paths.some((path) => path.startsWith(table.key)))
  const found: Finding[] = []
  if (missing.length > 0) {
    const names = missing.map((table) => `${table.name}（${table.title}）`)
    found.push(
      finding('TABLES_MISSING', {
        printed: names,
        message: `没有读到${names.join('、')}。表格可能缺失、是图片，或原文不完整。`,
      }),
    )
  }
  if (allBlank(report, paths)) {
    const held = TABLES.filter((table) => !missing.includes(table))
    found.push(
      finding('ALL_CELLS_BLANK', {
        cells: held.map((table) => table.key),
        message: `${held.map((table) => table.name).join('、')}没有一个数值，无法核对。没有发生的应填 0。`,
      }),
    )
  }
  return found
}

function allBlank(report: AnnualReport, paths: readonly CellPath[]): boolean {
  return paths.length > 0 && paths.every((path) => readable(report, path).kind === 'blank')
}

/**
 * 表二、表三、表四的空格一律填 0: blank cells and signs, one finding a table.
 * @param told totals that another finding already asks to fill in with a sum
 */
export function blankCellFindings(report: AnnualReport, told: ReadonlySet<string>): readonly Finding[] {
  const paths = heldPaths(report)
  if (allBlank(report, paths)) return []
  const blank = paths.filter((path) => readable(report, path).kind === 'blank' && !told.has(path))
  const sign = (path: CellPath) => report.cells?.[path]?.raw.trim() ?? ''
  return TABLES.flatMap((table) => {
    const own = blank.filter((path) => path.startsWith(table.key))
    const empty = own.filter((path) => sign(path) === '')
    const signed = own.filter((path) => SIGN.test(sign(path)))
    const held = paths.filter((path) => path.startsWith(table.key)).length
    const extent = empty.length === held ? ` ${held} 格全部空白` : `有 ${empty.length} 格空白`
    const signs = [...new Set(signed.map(sign))].map((s) => `“${s}”`).join('、')
    return [
      ...(empty.length > 0
        ? [finding('BLANK_CELLS', { cells: empty, expected: 0, message: `${table.name}${extent}，没有发生的应填 0。` })]
        : []),
      ...(signed.length > 0
        ? [
            finding('SLASH_FOR_ZERO', {
              cells: signed,
              expected: 0,
              printed: sign(signed[0] ?? 'table2..'),
              message: `${table.name}有 ${signed.length} 格填${signs}，没有发生的应填 0。`,
            }),
          ]
        : []),
    ]
  })
}

/** A blank-valued cell whose token is neither empty nor a sign: words where a number belongs. */
export function isWords(report: AnnualReport, path: CellPath): boolean {
  const raw = report.cells?.[path]?.raw.trim() ?? ''
  return readable(report, path).kind === 'blank' && raw !== '' && !SIGN.test(raw)
}
