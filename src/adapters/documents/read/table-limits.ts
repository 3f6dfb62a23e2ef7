/** What no list of an office comes near. */
export const TABLE_LIMITS = {
  sheets: 50,
  rows: 50_000,
  columns: 500,
  cells: 1_000_000,
  /** Characters of a cell: what Excel takes. */
  text: 32_767,
} as const
