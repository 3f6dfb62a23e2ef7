/** A line as printed, and where it stands: lines count as an editor counts them, from 1. */
export interface Line {
  readonly text: string
  readonly line: number
}

/** Word's soft breaks, form feeds and the separators of Unicode break a line too, but an editor does not count them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: vertical tab and form feed are line breaks here
const INNER_BREAK = /[\u000b\u000c\u0085\u2028\u2029]/

export function splitLines(text: string, firstLine = 1): readonly Line[] {
  const numbered = text.split(/\r\n|\n|\r/)
  if (numbered.at(-1) === '') numbered.pop()
  return numbered.flatMap((content, index) => {
    const line = firstLine + index
    return INNER_BREAK.test(content)
      ? content.split(INNER_BREAK).map((part) => ({ text: part, line }))
      : { text: content, line }
  })
}
