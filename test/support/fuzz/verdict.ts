import {
  type AnnualReport,
  figureAt,
  heldPaths,
  parseReportJson,
} from '../../../src/capabilities/annual-report/index.ts'
import type { Result } from '../../../src/capabilities/documents/index.ts'
import { COLUMN_KEYS } from '../../../src/law/report-form/index.ts'

/** What a person must never be told, and what only the watchdog may save us from, which no small file should need. */
const NEVER = new Set(['crashed', 'too-slow', 'too-much-memory'])

/** What is wrong with the outcome of a reading; undefined where it is a report or a refusal as they should be. */
export function fault(result: Result<AnnualReport>): string | undefined {
  return result.ok ? faultOfReport(result.value) : faultOfRefusal(result.error)
}

function faultOfRefusal({ kind, message }: { readonly kind: string; readonly message: string }): string | undefined {
  if (NEVER.has(kind)) return kind
  if (message === '' || /[\n\r]/.test(message)) return `not one line: ${message}`
  if (/\bat [\w.]+ \(|Error:|node:|\.ts\b|undefined|NaN|\[object/.test(message))
    return `speaks of the program: ${message}`
  return undefined
}

function faultOfReport(report: AnnualReport): string | undefined {
  for (const path of heldPaths(report)) {
    const figure = figureAt(report, path)
    if (figure !== null && !Number.isFinite(figure)) return `${path} is ${figure}`
    const cell = report.cells[path]
    if (!cell) return `${path} has no cell`
    if (figure !== null && (cell.state === 'uncertain' || cell.state === 'blank'))
      return `${path} is ${cell.state} and ${figure}`
  }
  if (report.table3.columns.join() !== COLUMN_KEYS.join()) return 'the columns are others'
  if (report.source?.sha256.length !== 64) return 'it does not say where it comes from'
  for (const finding of report.findings)
    if (finding.message === '' || finding.fingerprint === '') return `finding ${finding.code} says nothing`
  return faultOfJson(report)
}

/** Written as JSON and read again, nothing is lost: the schema's own demands are checked by the reader of JSON. */
function faultOfJson(report: AnnualReport): string | undefined {
  const json = JSON.stringify(report)
  const again = parseReportJson(json)
  if (!again.ok) return `cannot be read again: ${again.error.message}`
  const { findings: _, ...expected } = JSON.parse(json) as AnnualReport
  const { findings: __, ...found } = again.value
  return JSON.stringify(sorted(found)) === JSON.stringify(sorted(expected)) ? undefined : 'is another when read again'
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
