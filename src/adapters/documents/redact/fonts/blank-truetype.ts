/** Tables of an OpenType or TrueType font program, by tag; undefined where the bytes are none. */
export function tablesOf(
  data: Buffer,
): ReadonlyMap<string, { readonly offset: number; readonly length: number }> | undefined {
  if (data.length < 12 || !['00010000', '74727565', '4f54544f'].includes(data.toString('hex', 0, 4))) return undefined
  const tables = new Map<string, { offset: number; length: number }>()
  for (let i = 0, at = 12; i < data.readUInt16BE(4); i++, at += 16) {
    if (at + 16 > data.length) return undefined
    const [offset, length] = [data.readUInt32BE(at + 8), data.readUInt32BE(at + 12)]
    if (offset + length > data.length + 3) return undefined
    tables.set(data.toString('latin1', at, at + 4), { offset, length: Math.min(length, data.length - offset) })
  }
  return tables
}

/** Tables without which a PDF viewer draws the same glyphs; names of glyphs and of the font, and old mappings, stay behind empty. */
const EMPTIED = ['name', 'post', 'GSUB', 'GPOS', 'GDEF', 'DSIG', 'kern', 'meta']

/**
 * The program with the outlines of all other glyphs overwritten by nothing, in place: no offset moves. Undefined where the
 * program is not understood.
 */
export function blankTrueType(program: Buffer, wanted: ReadonlySet<number>): Buffer | undefined {
  const tables = tablesOf(program)
  const [head, loca, glyf] = [tables?.get('head'), tables?.get('loca'), tables?.get('glyf')]
  if (!tables || !head || !loca || !glyf || head.length < 54) return undefined
  const data = Buffer.from(program)
  const wide = data.readUInt16BE(head.offset + 50) === 1
  const count = Math.floor(loca.length / (wide ? 4 : 2)) - 1
  const startOf = (glyph: number): number =>
    wide ? data.readUInt32BE(loca.offset + glyph * 4) : data.readUInt16BE(loca.offset + glyph * 2) * 2
  const span = (glyph: number): readonly [start: number, end: number] | undefined => {
    if (glyph < 0 || glyph >= count) return undefined
    const [start, end] = [startOf(glyph), startOf(glyph + 1)]
    return start <= end && end <= glyf.length ? [glyf.offset + start, glyf.offset + end] : undefined
  }
  const kept = withComponents(data, wanted, span)
  for (let glyph = 0; glyph < count; glyph++) {
    const place = span(glyph)
    if (place && !kept.has(glyph)) data.fill(0, place[0], place[1])
  }
  const lastEnd = glyf.offset + Math.min(glyf.length, startOf(count))
  if (count >= 0 && lastEnd <= glyf.offset + glyf.length) data.fill(0, lastEnd, glyf.offset + glyf.length)
  for (const tag of EMPTIED) {
    const table = tables.get(tag)
    if (table) data.fill(0, table.offset, table.offset + table.length)
  }
  return data
}

const MORE_COMPONENTS = 0x20

/** Glyph 0 is drawn for what is missing; a composite glyph needs its parts. */
function withComponents(
  data: Buffer,
  wanted: ReadonlySet<number>,
  span: (glyph: number) => readonly [number, number] | undefined,
): ReadonlySet<number> {
  const kept = new Set<number>()
  const waiting = [0, ...wanted]
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    const place = span(glyph)
    if (kept.has(glyph) || !place) continue
    kept.add(glyph)
    const [start, end] = place
    if (end - start < 14 || data.readInt16BE(start) >= 0) continue
    for (let at = start + 10; at + 4 <= end; ) {
      const flags = data.readUInt16BE(at)
      waiting.push(data.readUInt16BE(at + 2))
      at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
      if (!(flags & MORE_COMPONENTS)) break
    }
  }
  return kept
}
