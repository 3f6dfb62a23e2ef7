/** A string of a PDF and the word in front of it that says in which font it is shown. */
export interface FoundString {
  readonly bytes: Buffer
  readonly font: string
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
/** A literal string without inner brackets or with escaped ones, a hex string, a name, or the choice of a font. */
const TOKEN = /\/([^\s()<>[\]{}/%]+)\s+[-+\d.]+\s+Tf\b|<([0-9a-fA-F\s]*)>|\(/g

/** All strings in a text of objects or operators, in its order. */
export function stringsOf(text: string): readonly FoundString[] {
  const found: FoundString[] = []
  let font = ''
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    if (match[1] !== undefined) font = match[1]
    else if (match[2] !== undefined) {
      const hex = match[2].replace(/\s/g, '')
      found.push({ bytes: Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex'), font })
    } else {
      const { bytes, end } = literal(text, TOKEN.lastIndex)
      found.push({ bytes, font })
      TOKEN.lastIndex = end
    }
  }
  return found
}

function literal(text: string, start: number): { bytes: Buffer; end: number } {
  let out = ''
  let depth = 1
  let at = start
  for (; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0]
      const next = text[at + 1] ?? ''
      if (octal !== undefined) out += String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
      else if (next !== '\n' && next !== '\r') out += ESCAPED[next] ?? next
      at += octal?.length ?? 1
      continue
    }
    if (character === '(') depth++
    if (character === ')' && --depth === 0) break
    out += character
  }
  return { bytes: Buffer.from(out, 'latin1'), end: at + 1 }
}

/** Names with their escapes undone: a resource, a layer or a destination may be called by a secret. */
export const namesOf = (text: string): string =>
  [...text.matchAll(/\/([^\s()<>[\]{}/%]+)/g)]
    .map(([, raw = '']) =>
      raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
    .join(' ')
