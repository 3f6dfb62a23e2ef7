import type { Result } from '../documents/index.ts'
import { ok, refuse } from '../documents/index.ts'
import type { AnnualReport } from './report.ts'
import { addTables } from './roll-up/add-tables.ts'
import { rollUpFindings } from './roll-up/findings.ts'

export interface RollUpPart {
  readonly report: AnnualReport
  /** Where it came from; default the file it was read from. */
  readonly file?: string
}

export interface RollUpOptions {
  /** The bodies that should be there, one name each. */
  readonly expect?: readonly string[]
  /** Whose report the sum is. */
  readonly body?: string
  readonly title?: string
}

export type RolledUp = AnnualReport & {
  readonly parts: readonly { readonly body: string | null; readonly file: string | null }[]
  /** Of `expect`, those that were not given. */
  readonly missing: readonly string[]
  /** Given although not in `expect`; empty when nothing was expected. */
  readonly unexpected: readonly string[]
}

export interface RollUpRefusal {
  readonly kind: 'nothing-to-add' | 'editions-differ' | 'same-body-twice'
  readonly message: string
}

/**
 * The sum of many reports, cell by cell in exact decimals, then checked like any report. Blank + blank is blank. A cell that one
 * part holds in doubt, or does not hold, has no sum: it is `uncertain`, with the bodies named in a finding.
 *
 * （六）其他处理: parts that print one line cannot be split after the fact. When all of a 2021 roll-up print three lines, so does the
 * sum; when the single lines add up to 0 they are three zeros; else the sum has the one line, everything of （六） in it, so that every
 * column still adds up, and a finding names the bodies to ask for the split.
 *
 * Refused: no parts, parts of different editions, the same body twice (it would be counted twice). Parts of different years are added,
 * with YEAR_MISMATCH. Linear in the number of parts.
 */
export function rollUp(parts: readonly RollUpPart[], options: RollUpOptions = {}): Result<RolledUp, RollUpRefusal> {
  const first = parts[0]?.report
  if (!first) return refuse({ kind: 'nothing-to-add', message: '没有可以汇总的报告。' })
  const refusal = editionsDiffer(parts) ?? sameBodyTwice(parts)
  if (refusal) return refuse(refusal)
  const sums = addTables(parts.map(({ report }) => report))
  const year = commonYear(parts)
  const body = options.body ?? null
  const total: AnnualReport = {
    schema: 'gongkai/annual-report/1',
    edition: first.edition,
    year,
    body,
    title: options.title ?? (body && year ? `${body}${year}年政府信息公开工作年度报告` : null),
    level: null,
    region: parts.every(({ report }) => report.region === first.region) ? first.region : null,
    narrative: { overview: null, problems: null, other: null },
    ...sums.tables,
    cells: sums.cells,
    findings: [],
  }
  return ok({
    ...total,
    findings: rollUpFindings(
      total,
      parts.map(({ report }) => report),
      sums,
    ),
    parts: parts.map(({ report, file }) => ({ body: report.body, file: file ?? report.source?.file ?? null })),
    ...against(options.expect, parts),
  })
}

const tidy = (name: string) => name.normalize('NFKC').replace(/\s/g, '')

function editionsDiffer(parts: readonly RollUpPart[]): RollUpRefusal | undefined {
  const editions = Map.groupBy(parts, ({ report }) => report.edition)
  if (editions.size < 2) return undefined
  const told = [...editions].map(([edition, group]) => `${edition} 年表式 ${group.length} 份`).join('，')
  const few = [...editions.values()].sort((a, b) => a.length - b.length)[0] ?? []
  return {
    kind: 'editions-differ',
    message: `报告使用的表式不同（${told}），栏目不能逐格相加。请分开汇总，或者退回改用同一表式：${namesOf(few)}。`,
  }
}

function sameBodyTwice(parts: readonly RollUpPart[]): RollUpRefusal | undefined {
  const bodies = new Map<string, RollUpPart>()
  for (const part of parts) {
    const { body, region, source } = part.report
    const key = body ? `${tidy(region ?? '')} ${tidy(body)}` : source ? `sha256 ${source.sha256}` : undefined
    if (key === undefined) continue
    const before = bodies.get(key)
    if (before) {
      const files = [before, part].map(({ report, file }) => file ?? report.source?.file).filter((f) => f !== undefined)
      const where = files.length > 0 ? `（${files.join('、')}）` : ''
      return {
        kind: 'same-body-twice',
        message: `“${body ?? '未署名的报告'}”给了两份${where}，汇总会重复计算。请只保留一份。`,
      }
    }
    bodies.set(key, part)
  }
  return undefined
}

const namesOf = (parts: readonly RollUpPart[]) => {
  const names = parts.slice(0, 5).map(({ report, file }) => report.body ?? file ?? '未署名的报告')
  return `${names.join('、')}${parts.length > 5 ? `等 ${parts.length} 份` : ''}`
}

/** The year that most parts are of. */
function commonYear(parts: readonly RollUpPart[]): number | null {
  const counts = new Map<number, number>()
  for (const { report } of parts) if (report.year !== null) counts.set(report.year, (counts.get(report.year) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}

function against(
  expect: readonly string[] | undefined,
  parts: readonly RollUpPart[],
): Pick<RolledUp, 'missing' | 'unexpected'> {
  if (!expect) return { missing: [], unexpected: [] }
  const wanted = new Set(expect.map(tidy))
  const given = new Set(parts.map(({ report }) => tidy(report.body ?? '')))
  return {
    missing: expect.map((name) => name.trim()).filter((name) => name !== '' && !given.has(tidy(name))),
    unexpected: parts.flatMap(({ report }) => (report.body && !wanted.has(tidy(report.body)) ? [report.body] : [])),
  }
}
