/** What is wrong with, or odd about, a place of the file. */
export interface TableProblem {
  /** `error`: the row isn't taken; `warning`: it is, and should be looked at. */
  readonly severity: 'error' | 'warning'
  readonly sheet: string | null
  /** As the file's own program counts, from 1; null for the file as a whole. */
  readonly row: number | null
  /** The header of the column. */
  readonly column: string | null
  readonly value: string | null
  /** What is wrong and what to do. */
  readonly message: string
}
