import type { Random } from './random.ts'

const TOKEN = /<[^<>]*>|\t|\||\n|\d+|[^<>\t|\n\d]+/g

/** What stands where a figure or a word should be: blanks, signs, huge and odd numbers, controls, markup. */
const ODD: readonly [string, ...string[]] = [
  '',
  '/',
  '—',
  '-1',
  '１２',
  '1,234',
  '3.5',
  '1e999',
  '99999999999999999999',
  '\u202e12',
  '\ufffd',
  '\u0000',
  '12（其中 3 件）',
  '三、本年度办理结果',
  '（七）总计',
  '<table>',
  '</table>',
  '<td colspan=99999999 rowspan=0>',
  '<!--',
  '|||||',
  '\t\t\t\t\t\t\t',
  '\r',
  '𠮷\ud800',
  '　',
]

type Mutation = (tokens: string[], random: Random) => void

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  function shuffle(tokens, random) {
    const start = random.below(tokens.length)
    const window = tokens.splice(start, 2 + random.below(60))
    for (let n = window.length; n > 0; n--)
      tokens.splice(start, 0, window.splice(random.below(window.length), 1)[0] ?? '')
  },
  function drop(tokens, random) {
    tokens.splice(random.below(tokens.length), 1 + random.below(12))
  },
  function repeat(tokens, random) {
    const start = random.below(tokens.length)
    const some = tokens.slice(start, start + 1 + random.below(12))
    tokens.splice(start, 0, ...Array.from({ length: random.oneIn(6) ? 300 : 2 }, () => some).flat())
  },
  function replace(tokens, random) {
    for (let n = 1 + random.below(6); n > 0; n--) tokens[random.below(tokens.length)] = random.pick(ODD)
  },
  function move(tokens, random) {
    const moved = tokens.splice(random.below(tokens.length), 1 + random.below(30))
    tokens.splice(random.below(tokens.length), 0, ...moved)
  },
  function otherFigures(tokens, random) {
    for (const [at, token] of tokens.entries())
      if (/^\d+$/.test(token) && random.oneIn(4)) tokens[at] = String(random.below(300))
  },
]

/** Tags, cells, lines and figures of a text dropped, doubled, shuffled, replaced. */
export function mutateText(text: string, random: Random): string {
  const tokens: string[] = text.match(TOKEN) ?? []
  for (let n = 1 + random.below(3); n > 0; n--) random.pick(MUTATIONS)(tokens, random)
  return tokens.join('')
}
