import { flowOf, linesOf } from './flow.ts'
import type { FormRow, Letter } from './letter.ts'

/** A letter as plain text, a line a paragraph: to read it where nothing is set, and to compare. */
export function letterText(letter: Letter): string {
  const [title, number, addressee] = (['title', 'number', 'applicant'] as const).map((key) => linesOf(letter, key))
  const blocks = [
    title ?? [],
    number ?? [],
    (addressee ?? []).map((name) => `${name}：`),
    flowOf(letter),
    rowLines(letter.form ?? []),
    linesOf(letter, 'signature'),
    letter.slip ? [letter.slip.title, ...rowLines(letter.slip.rows)] : [],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const rowLines = (rows: readonly FormRow[]): readonly string[] => rows.map(({ label, text }) => `${label}｜${text}`)
