const KEPT_BOXES = new Set(['jP  ', 'ftyp', 'jp2h', 'jp2c'])

/** A JPEG 2000 file without the boxes that describe it (xml, uuid, info). A bare code stream stays as it is. */
export function cleanJpeg2000(bytes: Uint8Array): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (data.toString('latin1', 4, 8) !== 'jP  ') return bytes
  const parts: Uint8Array[] = []
  for (let at = 0; at + 8 <= data.length; ) {
    const short = data.readUInt32BE(at)
    const long = short === 1 && at + 16 <= data.length ? Number(data.readBigUInt64BE(at + 8)) : short
    const end = long < 8 ? data.length : Math.min(data.length, at + long)
    if (KEPT_BOXES.has(data.toString('latin1', at + 4, at + 8))) parts.push(data.subarray(at, end))
    at = end
  }
  return Buffer.concat(parts)
}
