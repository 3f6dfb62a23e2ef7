import assert from 'node:assert/strict'
import { type AnnualReport, examine, figureAt, heldPaths } from '../../../../../capabilities/annual-report/index.ts'
import { readPdf } from '../index.ts'

type Tables = Pick<AnnualReport, 'table2' | 'table3' | 'table4'>

/** What reading a PDF makes of a report's figures. */
export interface Score {
  readonly cells: number
  readonly right: number
  readonly nonZero: number
  readonly nonZeroRight: number
  /** Paths where another number was read: worse than none. */
  readonly wrong: readonly string[]
  /** Paths where nothing or another number was read. */
  readonly missed: readonly string[]
  readonly report: AnnualReport
}

/** Reads a PDF and compares every figure that `truth` holds; a blank and a 0 are alike here. */
export async function scorePdf(bytes: Uint8Array, truth: Tables, skip: readonly string[] = []): Promise<Score> {
  const document = await readPdf(bytes)
  assert.ok(document.ok, document.ok ? '' : document.error.message)
  const examined = examine(document.value, { file: 'sample.pdf', sha256: '', format: 'pdf' })
  assert.ok(examined.ok, examined.ok ? '' : examined.error.message)
  const report = examined.value
  const paths = heldPaths(truth).filter((path) => !skip.includes(path))
  const isRight = (path: (typeof paths)[number]) => {
    const read = figureAt(report, path)
    return read !== undefined && (read ?? 0) === (figureAt(truth, path) ?? 0)
  }
  const nonZero = paths.filter((path) => (figureAt(truth, path) ?? 0) !== 0)
  const missed = paths.filter((path) => !isRight(path))
  return {
    cells: paths.length,
    right: paths.length - missed.length,
    nonZero: nonZero.length,
    nonZeroRight: nonZero.filter(isRight).length,
    wrong: missed.filter((path) => (figureAt(report, path) ?? null) !== null),
    missed,
    report,
  }
}
