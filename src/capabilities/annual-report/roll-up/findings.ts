import type { CellPath } from '../../../law/report-form/index.ts'
import { cellsInWords } from '../cell-label.ts'
import { challengeSumFindings } from '../check/challenge-sums.ts'
import { check } from '../check/check.ts'
import { columnSumFindings } from '../check/column-sums.ts'
import { rowSumFindings } from '../check/row-sums.ts'
import { finding, sortFindings } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import type { Sums } from './add-tables.ts'

/** Beyond this many parts an error of the sum is not traced to its parts. */
const TRACED = 2_000
const NAMED = 8
const SUMS = new Set(['T3_ROW_SUM', 'T3_COLUMN_SUM', 'T3_BALANCE', 'T4_SUM'])

/** What check says of the sum, errors traced to the parts they come from, and what only shows in adding up. */
export function rollUpFindings(total: AnnualReport, parts: readonly AnnualReport[], sums: Sums): readonly Finding[] {
  const own = check(total).filter((found) => found.code !== 'FORM_OTHER_HANDLING_NOT_SPLIT')
  return sortFindings([
    ...traced(own, parts),
    ...years(total, parts),
    ...unknownCells(total, parts, sums),
    ...unsplit(parts, sums),
  ])
}

function names(parts: readonly AnnualReport[], indices: Iterable<number>): string {
  const all = [...new Set(indices)].map((at) => {
    const part = parts[at]
    return part?.body ?? part?.source?.file ?? `第 ${at + 1} 份`
  })
  return all.length > NAMED ? `${all.slice(0, NAMED).join('、')}等 ${all.length} 份` : all.join('、')
}

/** A sum that does not hold in the total does not hold in some part: that is whom to ask. */
function traced(findings: readonly Finding[], parts: readonly AnnualReport[]): readonly Finding[] {
  if (parts.length > TRACED || !findings.some((found) => SUMS.has(found.code))) return findings
  const wrong = parts.map(
    (part) =>
      new Set(
        [...rowSumFindings(part), ...columnSumFindings(part), ...challengeSumFindings(part)].map(
          (found) => `${found.code} ${found.cells.at(-1)}`,
        ),
      ),
  )
  return findings.map((found) => {
    const key = `${found.code} ${found.cells.at(-1)}`
    const from = SUMS.has(found.code) ? wrong.flatMap((keys, at) => (keys.has(key) ? [at] : [])) : []
    return from.length > 0 ? { ...found, message: `${found.message}（来自：${names(parts, from)}）` } : found
  })
}

function years(total: AnnualReport, parts: readonly AnnualReport[]): readonly Finding[] {
  const others = Map.groupBy(
    parts.flatMap((part, at) => (part.year === total.year ? [] : [{ year: part.year, at }])),
    ({ year }) => year,
  )
  return [...others].map(([year, group]) =>
    finding('YEAR_MISMATCH', {
      expected: total.year,
      printed: year,
      message: `汇总以 ${total.year ?? '不明'} 年度为准，${year === null ? '年度不明的' : `${year} 年度的`}有：${names(
        parts,
        group.map(({ at }) => at),
      )}`,
    }),
  )
}

function unknownCells(total: AnnualReport, parts: readonly AnnualReport[], sums: Sums): readonly Finding[] {
  const byParts = (cells: ReadonlyMap<CellPath, readonly number[]>) =>
    [...Map.groupBy([...cells], ([, from]) => from.join(' ')).values()].map((group) => ({
      cells: group.map(([path]) => path),
      from: group[0]?.[1] ?? [],
    }))
  return [
    ...byParts(sums.inDoubt).map(({ cells, from }) =>
      finding('EXTRA_VALUES', {
        origin: 'reading',
        severity: 'warning',
        cells,
        message: `${cellsInWords(cells, total.edition)}没有汇总数：${names(parts, from)}的读数存疑，请核对原件`,
      }),
    ),
    ...byParts(sums.notHeld).map(({ cells, from }) =>
      finding('TABLES_MISSING', {
        cells,
        message: `${cellsInWords(cells, total.edition)}没有汇总数：${names(parts, from)}的报告缺少这些栏目`,
      }),
    ),
  ]
}

function unsplit(parts: readonly AnnualReport[], sums: Sums): readonly Finding[] {
  if (sums.unsplit.length === 0) return []
  const merged = sums.tables.table3.rows.otherHandling !== undefined
  return [
    finding('FORM_OTHER_HANDLING_NOT_SPLIT', {
      ...(merged ? {} : { severity: 'info' as const }),
      message:
        `“（六）其他处理”只有一行的有：${names(parts, sums.unsplit)}；` +
        (merged ? '汇总数因此也合为一行，请退回分为三行后再汇总' : '其数均为 0，汇总按三行计'),
      article: '国办公开办函〔2021〕30号',
    }),
  ]
}
