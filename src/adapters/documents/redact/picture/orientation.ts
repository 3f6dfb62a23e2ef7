/** How a camera held the picture, 1 to 8, from the EXIF of a JPEG; 1 where it doesn't say. */
export function orientationOf(bytes: Uint8Array): number {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 256 * 1024))
  const at = data.indexOf('Exif\0\0', 0, 'latin1')
  if (at < 0 || at + 14 > data.length) return 1
  const start = at + 6
  const little = data.toString('latin1', start, start + 2) === 'II'
  const short = (offset: number): number =>
    offset + 2 > data.length ? 0 : little ? data.readUInt16LE(offset) : data.readUInt16BE(offset)
  const long = (offset: number): number =>
    offset + 4 > data.length ? 0 : little ? data.readUInt32LE(offset) : data.readUInt32BE(offset)
  const directory = start + long(start + 4)
  for (let i = 0; i < Math.min(short(directory), 100); i++) {
    const entry = directory + 2 + i * 12
    if (short(entry) === 0x0112) {
      const value = short(entry + 8)
      return value >= 1 && value <= 8 ? value : 1
    }
  }
  return 1
}

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each. */
  readonly data: Uint8Array
}

/** The picture turned and mirrored as the camera meant it, since what says so is removed. */
export function turned({ width, height, data }: Pixels, orientation: number): Pixels {
  if (orientation <= 1) return { width, height, data }
  const swaps = orientation >= 5
  const [w, h] = swaps ? [height, width] : [width, height]
  const out = new Uint8Array(data.length)
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const to = new Uint32Array(out.buffer)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [sx, sy] = source(x, y, w, h, orientation)
      to[y * w + x] = from[sy * width + sx] ?? 0
    }
  return { width: w, height: h, data: out }
}

/** Where the pixel at x, y of the upright picture stands in the stored one. */
function source(x: number, y: number, w: number, h: number, orientation: number): readonly [number, number] {
  switch (orientation) {
    case 2:
      return [w - 1 - x, y]
    case 3:
      return [w - 1 - x, h - 1 - y]
    case 4:
      return [x, h - 1 - y]
    case 5:
      return [y, x]
    case 6:
      return [y, w - 1 - x]
    case 7:
      return [h - 1 - y, w - 1 - x]
    default:
      return [h - 1 - y, x]
  }
}
