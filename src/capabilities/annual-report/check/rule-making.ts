import { type CellPath, formCells, formOf } from '../../../law/report-form/index.ts'
import { cellLabel } from '../cell-label.ts'
import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { readable } from './cells.ts'

const COUNTY_OR_BELOW = new Set(['county', 'county-department', 'town'])

/** Names of bodies at county level or below: 镇、乡、街道, 县、旗、市辖区, and departments named without any place above them. */
const TOWN = /(?:镇|乡|苏木|街道|街)(?:人民政府|政府|办事处|党政.*)?$|(?:镇|乡|街道)(?:人民)?政府|街道办/
const COUNTY = /[县旗]|(?<!自治|特别行政|开发|新|实验|示范|园|景|保税|合作|高新|港|库|山|林|矿|牧|辖|管理)区/
const BARE_DEPARTMENT = /^[^省市州盟]{2,14}(?:局|委员会|办公室|中心|大队|站|所)$/
/** Bodies of the state or a province also end in 局 and 区. */
const HIGHER = /^(?:国家|中国|中华|中共)|部$|省|自治区|总局|海关|海事|银行|特别行政区/

/** Whether the name alone places the body at county level or below; undefined when it does not tell. */
export function looksCountyOrBelow(body: string | null): boolean | undefined {
  const name = (body ?? '').replace(/\s/g, '')
  if (name === '') return undefined
  if (TOWN.test(name)) return true
  const tail = name.replace(/^.*?(?:自治区|省)/, '')
  if (COUNTY.test(tail)) return true
  return !HIGHER.test(name) && BARE_DEPARTMENT.test(name) ? true : undefined
}

/** A body that calls itself 我镇、本乡、我县 places itself, also where its name was not read. */
function speaksFromCountyOrBelow(overview: string | null): boolean {
  return /[我本](?:镇|乡|街道|县)(?!长)/.test(overview ?? '')
}

/**
 * K7 规章由国务院部门、省级和设区的市（自治州）政府制定（立法法）；县级及以下机关恒为 0.
 * @param level of the register when it is known; only then is the finding an error
 */
export function ruleMakingFindings(report: AnnualReport, level: string | undefined): readonly Finding[] {
  const known = level !== undefined
  const below = known
    ? COUNTY_OR_BELOW.has(level)
    : report.level
      ? COUNTY_OR_BELOW.has(report.level)
      : (looksCountyOrBelow(report.body) ?? speaksFromCountyOrBelow(report.narrative.overview))
  if (!below) return []
  const cells = formCells(formOf(report.edition)).filter(
    (cell) => cell.group === 'regulations' && cell.table === 'table2',
  )
  return cells.flatMap((cell) => {
    const value = nonZero(report, cell.path)
    if (value === undefined) return []
    return [
      finding('IMPLAUSIBLE_LEVEL', {
        ...(known ? { severity: 'error' as const } : {}),
        cells: [cell.path],
        expected: 0,
        printed: value,
        message:
          `${cellLabel(cell.path, report.edition)}印为 ${value}；规章由国务院部门、省级和设区的市级政府制定，` +
          `县级及以下机关应为 0${known ? '' : '，请核实'}`,
        article: '《中华人民共和国立法法》第九十三条',
      }),
    ]
  })
}

function nonZero(report: AnnualReport, path: CellPath): number | undefined {
  const cell = readable(report, path)
  return cell.kind === 'known' && cell.value !== 0 ? cell.value : undefined
}
