import { encode as encodePng } from 'fast-png'
import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import type { FilePages, PageImage, RedactionRefusal } from '../../../../capabilities/redaction/index.ts'
import { noSuchPage } from '../refusals.ts'
import type { Pixels } from './orientation.ts'
import { decodePicture, type PictureFormat } from './pixels.ts'

export function picturePages(bytes: Uint8Array, format: PictureFormat): Result<FilePages> {
  const picture = decodePicture(bytes, format)
  if (!picture.ok) return picture
  const { width, height } = picture.value
  return ok({ format, sheets: [{ width, height }] })
}

/** The picture upright, made smaller where it is wider than asked for, never larger. */
export function picturePage(
  bytes: Uint8Array,
  format: PictureFormat,
  page: number,
  width: number,
): Result<PageImage, RedactionRefusal> {
  if (page !== 1) return noSuchPage(page)
  const picture = decodePicture(bytes, format)
  if (!picture.ok) return picture
  const { data, ...size } = smaller(picture.value, Math.max(1, Math.ceil(picture.value.width / width)))
  return ok({ ...size, png: encodePng({ ...size, data, channels: 4, depth: 8 }) })
}

/** Each pixel the mean of a square of `by` by `by`. */
function smaller(picture: Pixels, by: number): Pixels {
  if (by === 1) return picture
  const [width, height] = [Math.ceil(picture.width / by), Math.ceil(picture.height / by)]
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [right, bottom] = [Math.min(picture.width, (x + 1) * by), Math.min(picture.height, (y + 1) * by)]
      const sums = [0, 0, 0, 0]
      for (let sy = y * by; sy < bottom; sy++)
        for (let at = (sy * picture.width + x * by) * 4; at < (sy * picture.width + right) * 4; at += 4)
          for (let i = 0; i < 4; i++) sums[i] = (sums[i] ?? 0) + (picture.data[at + i] ?? 0)
      const count = (right - x * by) * (bottom - y * by)
      for (let i = 0; i < 4; i++) data[(y * width + x) * 4 + i] = Math.round((sums[i] ?? 0) / count)
    }
  return { width, height, data }
}
