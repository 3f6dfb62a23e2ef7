import { decode as decodePng, encode as encodePng } from 'fast-png'
import { decode as decodeJpeg, encode as encodeJpeg } from 'jpeg-js'
import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import { bomb, damaged } from '../../read/refusals.ts'
import { orientationOf, type Pixels, turned } from './orientation.ts'

export type PictureFormat = 'png' | 'jpeg'

export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpeg'
  return bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47 ? 'png' : undefined
}

/** A4 at 600 dots an inch has 35 million. */
const MOST_PIXELS = 40_000_000

/** The pixels of a picture, upright. Everything else that the file says is left behind. */
export function decodePicture(bytes: Uint8Array, format: PictureFormat): Result<Pixels> {
  const size = format === 'png' ? pngSize(bytes) : jpegSize(bytes)
  if (size === undefined) return damaged('图片的头部有误')
  if (size > MOST_PIXELS || size === 0) return bomb('图片的像素多得反常')
  try {
    if (format === 'png') return ok(fromPng(bytes))
    const { width, height, data } = decodeJpeg(bytes, {
      useTArray: true,
      formatAsRGBA: true,
      maxResolutionInMP: MOST_PIXELS / 1e6,
      maxMemoryUsageInMB: 600,
    })
    return ok(turned({ width, height, data }, orientationOf(bytes)))
  } catch {
    return damaged('图片的内容有误')
  }
}

const pngSize = (bytes: Uint8Array): number | undefined => {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return data.length < 24 ? undefined : data.readUInt32BE(16) * data.readUInt32BE(20)
}

function jpegSize(bytes: Uint8Array): number | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < data.length; ) {
    const marker = data[at + 1] ?? 0
    if (data[at] !== 0xff || marker === 0xff) at++
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return data.readUInt16BE(at + 5) * data.readUInt16BE(at + 7)
    else at += 2 + data.readUInt16BE(at + 2)
  }
  return undefined
}

function fromPng(bytes: Uint8Array): Pixels {
  const { width, height, data, depth, channels, palette, transparency } = decodePng(bytes)
  if (depth === 8 && !palette && !transparency && channels >= 3)
    return { width, height, data: opaque(data, width * height, channels) }
  const out = new Uint8Array(width * height * 4)
  const most = depth === 16 ? 65_535 : 2 ** depth - 1
  const packs = depth < 8
  const row = packs ? Math.ceil((width * depth) / 8) : width * channels
  const sample = (x: number, y: number, channel: number): number => {
    if (!packs) return data[y * row + x * channels + channel] ?? 0
    const bit = x * depth
    return ((data[y * row + (bit >> 3)] ?? 0) >> (8 - depth - (bit % 8))) & most
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const values = Array.from({ length: channels }, (_, channel) => sample(x, y, channel))
      const scaled = values.map((value) => Math.round((value / most) * 255))
      const entry = palette?.[values[0] ?? 0]
      const colour = entry ?? (channels <= 2 ? [scaled[0], scaled[0], scaled[0]] : scaled)
      out.set([colour[0] ?? 0, colour[1] ?? 0, colour[2] ?? 0], at)
      const keyed = !palette && transparency !== undefined && values.every((value, i) => value === transparency[i])
      out[at + 3] = keyed
        ? 0
        : entry
          ? (entry[3] ?? 255)
          : channels === 2
            ? (scaled[1] ?? 255)
            : channels === 4
              ? (scaled[3] ?? 255)
              : 255
    }
  return { width, height, data: out }
}

/** The usual kinds, three or four bytes a pixel. */
function opaque(data: ArrayLike<number>, pixels: number, channels: number): Uint8Array {
  const out = new Uint8Array(pixels * 4)
  for (let i = 0; i < pixels; i++) {
    for (let channel = 0; channel < 3; channel++) out[i * 4 + channel] = data[i * channels + channel] ?? 0
    out[i * 4 + 3] = channels === 4 ? (data[i * 4 + 3] ?? 0) : 255
  }
  return out
}

const QUALITY = 90

export function encodePicture({ width, height, data }: Pixels, format: PictureFormat): Uint8Array {
  return format === 'jpeg'
    ? encodeJpeg({ width, height, data }, QUALITY).data
    : encodePng({ width, height, data, channels: 4, depth: 8 })
}
