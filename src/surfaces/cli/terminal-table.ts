import stringWidth from 'string-width'

/** Text cut into lines of at most `width` columns, Han characters counting two. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const character of paragraph) {
      if (line !== '' && stringWidth(line + character) > width) {
        lines.push(line)
        line = ''
      }
      line += character
    }
    lines.push(line)
  }
  return lines
}

export function pad(text: string, width: number, align: 'left' | 'right' | 'center' = 'left'): string {
  const space = Math.max(0, width - stringWidth(text))
  if (align === 'right') return ' '.repeat(space) + text
  if (align === 'left') return text + ' '.repeat(space)
  const before = Math.floor(space / 2)
  return ' '.repeat(before) + text + ' '.repeat(space - before)
}

export interface TerminalRow {
  readonly label: string
  /** Columns that the label stands in, its further lines too. */
  readonly indent?: number
  readonly values: readonly string[]
  /** A line above the row. */
  readonly ruled?: boolean
}

/** A table of a wide label column and right-aligned figures, its columns aligned although Han characters are double width. */
export function terminalTable(
  head: readonly string[],
  rows: readonly TerminalRow[],
  widths: { readonly label: number; readonly value: number },
  /** A table below another shares its rule. */
  continued = false,
): string {
  const rule = '─'.repeat(widths.label + head.slice(1).length * (widths.value + 1))
  const headLines = head.slice(1).map((text) => wrap(text, widths.value))
  const height = Math.max(1, ...headLines.map((lines) => lines.length))
  const out: string[] = continued ? [] : [rule]
  for (let i = 0; i < height; i++) {
    const cells = headLines.map((lines) => ` ${pad(lines[i - (height - lines.length)] ?? '', widths.value, 'right')}`)
    out.push(pad(i === height - 1 ? (head[0] ?? '') : '', widths.label) + cells.join(''))
  }
  out.push(rule)
  for (const row of rows) {
    if (row.ruled) out.push(rule)
    const indent = ' '.repeat(row.indent ?? 0)
    const label = wrap(row.label, widths.label - indent.length).map((line) => indent + line)
    label.forEach((line, i) => {
      const last = i === label.length - 1
      const values = last ? row.values.map((v) => ` ${pad(v, widths.value, 'right')}`).join('') : ''
      out.push((pad(line, widths.label) + values).trimEnd())
    })
  }
  out.push(rule)
  return out.join('\n')
}
