const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB', 'cHRM', 'pHYs', 'bKGD', 'sBIT'])

/** A PNG with the chunks that its picture needs and no others, up to its end. Bytes that are no PNG come back empty. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!data.subarray(0, 8).equals(SIGNATURE)) return new Uint8Array()
  const parts: Uint8Array[] = [SIGNATURE]
  for (let at = 8; at + 12 <= data.length; ) {
    const kind = data.toString('latin1', at + 4, at + 8)
    const end = at + 12 + data.readUInt32BE(at)
    if (end > data.length) break
    if (KEPT.has(kind)) parts.push(data.subarray(at, end))
    if (kind === 'IEND') break
    at = end
  }
  return Buffer.concat(parts)
}
