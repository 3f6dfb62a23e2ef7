const CLEAR = 256
const END = 257

/** LZW as PDF and TIFF write it: codes of 9 to 12 bits, the highest bit first. Stops at `most` bytes. */
export function decodeLzw(bytes: Buffer, earlyChange: number, most: number): Buffer {
  const out: number[] = []
  let table: (readonly number[])[] = []
  let previous: readonly number[] | undefined
  let [width, held, bits] = [9, 0, 0]
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (held >> bits) & ((1 << width) - 1)
    if (code === END || out.length > most) break
    if (code === CLEAR) {
      ;[table, previous, width] = [[], undefined, 9]
      continue
    }
    const known: readonly number[] | undefined = code < 256 ? [code] : table[code - 258]
    const entry: readonly number[] | undefined = known ?? (previous && [...previous, previous[0] ?? 0])
    if (!entry) break
    for (const value of entry) out.push(value)
    if (previous) table.push([...previous, entry[0] ?? 0])
    previous = entry
    const next = table.length + 258 + earlyChange
    width = next > 2047 ? 12 : next > 1023 ? 11 : next > 511 ? 10 : 9
  }
  return Buffer.from(out)
}
