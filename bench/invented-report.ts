import type { AnnualReport, Cell, Figure, Table2, Table3Rows, Table4 } from '../src/capabilities/annual-report/index.ts'
import {
  type CellPath,
  CHALLENGE_KEYS,
  COLUMN_KEYS,
  formCells,
  formOf,
  type RowKey,
} from '../src/law/report-form/index.ts'

const BODIES = [
  '水利局',
  '教育局',
  '林业局',
  '统计局',
  '审计局',
  '民政局',
  '财政局',
  '司法局',
  '医疗保障局',
  '城市管理局',
]

/** A valid report of an invented body: every sum holds. The same seed gives the same report. */
export function inventedReport(seed: number): AnnualReport {
  const next = numbers(seed)
  const table2 = inventTable2(next)
  const rows = inventTable3(next)
  const table4 = inventTable4(next)
  const body = `清源县${BODIES[seed % BODIES.length] ?? ''}`
  const year = 2021 + (seed % 4)
  const [received = 0, handled = 0] = [rows.newReceived?.at(-1) ?? 0, rows.resultTotal?.at(-1) ?? 0]
  return {
    schema: 'gongkai/annual-report/1',
    edition: '2021',
    year,
    body,
    title: `${body}${year}年政府信息公开工作年度报告`,
    level: 'county',
    region: '云川省安平市清源县',
    narrative: {
      overview: `${year}年，${body}按照《中华人民共和国政府信息公开条例》要求，主动公开信息${next(900)}条。\n本年新收政府信息公开申请${received}件，办理${handled}件，均在法定期限内答复。`,
      problems: '一是公开内容不够丰富，二是解读形式比较单一。下一步将加强培训，完善机制，增加图文解读。',
      other: '本年度没有收取政府信息公开信息处理费。',
    },
    table2,
    table3: { columns: COLUMN_KEYS, rows },
    table4,
    cells: asPrinted(table2, rows, table4),
    findings: [],
  }
}

/** A small linear congruence: whole numbers below `limit`, half of them 0, as in real reports. */
function numbers(seed: number): (limit: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
  return (limit) => (draw() % 2 === 0 ? 0 : draw() % limit)
}

function inventTable2(next: (limit: number) => number): Table2 {
  return {
    regulations: { made: 0, repealed: 0, inForce: 0 },
    normativeDocuments: { made: next(9), repealed: next(4), inForce: 9 + next(60) },
    licensing: { decisions: next(9000) },
    penalties: { decisions: next(900) },
    coercion: { decisions: next(90) },
    fees: { amountWanYuan: next(90000) / 100 },
  }
}

function inventTable3(next: (limit: number) => number): Table3Rows {
  const keys = formOf('2021').table3.rows
  const rows: Partial<Record<RowKey, number[]>> = Object.fromEntries(keys.map(({ key }) => [key, []]))
  for (const _ of COLUMN_KEYS.slice(0, -1)) {
    let total = 0
    for (const { key, role } of keys) {
      if (role !== 'result') continue
      const figure = next(40)
      total += figure
      rows[key]?.push(figure)
    }
    const carriedOver = Math.min(next(8), total)
    const carriedForward = next(8)
    rows.resultTotal?.push(total)
    rows.carriedForward?.push(carriedForward)
    rows.carriedOver?.push(carriedOver)
    rows.newReceived?.push(total + carriedForward - carriedOver)
  }
  for (const figures of Object.values(rows)) figures.push(figures.reduce((sum, figure) => sum + figure, 0))
  return rows
}

function inventTable4(next: (limit: number) => number): Table4 {
  return Object.fromEntries(
    CHALLENGE_KEYS.map((group) => {
      const [upheld, corrected, other, pending] = [next(9), next(4), next(3), next(5)]
      return [group, { upheld, corrected, other, pending, total: upheld + corrected + other + pending }]
    }),
  )
}

function asPrinted(table2: Table2, rows: Table3Rows, table4: Table4): Record<CellPath, Cell> {
  const tables: Record<string, Record<string, readonly Figure[] | Record<string, Figure>>> = {
    table2,
    table3: rows,
    table4: table4 as Record<string, Record<string, Figure>>,
  }
  const cells: Record<CellPath, Cell> = {}
  for (const { path, table, group, key } of formCells(formOf('2021'))) {
    const held = tables[table]?.[group]
    const figure = Array.isArray(held)
      ? held[(COLUMN_KEYS as readonly string[]).indexOf(key)]
      : (held as Record<string, Figure> | undefined)?.[key]
    cells[path] = { raw: String(figure ?? ''), state: 'read' }
  }
  return cells
}
