/** What tells a table that arranges a page from one that holds figures. */
export interface TableFacts {
  /** Cells of the widest row. */
  readonly widestRow: number
  /** Cells with text, without those that hold a table. */
  readonly filled: number
  /** Cells of the largest table inside a cell; 0: none. */
  readonly largestInside: number
  /** Characters of the longest cell without a table. */
  readonly longestCell: number
}

/** No cell of the statutory form is nearly as long. */
const LONGEST_CELL = 600
const ENOUGH_FIGURES = 8

/** Whether a table only arranges the page: one cell a row, running text in a cell, or tables that outweigh its own cells. */
export function arrangesPage(facts: TableFacts): boolean {
  if (facts.widestRow <= 1 || facts.longestCell > LONGEST_CELL) return true
  if (facts.largestInside === 0) return false
  return facts.filled < ENOUGH_FIGURES || facts.largestInside * 2 >= facts.filled
}
