const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
/** Chunks that only say how pixels are to be read. */
const PLAIN_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB', 'cHRM', 'pHYs', 'bKGD', 'sBIT'])

/** Parts of a JPEG or PNG that are no picture: EXIF, XMP, IPTC, comments, profiles, thumbnails, bytes behind the end. Empty for other bytes. */
export function pictureSegments(bytes: Uint8Array): readonly string[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (data.subarray(0, 8).equals(PNG)) return pngSegments(data)
  return data[0] === 0xff && data[1] === 0xd8 ? jpegSegments(data) : []
}

function pngSegments(data: Buffer): readonly string[] {
  const found: string[] = []
  let at = 8
  while (at + 12 <= data.length) {
    const kind = data.toString('latin1', at + 4, at + 8)
    if (!PLAIN_CHUNKS.has(kind)) found.push(kind)
    at += 12 + data.readUInt32BE(at)
    if (kind === 'IEND') break
  }
  return at < data.length ? [...found, 'behind the end'] : found
}

function jpegSegments(data: Buffer): readonly string[] {
  const found: string[] = []
  let at = 2
  while (at + 4 <= data.length) {
    if (data[at] !== 0xff) {
      at++
      continue
    }
    const marker = data[at + 1] ?? 0
    if (marker === 0xd9) return data.length > at + 2 ? [...found, 'behind the end'] : found
    if (marker === 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd8) || marker === 1) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = data.readUInt16BE(at + 2)
    const plainMark = (marker === 0xe0 && length === 16) || (marker === 0xee && length === 14)
    if (marker === 0xfe) found.push('comment')
    else if (marker >= 0xe0 && marker <= 0xef && !plainMark) found.push(`APP${marker - 0xe0}`)
    at += 2 + length
    if (marker !== 0xda) continue
    while (
      at + 1 < data.length &&
      !(data[at] === 0xff && data[at + 1] !== 0 && !((data[at + 1] ?? 0) >= 0xd0 && (data[at + 1] ?? 0) <= 0xd7))
    )
      at++
  }
  return found
}
