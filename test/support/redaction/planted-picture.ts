import { crc32, deflateSync } from 'node:zlib'
import { encode as encodePng } from 'fast-png'
import { encode as encodeJpeg } from 'jpeg-js'
import type { Random } from '../fuzz/random.ts'
import { noisyPicture, rgbaOf } from './noise.ts'
import { anySecret, type PlantedFile } from './planted.ts'

/** A PNG or JPEG with drawn text below a mark, and with a secret in what it says about itself. */
export function plantedPicture(random: Random, number: number): PlantedFile {
  const [picture, secret, isPng] = [noisyPicture(random, 160, 120), anySecret(random), number % 2 === 0]
  const { width, height, block } = picture
  const plain = { width, height, data: rgbaOf(picture) }
  const bytes = isPng
    ? tellingPng(encodePng({ ...plain, channels: 4 }), secret)
    : tellingJpeg(encodeJpeg(plain, 90).data, secret)
  return {
    name: `${number}.${isPng ? 'png' : 'jpg'}`,
    bytes,
    marks: [
      {
        kind: 'rectangle',
        page: 1,
        box: [block.x - 1, block.y - 1, block.x + block.width + 1, block.y + block.height + 1],
        reason: 'privacy',
      },
    ],
    secrets: [secret],
    pixels: isPng ? picture.rows : [],
    plants: ['pixels', isPng ? 'tEXt, eXIf, behind the end' : 'EXIF, comment, behind the end'],
    open: undefined,
  }
}

function tellingPng(png: Uint8Array, secret: string): Uint8Array {
  const chunk = (kind: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(kind), content])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const text = chunk('tEXt', Buffer.from(`Author\0${secret}`))
  const packed = chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(secret))]))
  return Buffer.concat([
    png.subarray(0, 33),
    text,
    packed,
    chunk('eXIf', Buffer.from(secret, 'utf16le')),
    png.subarray(33),
    Buffer.from(secret),
  ])
}

function tellingJpeg(jpeg: Uint8Array, secret: string): Uint8Array {
  const segment = (marker: number, text: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker, (text.length + 2) >> 8, (text.length + 2) & 0xff]), text])
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0', 'latin1'), Buffer.from(secret)]))
  return Buffer.concat([
    jpeg.subarray(0, 2),
    exif,
    segment(0xfe, Buffer.from(secret)),
    jpeg.subarray(2),
    Buffer.from(secret),
  ])
}
