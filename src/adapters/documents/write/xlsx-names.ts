import { plainText } from './plain-text.ts'

const NAME_LIMIT = 31

/** A, B … Z, AA …: the name of a column counted from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** Names that Excel takes: no []:*?/\, no apostrophe at either end, 31 characters, never the same twice, never empty. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name, at) => {
    const clean = plainText(name)
      .replace(/[[\]:*?/\\\n\t]/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '')
    const base = cut(clean, NAME_LIMIT) || `表${at + 1}`
    let free = base
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${cut(base, NAME_LIMIT - 5)}（${n}）`
    taken.add(free.toLowerCase())
    return free
  })
}

/** By UTF-16 units, as Excel counts, without cutting a character in two. */
const cut = (text: string, length: number): string =>
  [...text].reduce((kept, character) => (kept.length + character.length <= length ? kept + character : kept), '')
