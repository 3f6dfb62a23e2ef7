/** A row of the law with the days it is in force: ISO days, both inclusive; no `until`: still in force. */
export interface Dated {
  readonly inForceFrom: string
  readonly until?: string
}

/** Whether the row is law on the day. */
export const isInForce = (row: Dated, day: string): boolean =>
  row.inForceFrom <= day && (row.until === undefined || day <= row.until)

/** The row in force on the day; undefined where none of ours was yet. */
export function inForceOn<Row extends Dated>(rows: readonly Row[], day: string): Row | undefined {
  return rows.find((row) => isInForce(row, day))
}
