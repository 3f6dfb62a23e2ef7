import type {
  CellPath,
  ChallengeKey,
  ChallengeResultKey,
  ColumnKey,
  Edition,
  RowKey,
} from '../../law/report-form/index.ts'
import type { Place, SourceFormat } from '../documents/index.ts'

/** A figure of the report; null where the cell is blank, `/`, `-`, or in doubt. */
export type Figure = number | null

export type CellState = 'read' | 'blank' | 'derived' | 'uncertain' | 'computed' | 'entered'

/** How a cell was printed and how sure its figure is. */
export interface Cell {
  /** The token as printed; '' for blank. */
  readonly raw: string
  readonly state: CellState
  /** Why the figure is derived or uncertain. */
  readonly reason?: string
  /** The readings that fit, where more than one does: each a list of values. */
  readonly candidates?: readonly (readonly Figure[])[]
  readonly place?: Place
}

export type Severity = 'error' | 'warning' | 'info'

export interface Finding {
  readonly code: string
  /** K1–K17, where the finding falls under one. */
  readonly rule?: string
  readonly severity: Severity
  /** `original`: the document says so. `reading`: our reading is in doubt. */
  readonly origin: 'original' | 'reading'
  readonly cells: readonly string[]
  readonly section?: string
  readonly expected?: unknown
  readonly printed?: unknown
  /** One or two sentences a clerk understands. */
  readonly message: string
  readonly article?: string
  /** Stable over re-reading: code + cells + printed. */
  readonly fingerprint: string
}

export interface Narrative {
  /** 一、总体情况 · 五、存在的主要问题及改进情况 · 六、其他需要报告的事项: plain text, a paragraph a line; null: not there. */
  readonly overview: string | null
  readonly problems: string | null
  readonly other: string | null
}

export interface ReportSource {
  readonly file: string
  readonly sha256: string
  readonly format: SourceFormat
  readonly pages?: number
}

export type Table2 = Readonly<Record<string, Readonly<Record<string, Figure>>>>
export type Table3Rows = Readonly<Partial<Record<RowKey, readonly Figure[]>>>
export type Table4 = Readonly<Partial<Record<ChallengeKey, Readonly<Partial<Record<ChallengeResultKey, Figure>>>>>>

/** One annual report as a value; written out it is the report JSON. A cell the source does not hold is absent. */
export interface AnnualReport {
  readonly schema: 'gongkai/annual-report/1'
  readonly source?: ReportSource
  readonly edition: Edition
  /** The year reported on. */
  readonly year: number | null
  readonly body: string | null
  readonly title: string | null
  readonly level: string | null
  readonly region: string | null
  readonly narrative: Narrative
  readonly table2: Table2
  readonly table3: { readonly columns: readonly ColumnKey[]; readonly rows: Table3Rows }
  readonly table4: Table4
  readonly cells: Readonly<Record<CellPath, Cell>>
  readonly findings: readonly Finding[]
}
