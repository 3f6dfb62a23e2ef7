import {
  type CellPath,
  COLUMN_KEYS,
  type Edition,
  formOf,
  table2Path,
  table3Path,
  table4Path,
} from '../../law/report-form/index.ts'
import { cellLabel } from './cell-label.ts'
import { challengeTotal, counted, type Readable, readable, rowFigure } from './check/cells.ts'
import { isSubsequence } from './check/narrative/scope.ts'
import { figureAt, heldPaths, sum } from './figures.ts'
import { finding, sortFindings } from './finding.ts'
import type { AnnualReport, Figure, Finding } from './report.ts'
import { similarity } from './similarity.ts'

interface CellChange {
  /** Of the newer report's edition. */
  readonly path: CellPath
  readonly old: Figure
  readonly new: Figure
}

export interface Comparison {
  /** Every cell that both reports hold and whose figures differ; blank and 0 do not differ, a figure in doubt is left out. */
  readonly changes: readonly CellChange[]
  /** K4, K8, K12, errors first. */
  readonly findings: readonly Finding[]
  /** 0 to 1 for each part of the narrative that both hold: `overview`, `problems`, `other`. */
  readonly similarity: Readonly<Record<string, number>>
  /** Why the rules between years were not applied, in the user's words; empty when they were. */
  readonly notes: readonly string[]
}

/**
 * Two reports side by side. The rules between years (K4 逐列, K8, K12) hold only from one year to the next of one body; where the
 * years do not follow each other, stand in the wrong order, or the bodies differ, `notes` says so and only changes and likeness
 * are told. Of different editions only the cells that mean the same are compared (对外公开总数量 ≈ 现行有效件数).
 * @param options.sameBody the caller knows that both are of one body although their names differ (renamed, misread)
 */
export function compare(
  older: AnnualReport,
  newer: AnnualReport,
  options: { readonly sameBody?: boolean } = {},
): Comparison {
  const notes = whyNotFollowing(older, newer, options.sameBody ?? false)
  const findings =
    notes.length > 0 ? [] : [...carry(older, newer), ...documents(older, newer), ...pendingCases(older, newer)]
  return { changes: changes(older, newer), findings: sortFindings(findings), similarity: likeness(older, newer), notes }
}

function whyNotFollowing(older: AnnualReport, newer: AnnualReport, sameBody: boolean): readonly string[] {
  const unchecked = '跨年勾稽（结转、文件件数、未审结案件）未核对'
  const notes: string[] = []
  if (older.year === null || newer.year === null) notes.push(`有一份报告认不出年度，${unchecked}。`)
  else if (older.year > newer.year) {
    notes.push(
      `两份报告的次序颠倒：前一份是 ${older.year} 年度，后一份是 ${newer.year} 年度，请先给较早的一份；${unchecked}。`,
    )
  } else if (older.year === newer.year) notes.push(`两份报告都是 ${older.year} 年度，${unchecked}。`)
  else if (newer.year !== older.year + 1) {
    notes.push(`${older.year} 年度与 ${newer.year} 年度不相邻，${unchecked}。`)
  }
  if (!sameBody && !mayBeOneBody(older.body, newer.body)) {
    notes.push(`两份报告的机关不同：“${older.body}”与“${newer.body}”，${unchecked}。`)
  }
  return notes
}

const tidy = (name: string) => name.normalize('NFKC').replace(/\s/g, '')

/** The same name, or one that shortens the other (水利局 / 清源县水利局). An unknown name is no reason for doubt. */
function mayBeOneBody(a: string | null, b: string | null): boolean {
  if (!a || !b) return true
  const [short = '', long = ''] = [tidy(a), tidy(b)].sort((x, y) => x.length - y.length)
  return short === long || (short.length >= 3 && isSubsequence(short, long))
}

function changes(older: AnnualReport, newer: AnnualReport): readonly CellChange[] {
  return heldPaths(newer).flatMap((path) => {
    const before = counterpart(path, newer.edition, older.edition)
    if (!before) return []
    const [was, is] = [readable(older, before), readable(newer, path)]
    if (counted(was) === undefined || counted(is) === undefined || counted(was) === counted(is)) return []
    return [{ path, old: figureAt(older, before) ?? null, new: figureAt(newer, path) ?? null }]
  })
}

/** Cells of table two that mean the same in both editions; everything else there has no counterpart. */
const SAME_MEANING: readonly (readonly [in2021: CellPath, in2019: CellPath])[] = [
  ...(['regulations', 'normativeDocuments'] as const).flatMap((row) => [
    [table2Path(row, 'made'), table2Path(row, 'madeThisYear')] as const,
    [table2Path(row, 'inForce'), table2Path(row, 'publicTotal')] as const,
  ]),
  ...(['licensing', 'penalties', 'coercion'] as const).map(
    (row) => [table2Path(row, 'decisions'), table2Path(row, 'decisions')] as const,
  ),
]

function counterpart(path: CellPath, from: Edition, to: Edition): CellPath | undefined {
  if (from === to || !path.startsWith('table2')) return path
  const pair = SAME_MEANING.find(([in2021, in2019]) => path === (from === '2021' ? in2021 : in2019))
  return to === '2021' ? pair?.[0] : pair?.[1]
}

/** K4 本年“二、上年结转”＝上年“四、结转下年度继续办理”，逐列。 */
function carry(older: AnnualReport, newer: AnnualReport): readonly Finding[] {
  const { carriedForward, carriedOver } = { ...older.table3.rows, carriedOver: newer.table3.rows.carriedOver }
  if (!carriedForward || !carriedOver) return []
  // A row without a single figure was not filled in; that is told by the check of its own report.
  if ([carriedForward, carriedOver].some((row) => row.every((value) => value === null))) return []
  return COLUMN_KEYS.flatMap((column) => {
    const expected = rowFigure(older, 'carriedForward', column)
    const printed = rowFigure(newer, 'carriedOver', column)
    if (expected === undefined || printed === undefined || expected === printed) return []
    const name = formOf(newer.edition).table3.columns.find((c) => c.key === column)?.label ?? column
    return [
      finding('CROSS_YEAR_CARRY', {
        cells: [table3Path('carriedOver', column)],
        expected,
        printed,
        message:
          `${name}一列：${older.year} 年“四、结转下年度继续办理”为 ${expected}，${newer.year} 年“二、上年结转”印为 ${printed}；` +
          '如因机构改革或者更正数据，应在报告中说明',
      }),
    ]
  })
}

const DOCUMENT_NAMES = { regulations: '规章', normativeDocuments: '行政规范性文件' } as const

/** K8 上年现行有效＋本年制发－本年废止＝本年现行有效；废止不多于前两项之和。 */
function documents(older: AnnualReport, newer: AnnualReport): readonly Finding[] {
  if (newer.edition === '2019') return []
  return (['regulations', 'normativeDocuments'] as const).flatMap((row) => {
    const stockCell = table2Path(row, 'inForce')
    const before = known(readable(older, counterpart(stockCell, newer.edition, older.edition) ?? stockCell))
    const now = known(readable(newer, stockCell))
    const made = counted(readable(newer, table2Path(row, 'made')))
    const repealed = counted(readable(newer, table2Path(row, 'repealed')))
    if (before === undefined || now === undefined || made === undefined || repealed === undefined) return []
    const there = sum([before, made])
    const expected = sum([there, -repealed])
    if (expected === now) return []
    const name = DOCUMENT_NAMES[row]
    const excess = repealed > there
    return [
      finding('CROSS_YEAR_NORMATIVE', {
        cells: [excess ? table2Path(row, 'repealed') : stockCell],
        expected: excess ? there : expected,
        printed: excess ? repealed : now,
        message: excess
          ? `${name}：上年现行有效 ${before} + 本年制发 ${made} = ${there}，本年废止印为 ${repealed}，多于可废止的件数，请核实`
          : `${name}：上年现行有效 ${before} + 本年制发 ${made} - 本年废止 ${repealed} = ${expected}，现行有效印为 ${now}；` +
            '清理、失效或者统计口径变化所致的，请在报告中说明',
      }),
    ]
  })
}

const known = (cell: Readable) => (cell.kind === 'known' ? cell.value : undefined)

/** K12 上年尚未审结的案件，本年应当仍在其中。 */
function pendingCases(older: AnnualReport, newer: AnnualReport): readonly Finding[] {
  return formOf(newer.edition).table4.groups.flatMap((group) => {
    const totalCell = table4Path(group.key, 'total')
    const pending = counted(readable(older, table4Path(group.key, 'pending')))
    const total = challengeTotal(newer, group.key)
    if (pending === undefined || total === undefined || total >= pending) return []
    return [
      finding('CROSS_YEAR_PENDING', {
        cells: [totalCell],
        expected: pending,
        printed: total,
        message: `${cellLabel(totalCell, newer.edition)}印为 ${total}，而上年尚未审结 ${pending} 件；未审结的案件本年应当继续统计，请核对是否漏计`,
      }),
    ]
  })
}

function likeness(older: AnnualReport, newer: AnnualReport): Readonly<Record<string, number>> {
  const parts = (['overview', 'problems', 'other'] as const).flatMap((part) => {
    const [before, now] = [older.narrative?.[part], newer.narrative?.[part]]
    return before && now ? [[part, similarity(before, now)] as const] : []
  })
  return Object.fromEntries(parts)
}
