/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it; so does one that begins with apostrophes and would look
 * as if it had got one. A plain negative number is none.
 */
export const defused = (value: string): string => (isFormulaLike(value) ? `'${value}` : value)

/** The text as it was before `defused`. */
export const restored = (value: string): string =>
  value.startsWith("'") && isFormulaLike(value.slice(1)) ? value.slice(1) : value

const isFormulaLike = (value: string): boolean => /^'*[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value)
