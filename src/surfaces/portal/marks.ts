import {
  type AnnualReport,
  type Cell,
  type CellState,
  cellLabel,
  type Finding,
  heldPaths,
  type Severity,
} from '../../capabilities/annual-report/index.ts'
import { type CellPath, formCells, formOf } from '../../law/report-form/index.ts'

/** A finding with the number it bears on the page, at its cells and in the list. */
export interface NumberedFinding {
  readonly number: number
  readonly finding: Finding
}

export interface DoubtfulCell {
  readonly path: string
  readonly cell: Cell
}

/** What the tables show beside their figures, and what the list beside them says. */
export interface ReportMarks {
  readonly findings: readonly NumberedFinding[]
  /** Every figure was typed by hand: said once above the tables instead of in each cell. */
  readonly enteredThroughout: boolean
  /** Cells whose figure was not simply read. */
  readonly doubtful: readonly DoubtfulCell[]
  findingsAt(path: string): readonly NumberedFinding[]
  /** Of a section key, or `title`. */
  findingsOfSection(section: string): readonly NumberedFinding[]
  cellAt(path: string): Cell | undefined
  /** 表三“（一）予以公开·总计” */
  labelOf(path: string): string
  /** Whether the page has this cell, so that a link to it goes somewhere. */
  holds(path: string): boolean
}

/** A remark on half the form (空格未填0) is marked where it begins; a mark in every cell would hide the others. */
const MOST_CELLS_MARKED = 12

export function markReport(report: AnnualReport, findings: readonly Finding[]): ReportMarks {
  const numbered = findings.map((finding, index) => ({ number: index + 1, finding }))
  const byPath = Map.groupBy(
    numbered.flatMap((n) => markedCells(n.finding).map((path) => ({ path, n }))),
    (entry) => entry.path,
  )
  const printed = printedPaths(report)
  const held = new Set<string>(heldPaths(report))
  return {
    findings: numbered,
    enteredThroughout: enteredThroughout([...held].map((path) => report.cells[path as CellPath]?.state)),
    doubtful: Object.entries(report.cells)
      .filter(([path, cell]) => held.has(path) && (cell.state === 'derived' || cell.state === 'uncertain'))
      .map(([path, cell]) => ({ path, cell })),
    findingsAt: (path) => byPath.get(path)?.map((entry) => entry.n) ?? [],
    findingsOfSection: (section) =>
      numbered.filter((n) => n.finding.cells.length === 0 && n.finding.section === section),
    cellAt: (path) => (report.cells as Readonly<Record<string, Cell | undefined>>)[path],
    labelOf: (path) => cellLabel(path, report.edition),
    holds: (path) => printed.has(path),
  }
}

export const findingId = (number: number): string => `finding-${number}`

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter((f) => f.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}

function markedCells(finding: Finding): readonly string[] {
  const few = finding.cells.length <= MOST_CELLS_MARKED
  return few ? finding.cells : finding.cells.slice(0, 1)
}

const enteredThroughout = (states: readonly (CellState | undefined)[]): boolean =>
  states.includes('entered') && states.every((state) => state === 'entered' || state === 'blank')

/** What the laid-out form prints, whether or not the source holds it. */
function printedPaths(report: AnnualReport): ReadonlySet<string> {
  const cells = formCells(formOf(report.edition), report.table3.rows.otherHandling !== undefined)
  return new Set(cells.map((cell) => cell.path))
}
