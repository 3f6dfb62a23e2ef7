import { foldText } from '../../../../capabilities/redaction/index.ts'

/** A secret as it is looked for. */
export interface Needle {
  /** From 1: which secret. */
  readonly secret: number
  readonly folded: string
  /** The same from the end: glyphs can be drawn in any order. */
  readonly reversed: string
  readonly encoded: readonly Buffer[]
}

export function needlesOf(secrets: readonly string[]): readonly Needle[] {
  return secrets.flatMap((secret, index) => {
    const folded = foldText(secret).text
    if (folded === '') return []
    const spellings = [...new Set([secret, secret.trim(), folded, folded.toUpperCase()])]
    return [
      {
        secret: index + 1,
        folded,
        reversed: [...folded].reverse().join(''),
        encoded: spellings.flatMap(encodings),
      },
    ]
  })
}

/** Short needles in bytes are found by chance in packed data. */
const FEWEST_BYTES = 6

function encodings(text: string): readonly Buffer[] {
  const little = Buffer.from(text, 'utf16le')
  const hex = Buffer.from(little).swap16().toString('hex')
  return [
    Buffer.from(text, 'utf8'),
    little,
    Buffer.from(little).swap16(),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    gb18030(text),
  ].filter((bytes): bytes is Buffer => bytes !== undefined && bytes.length >= FEWEST_BYTES)
}

let table: Map<string, number> | undefined

/** Two-byte GB18030, which Node only reads; undefined where a character has no such form. */
function gb18030(text: string): Buffer | undefined {
  table ??= twoByteTable()
  const bytes: number[] = []
  for (const character of text) {
    const code = character <= '~' ? character.charCodeAt(0) : table.get(character)
    if (code === undefined) return undefined
    bytes.push(...(code > 0xff ? [code >> 8, code & 0xff] : [code]))
  }
  return Buffer.from(bytes)
}

function twoByteTable(): Map<string, number> {
  const decoder = new TextDecoder('gb18030')
  const made = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1) made.set(character, (lead << 8) | trail)
    }
  return made
}

/** Secrets that stand in a text, forwards or backwards, whatever is put between their characters. */
export function inText(text: string, needles: readonly Needle[]): readonly number[] {
  if (needles.length === 0 || text === '') return []
  const folded = foldText(text).text
  return needles
    .filter((needle) => folded.includes(needle.folded) || folded.includes(needle.reversed))
    .map(({ secret }) => secret)
}

export const inBytes = (bytes: Buffer, needles: readonly Needle[]): readonly number[] =>
  needles.filter(({ encoded }) => encoded.some((needle) => bytes.includes(needle))).map(({ secret }) => secret)

const READINGS = ['utf-8', 'utf-16be', 'utf-16le', 'gb18030'] as const
const decoders = READINGS.map((label) => new TextDecoder(label))

/** Secrets in bytes that may be a text of any encoding. */
export function inAnyEncoding(bytes: Uint8Array, needles: readonly Needle[]): readonly number[] {
  return [...new Set(decoders.flatMap((decoder) => inText(decoder.decode(bytes), needles)))]
}
