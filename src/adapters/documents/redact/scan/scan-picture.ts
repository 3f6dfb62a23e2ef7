import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import type { Leak, LeakSearch, RedactionProof } from '../../../../capabilities/redaction/index.ts'
import { refusal } from '../../read/refusals.ts'
import { decodePicture, pictureFormat } from '../picture/pixels.ts'
import { inBytes, needlesOf } from './needles.ts'
import { pictureSegments } from './picture-segments.ts'
import { sha256 } from './sha256.ts'

/** JPEG's ripples beside an edge reach one block of eight pixels. */
const NEARLY_BLACK = 48
const INSET = { png: 0, jpeg: 2 }

export function scanPicture(bytes: Uint8Array, search: LeakSearch): Result<RedactionProof> {
  const format = pictureFormat(bytes)
  if (!format)
    return refusal('unsupported-format', '这不是 PNG 或 JPEG 图片，不能检查。请另存为 PNG、JPEG 或 PDF 后再试。')
  const decoded = decodePicture(bytes, format)
  if (!decoded.ok) return decoded
  const { width, height, data } = decoded.value
  const leaks: Leak[] = [
    ...pictureSegments(bytes).map((segment): Leak => ({ where: 'picture-metadata', at: segment })),
    ...inBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), needlesOf(search.secrets)).map(
      (secret): Leak => ({ where: 'raw-bytes', at: '', secret }),
    ),
  ]
  for (const [index, { box }] of search.rectangles.entries()) {
    const inset = INSET[format]
    let brightest = 0
    for (let y = Math.max(0, Math.floor(box[1]) + inset); y < Math.min(height, Math.ceil(box[3]) - inset); y++)
      for (let x = Math.max(0, Math.floor(box[0]) + inset); x < Math.min(width, Math.ceil(box[2]) - inset); x++)
        for (let colour = 0; colour < 3; colour++)
          brightest = Math.max(brightest, data[(y * width + x) * 4 + colour] ?? 0)
    if (brightest > (format === 'png' ? 0 : NEARLY_BLACK))
      leaks.push({ where: 'pixels', page: 1, at: '', mark: index + 1 })
  }
  return ok({
    sha256: sha256(bytes),
    looked: { pages: 1, objects: 0, streams: 1, strings: 0, characters: 0, markedAreas: search.rectangles.length },
    leaks,
  })
}
