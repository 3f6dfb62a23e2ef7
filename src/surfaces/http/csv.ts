export type CsvValue = string | number | null

/**
 * RFC 4180 with a BOM, as Excel and WPS open it. A text that a spreadsheet would run as a formula gets an apostrophe before it;
 * a plain number stays a number, negative ones too.
 */
export function csv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  return [header, ...rows].map((row, i) => csvLine(row, i === 0)).join('')
}

/** The same, line by line as the rows come. */
export async function* csvLines(
  header: readonly string[],
  rows: AsyncIterable<readonly CsvValue[]>,
): AsyncGenerator<string> {
  yield csvLine(header, true)
  for await (const row of rows) yield csvLine(row, false)
}

const csvLine = (row: readonly CsvValue[], first: boolean): string =>
  `${first ? '\uFEFF' : ''}${row.map(cell).join(',')}\r\n`

function cell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
