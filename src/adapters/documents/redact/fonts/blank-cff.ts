/** The parts of a CFF program that are looked at here. */
interface Index {
  readonly items: readonly (readonly [start: number, end: number])[]
  readonly end: number
}

const MOST_ITEMS = 70_000

function readIndex(data: Buffer, at: number): Index | undefined {
  if (at + 2 > data.length) return undefined
  const count = data.readUInt16BE(at)
  if (count === 0) return { items: [], end: at + 2 }
  const size = data[at + 2] ?? 0
  const base = at + 3 + (count + 1) * size - 1
  if (size < 1 || size > 4 || count > MOST_ITEMS || base > data.length) return undefined
  const offset = (i: number): number => base + data.readUIntBE(at + 3 + i * size, size)
  const items = Array.from({ length: count }, (_, i) => [offset(i), offset(i + 1)] as const)
  const whole = items.every(([start, end]) => start <= end && end <= data.length)
  return whole ? { items, end: offset(count) } : undefined
}

/** Operators of a DICT with their operands; real numbers are skipped as such. */
function readDict(data: Buffer, start: number, end: number): ReadonlyMap<number, readonly number[]> {
  const entries = new Map<number, readonly number[]>()
  let operands: number[] = []
  for (let at = start; at < end; ) {
    const byte = data[at++] ?? 0
    if (byte <= 21) {
      entries.set(byte === 12 ? 1200 + (data[at++] ?? 0) : byte, operands)
      operands = []
    } else if (byte === 28) {
      operands.push(at + 2 <= end ? data.readInt16BE(at) : 0)
      at += 2
    } else if (byte === 29) {
      operands.push(at + 4 <= end ? data.readInt32BE(at) : 0)
      at += 4
    } else if (byte === 30) {
      while (at < end && ((data[at] ?? 0xff) & 0x0f) !== 0x0f && (data[at] ?? 0xff) >> 4 !== 0x0f) at++
      at++
      operands.push(0)
    } else if (byte <= 246) operands.push(byte - 139)
    else if (byte <= 250) operands.push((byte - 247) * 256 + (data[at++] ?? 0) + 108)
    else operands.push(-(byte - 251) * 256 - (data[at++] ?? 0) - 108)
  }
  return entries
}

const CHARSET = 15
const CHAR_STRINGS = 17
const ROS = 1230
const ENDCHAR = 14

/**
 * The program with all other glyphs emptied in place. `wanted` are CIDs; in a program that is not keyed by CIDs they are the numbers
 * of the glyphs. Undefined where the program is not understood.
 */
export function blankCff(program: Buffer, wanted: ReadonlySet<number>): Buffer | undefined {
  const data = Buffer.from(program)
  const names = readIndex(data, data[2] ?? 4)
  const dicts = names && readIndex(data, names.end)
  const [start, end] = dicts?.items[0] ?? [0, 0]
  if (!dicts || end === 0) return undefined
  const top = readDict(data, start, end)
  const charStrings = readIndex(data, top.get(CHAR_STRINGS)?.[0] ?? data.length)
  if (!charStrings) return undefined
  const cids = top.has(ROS) ? readCharset(data, top.get(CHARSET)?.[0] ?? 0, charStrings.items.length) : undefined
  if (top.has(ROS) && !cids) return undefined
  for (const [glyph, [from, to]] of charStrings.items.entries()) {
    if (glyph === 0 || wanted.has(cids?.[glyph] ?? glyph) || to <= from) continue
    data.fill(0, from, to)
    data[from] = ENDCHAR
  }
  return data
}

/** CIDs of the glyphs in order; the three predefined charsets are not for fonts keyed by CIDs. */
function readCharset(data: Buffer, at: number, glyphs: number): readonly number[] | undefined {
  const format = data[at]
  if (at < 3 || format === undefined || format > 2) return undefined
  const cids = [0]
  let here = at + 1
  while (cids.length < glyphs) {
    const size = format === 0 ? 2 : format === 1 ? 3 : 4
    if (here + size > data.length) return undefined
    const first = data.readUInt16BE(here)
    const more = format === 0 ? 0 : format === 1 ? (data[here + 2] ?? 0) : data.readUInt16BE(here + 2)
    for (let i = 0; i <= more && cids.length < glyphs; i++) cids.push(first + i)
    here += size
  }
  return cids
}
