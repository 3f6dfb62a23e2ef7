import type { Workbook } from '../documents/index.ts'
import { defused } from '../documents/index.ts'
import type { Plan } from './plan-import.ts'

const PROBLEMS = { header: '不能导入的原因', width: 60 }
const COLUMN_WIDTH = 18

/** The rows that were left out, as they came, sheet by sheet, with what is wrong in one more column: to be mended and imported by itself. */
export function refusedRows({ read, rows }: Plan): Workbook {
  const refused = rows.filter(({ outcome }) => outcome === 'refused').toSorted((a, b) => a.given.row - b.given.row)
  const sheets = Map.groupBy(refused, ({ given }) => given.sheet)
  return {
    sheets: [...sheets].map(([sheet, own]) => {
      const headers = read.headersOf(sheet)
      return {
        name: sheet ?? '不能导入的行',
        columns: [...headers.map((header) => ({ header, width: COLUMN_WIDTH })), PROBLEMS],
        rows: own.map(({ given, problems }) => [
          ...headers.map((_, i) => defused(given.texts[i] ?? '')),
          problems
            .filter(({ severity }) => severity === 'error')
            .map(({ column, message }) => `${column ? `“${column}”：` : ''}${message}`)
            .join('\n'),
        ]),
      }
    }),
  }
}
