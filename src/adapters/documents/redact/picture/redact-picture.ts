import { ok, type Result, refuse } from '../../../../capabilities/documents/index.ts'
import type {
  HiddenContent,
  RedactionMark,
  RedactionRefusal,
  ReleaseCopy,
} from '../../../../capabilities/redaction/index.ts'
import { pageNotThere } from '../pdf/mark-areas.ts'
import { leakFound, TERM_IN_PICTURE } from '../refusals.ts'
import { pictureSegments } from '../scan/picture-segments.ts'
import { scanPicture } from '../scan/scan-picture.ts'
import { decodePicture, encodePicture, type PictureFormat } from './pixels.ts'

export const pictureFindings = (bytes: Uint8Array): readonly HiddenContent[] => {
  const count = pictureSegments(bytes).length
  return count > 0 ? [{ kind: 'picture-metadata', count, strippable: true }] : []
}

/** 第三十七条: a picture with the marked areas painted black, written anew from its pixels. */
export async function redactPicture(
  bytes: Uint8Array,
  format: PictureFormat,
  marks: readonly RedactionMark[],
): Promise<Result<ReleaseCopy, RedactionRefusal>> {
  if (marks.some((mark) => mark.kind === 'term')) return refuse(TERM_IN_PICTURE)
  const rectangles = marks.flatMap((mark) => (mark.kind === 'rectangle' ? [mark] : []))
  const beyond = rectangles.flatMap((mark, i) => (mark.page === 1 ? [] : [i + 1]))
  if (beyond.length > 0) return refuse(pageNotThere(beyond, 1))
  const decoded = decodePicture(bytes, format)
  if (!decoded.ok) return decoded
  const { width, height, data } = decoded.value
  for (const { box } of rectangles) {
    const [x0, y0, x1, y1] = [Math.floor(box[0]), Math.floor(box[1]), Math.ceil(box[2]), Math.ceil(box[3])]
    for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
      for (let x = Math.max(0, x0); x < Math.min(width, x1); x++) data.set([0, 0, 0, 255], (y * width + x) * 4)
  }
  const written = encodePicture(decoded.value, format)
  const proof = scanPicture(written, { secrets: [], rectangles })
  if (!proof.ok) return proof
  if (proof.value.leaks.length > 0) return refuse(leakFound(proof.value.leaks))
  return ok({
    bytes: written,
    proof: proof.value,
    record: {
      format,
      pages: 1,
      marks: rectangles.map((mark, i) => ({
        mark: i + 1,
        kind: mark.kind,
        reason: mark.reason,
        areas: [{ page: 1, box: mark.box }],
        hits: 1,
      })),
      pictures: [],
      stripped: pictureFindings(bytes),
    },
  })
}
