import { isValue, type Token } from './tokens.ts'

/** A row as printed: its label and the value cells that follow it. */
export interface PrintedRow {
  readonly label: Token
  readonly values: readonly Token[]
}

/**
 * The value cells behind a label: up to the next words, and not beyond the printed row where rows are known. Where the row of
 * the label holds none, those of the next row are taken (labels that a converter put on a line of their own).
 * A row of text lines that breaks off before it has `width` values goes on in the next one, if that holds nothing but the rest.
 * @param isLabel whether words are another label; other words in a value cell belong to the row
 */
export function valuesAfter(
  tokens: readonly Token[],
  at: number,
  end: number,
  isLabel: (token: Token) => boolean = () => true,
  width = 0,
): readonly Token[] {
  const label = tokens[at]
  if (!label) return []
  const values: Token[] = []
  let row = label.row
  for (let i = at + 1; i < end; i++) {
    const token = tokens[i]
    if (!token) break
    if (!isValue(token) && (isLabel(token) || token.row === undefined || token.row !== row)) break
    if (token.row !== row) {
      const onlyBlank = values.every((value) => value.figure.kind === 'blank')
      const runsOn = row === undefined || token.row === undefined
      if (!runsOn && !onlyBlank && !isRest(tokens, i, end, width - values.length)) break
      if (!runsOn && onlyBlank && values.length > 0 && token.grid) break
      row = token.row
    }
    values.push(token)
  }
  return values
}

/** Whether the printed row that begins here is text lines of values only, and as many as are wanted. */
function isRest(tokens: readonly Token[], from: number, end: number, wanted: number): boolean {
  const first = tokens[from]
  if (first?.origin !== 'text' || wanted <= 0) return false
  let length = 0
  for (let i = from; i < end && tokens[i]?.row === first.row; i++) {
    const token = tokens[i]
    if (!token || !isValue(token)) return false
    length++
  }
  return length <= wanted
}

/** Blank cells at the end say nothing where a row has more cells than columns. */
export function withoutTrailingBlanks(values: readonly Token[], atLeast: number): readonly Token[] {
  let length = values.length
  while (length > atLeast && values[length - 1]?.figure.kind === 'blank') length--
  return values.slice(0, length)
}
