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
import { cellRuns } from './cell-runs.ts'

/** A finding with the number it bears on the page, at its cells and in the list. */
export interface NumberedFinding {
  readonly number: number
  readonly finding: Finding
}

/** Cells in the same doubt for the same reason. */
export interface Doubt {
  readonly number: number
  readonly cell: Pick<Cell, 'state' | 'reason' | 'candidates'>
  readonly paths: readonly string[]
}

/** What the tables show beside their figures, and what the list beside them says. */
export interface ReportMarks {
  readonly findings: readonly NumberedFinding[]
  /** Every figure was typed by hand: said once above the tables instead of in each cell. */
  readonly enteredThroughout: boolean
  /** What was not simply read. */
  readonly doubts: readonly Doubt[]
  doubtAt(path: string): Doubt | undefined
  /** Whose mark stands at the cell. */
  findingsAt(path: string): readonly NumberedFinding[]
  /** The gravest of all that name the cell, also where their mark stands elsewhere in its row. */
  severityAt(path: string): Severity | undefined
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

/** @param findings in the order in which they are to be numbered, gravest first */
export function markReport(report: AnnualReport, findings: readonly Finding[]): ReportMarks {
  const numbered = findings.map((finding, index) => ({ number: index + 1, finding }))
  const marked = byCell(numbered, (finding) => markedCells(finding))
  const named = byCell(numbered, (finding) => (finding.severity === 'info' ? markedCells(finding) : finding.cells))
  const printed = printedPaths(report)
  const held = heldPaths(report)
  const doubts = doubtsOf(report, held)
  const doubtByPath = new Map(doubts.flatMap((doubt) => doubt.paths.map((path) => [path, doubt] as const)))
  return {
    findings: numbered,
    enteredThroughout: enteredThroughout(held.map((path) => report.cells[path]?.state)),
    doubts,
    doubtAt: (path) => doubtByPath.get(path),
    findingsAt: (path) => marked.get(path) ?? [],
    severityAt: (path) => named.get(path)?.[0]?.finding.severity,
    findingsOfSection: (section) =>
      numbered.filter((n) => n.finding.cells.length === 0 && n.finding.section === section),
    cellAt: (path) => (report.cells as Readonly<Record<string, Cell | undefined>>)[path],
    labelOf: (path) => cellLabel(path, report.edition),
    holds: (path) => printed.has(path),
  }
}

function byCell(
  numbered: readonly NumberedFinding[],
  cellsOf: (finding: Finding) => readonly string[],
): ReadonlyMap<string, readonly NumberedFinding[]> {
  const found = new Map<string, NumberedFinding[]>()
  for (const n of numbered) for (const path of cellsOf(n.finding)) found.set(path, [...(found.get(path) ?? []), n])
  return found
}

function doubtsOf(report: AnnualReport, held: readonly CellPath[]): readonly Doubt[] {
  const doubtful = held.filter((path) => ['derived', 'uncertain'].includes(report.cells[path]?.state ?? ''))
  const alike = Map.groupBy(doubtful, (path) => {
    const { state, reason, candidates } = report.cells[path] ?? {}
    return JSON.stringify([state, reason, candidates])
  })
  return [...alike.values()].flatMap((paths, index) => {
    const cell = paths[0] && report.cells[paths[0]]
    return cell ? [{ number: index + 1, cell, paths }] : []
  })
}

export const findingId = (number: number): string => `finding-${number}`

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter((f) => f.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}

/** A row named as a whole is marked once, in its last cell: the total, where there is one. */
function markedCells(finding: Finding): readonly string[] {
  const cells = cellRuns(finding.cells).flatMap((run) => run.paths.slice(-1))
  return cells.length <= MOST_CELLS_MARKED ? cells : cells.slice(0, 1)
}

const enteredThroughout = (states: readonly (CellState | undefined)[]): boolean =>
  states.includes('entered') && states.every((state) => state === 'entered' || state === 'blank')

/** What the laid-out form prints, whether or not the source holds it. */
function printedPaths(report: AnnualReport): ReadonlySet<string> {
  const cells = formCells(formOf(report.edition), report.table3.rows.otherHandling !== undefined)
  return new Set(cells.map((cell) => cell.path))
}
