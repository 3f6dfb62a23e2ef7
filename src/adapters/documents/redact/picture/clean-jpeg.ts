const KEPT_APPLICATION = new Set([0xe0, 0xee])

/**
 * A JPEG without comments and application data (EXIF, XMP, IPTC, thumbnails, colour profiles) and without what
 * stands behind its end. Pixels are not touched. Adobe's mark stays: without it colours are read wrong. Bytes that are no JPEG come back empty.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = data.indexOf(Buffer.from([0xff, 0xd8]))
  if (start < 0) return new Uint8Array()
  const parts: Uint8Array[] = [Buffer.from([0xff, 0xd8])]
  for (let at = start + 2; at < data.length; ) {
    if (data[at] !== 0xff) {
      at++
      continue
    }
    const marker = data[at + 1] ?? 0
    if (marker === 0xff) at++
    else if (marker === 0xd9) break
    else if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else {
      const end = segmentEnd(data, at)
      if (isKept(data, at, marker)) parts.push(shortened(data, at, marker, end))
      at = end
      if (marker === 0xda) {
        const scan = scanEnd(data, at)
        parts.push(data.subarray(at, scan))
        at = scan
      }
    }
  }
  return Buffer.concat([...parts, Buffer.from([0xff, 0xd9])])
}

const segmentEnd = (data: Buffer, at: number): number =>
  Math.min(data.length, at + 2 + Math.max(2, at + 3 < data.length ? data.readUInt16BE(at + 2) : 2))

function isKept(data: Buffer, at: number, marker: number): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  if (!KEPT_APPLICATION.has(marker)) return false
  const head = data.toString('latin1', at + 4, at + 9)
  return marker === 0xe0 ? head === 'JFIF\0' : head === 'Adobe'
}

const JFIF_BYTES = 16
const ADOBE_BYTES = 14

/** JFIF may carry a thumbnail behind its 16 bytes, Adobe's mark anything behind its 14. */
function shortened(data: Buffer, at: number, marker: number, end: number): Uint8Array {
  const kept = marker === 0xe0 ? JFIF_BYTES : marker === 0xee ? ADOBE_BYTES : undefined
  if (kept === undefined || end - at - 2 < kept) return data.subarray(at, end)
  const segment = Buffer.from(data.subarray(at, at + 2 + kept))
  segment.writeUInt16BE(kept, 2)
  if (marker === 0xe0) segment.writeUInt16BE(0, 16)
  return segment
}

/** Entropy-coded data ends at the next marker that is no restart and no stuffed byte. */
function scanEnd(data: Buffer, from: number): number {
  for (let at = data.indexOf(0xff, from); at >= 0; at = data.indexOf(0xff, at + 1)) {
    const next = data[at + 1]
    if (next === undefined) return data.length
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return data.length
}
