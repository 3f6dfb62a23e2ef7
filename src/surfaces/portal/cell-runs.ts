/** Cells of one row or group that are named together: 表三“（六）其他处理”7 格. */
export interface CellRun {
  readonly paths: readonly string[]
  /** Too many of one row to be named one by one. */
  readonly together: boolean
}

/** From so many cells of one row on, the row is named instead. */
const A_ROW = 4

/** In the order of the first cell of each row. @param paths `table3.otherHandling.total` and the like */
export function cellRuns(paths: readonly string[]): readonly CellRun[] {
  const rows = Map.groupBy(paths, (path) => path.split('.').slice(0, 2).join('.'))
  return [...rows.values()].flatMap((row): readonly CellRun[] =>
    row.length >= A_ROW ? [{ paths: row, together: true }] : row.map((path) => ({ paths: [path], together: false })),
  )
}

/** 表三“（六）其他处理·自然人” → 表三“（六）其他处理” */
export const rowOfLabel = (label: string): string => label.replace(/·[^·”]*”$/, '”')
