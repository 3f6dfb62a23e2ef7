import { cleanJpeg } from '../picture/clean-jpeg.ts'
import { cleanPng } from '../picture/clean-png.ts'
import { pictureSegments } from '../scan/picture-segments.ts'
import type { RemovalLog } from './removal-log.ts'

/** A picture of a package without what is no picture in it; undefined for kinds that we can't look into. */
export function cleanMedia(
  bytes: Uint8Array,
  part: string,
  log: RemovalLog,
): { readonly bytes: Uint8Array; readonly type: string } | undefined {
  const clean =
    bytes[0] === 0xff && bytes[1] === 0xd8
      ? cleanJpeg(bytes)
      : bytes[0] === 0x89 && bytes[1] === 0x50
        ? cleanPng(bytes)
        : undefined
  if (!clean || clean.length === 0) {
    log.add('picture-format', part)
    return undefined
  }
  if (pictureSegments(bytes).some((segment) => TELLING.test(segment))) log.add('picture-metadata', part)
  return { bytes: clean, type: bytes[0] === 0xff ? 'image/jpeg' : 'image/png' }
}

/** Colour profiles and thumbnails of nothing are removed as well, but say nothing about anybody. */
const TELLING = /^(?:APP1|APP12|APP13|comment|tEXt|zTXt|iTXt|eXIf|tIME|behind the end)$/
