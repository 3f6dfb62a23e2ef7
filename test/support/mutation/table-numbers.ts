import { addDays, parseDay } from '../../../src/law/day/index.ts'

/** A number or day of a table, and what to put in its place. */
export interface Mutant {
  readonly file: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
}

/** `days: 20` · `[0, 1, 2]` · `const LONGEST = 16`; digits of names and of arithmetic belong to no table. */
const NUMBER = /(?<=\b\w+: |[[,] ?|^\s*(?:export )?const [A-Z_]+ = )-?\d[\d_]*(?=[,\s}\])]|$)/gm
/** `month: '05'`, `dates: ['01', '02']` */
const WRITTEN = /(?<=')\d{1,2}(?=')/g
/** `inForceFrom: '2019-05-15'` · `day('2021-01-01')` */
const DAY = /(?<=')\d{4}-\d{2}-\d{2}(?=')/g
const TEXTS_AND_COMMENTS =
  /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*|\/(?![*/\s])(?:[^/\\\n]|\\.)+\/[a-z]*/g

/** Every number of the tables in a source text, each one greater, each day one later. */
export function tableNumbers(file: string, source: string): readonly Mutant[] {
  const bare = source.replace(TEXTS_AND_COMMENTS, (text) => '"'.repeat(text.length))
  const greater = (text: string): string => String(Number(text.replaceAll('_', '')) + 1)
  const changes = [
    ...[...bare.matchAll(NUMBER)].map((match) => ({ match, to: greater(match[0]) })),
    ...[...source.matchAll(WRITTEN)].map((match) => ({ match, to: greater(match[0]).padStart(match[0].length, '0') })),
    ...[...source.matchAll(DAY)].flatMap((match) => {
      const day = parseDay(match[0])
      return day ? [{ match, to: addDays(day, 1) }] : []
    }),
  ]
  return changes
    .map(({ match, to }) => ({
      file,
      line: source.slice(0, match.index).split('\n').length,
      start: match.index,
      end: match.index + match[0].length,
      from: match[0],
      to,
    }))
    .sort((a, b) => a.start - b.start)
}

export const mutate = (source: string, { start, end, to }: Mutant): string =>
  source.slice(0, start) + to + source.slice(end)
