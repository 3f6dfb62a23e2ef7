import { tablesOf } from './blank-truetype.ts'

const WINDOWS_1252 = new TextDecoder('windows-1252')

/**
 * Glyphs that one-byte codes may lead to in a TrueType program, by each of its tables that viewers consult. Undefined where a table is of
 * a form that is not read here.
 */
export function glyphsOfCodes(program: Buffer, codes: ReadonlySet<number>): ReadonlySet<number> | undefined {
  const cmap = tablesOf(program)?.get('cmap')
  if (!cmap || cmap.length < 4) return undefined
  const glyphs = new Set<number>()
  for (let i = 0; i < program.readUInt16BE(cmap.offset + 2); i++) {
    const entry = cmap.offset + 4 + i * 8
    if (entry + 8 > program.length) return undefined
    const lookUp = mappingAt(program, cmap.offset + program.readUInt32BE(entry + 4))
    if (!lookUp) return undefined
    for (const code of codes)
      for (const character of [code, 0xf000 + code, WINDOWS_1252.decode(Uint8Array.of(code)).charCodeAt(0)])
        glyphs.add(lookUp(character))
  }
  return glyphs
}

type LookUp = (character: number) => number

function mappingAt(data: Buffer, at: number): LookUp | undefined {
  const read = (offset: number): number => (offset + 2 <= data.length && offset >= 0 ? data.readUInt16BE(offset) : 0)
  switch (read(at)) {
    case 0:
      return (character) => (character < 256 ? (data[at + 6 + character] ?? 0) : 0)
    case 4:
      return segments(read, at)
    case 6: {
      const [first, count] = [read(at + 6), read(at + 8)]
      return (character) =>
        character >= first && character < first + count ? read(at + 10 + (character - first) * 2) : 0
    }
    default:
      return undefined
  }
}

function segments(read: (offset: number) => number, at: number): LookUp {
  const count = read(at + 6) / 2
  const [ends, starts, deltas, ranges] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6].map(
    (offset) => at + offset,
  ) as [number, number, number, number]
  return (character) => {
    for (let i = 0; i < count; i++) {
      if (read(ends + i * 2) < character) continue
      const start = read(starts + i * 2)
      if (start > character) return 0
      const [delta, range] = [read(deltas + i * 2), read(ranges + i * 2)]
      if (range === 0) return (character + delta) & 0xffff
      const glyph = read(ranges + i * 2 + range + (character - start) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
