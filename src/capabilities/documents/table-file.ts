import type { Result } from './source.ts'

/** A cell of a workbook or a separated text, as a person reads it: a date as 2025-06-01, a truth value as 是 or 否. */
export interface TableCell {
  readonly text: string
  /** A number that the file holds only roughly, such as a code of 18 digits typed into a number cell; or the result of a formula. */
  readonly doubt?: 'rounded' | 'formula' | 'error'
}

export interface TableRow {
  /** As the file's own program counts them, from 1. */
  readonly number: number
  readonly hidden: boolean
  /** From the first column on; the cells after the last that holds something are missing. */
  readonly cells: readonly TableCell[]
}

export interface TableSheet {
  /** Null where the format has no sheets. */
  readonly name: string | null
  readonly hidden: boolean
  /** Rows that hold something. */
  readonly rows: readonly TableRow[]
}

export interface TableFile {
  readonly format: 'xlsx' | 'csv'
  readonly sheets: readonly TableSheet[]
  /** What a reader of the file should know: its encoding, its separator, merged cells. */
  readonly notes: readonly string[]
}

/** Reads anybody's table, in a bounded child process. Never throws for what is in the file. */
export interface TableReader {
  readTable(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<TableFile>>
}
