// Writers of the encodings that Node only reads, for tests.

let gbk: ReadonlyMap<string, number> | undefined

/** Text in GBK, the two-byte part of GB18030. */
export function toGbk(text: string): Uint8Array {
  gbk ??= twoByteTable()
  const bytes: number[] = []
  for (const character of text) {
    const code = gbk.get(character)
    if (code !== undefined) bytes.push(code >> 8, code & 0xff)
    else if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0))
    else throw new Error(`${character} is not in GBK`)
  }
  return Uint8Array.from(bytes)
}

function twoByteTable(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\uFFFD') table.set(character, (lead << 8) | trail)
    }
  return table
}

export function toUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
