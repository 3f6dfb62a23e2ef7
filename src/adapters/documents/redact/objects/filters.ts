import { inflateSync } from 'node:zlib'
import { decodeLzw } from './lzw.ts'
import type { PdfFile } from './read-file.ts'
import { isArray, isDict, type PdfDict, type PdfStream } from './values.ts'

/** More than any page, font or table of a document unpacks to. */
const MOST_BYTES = 64 * 1024 * 1024

/** The bytes of a stream with its filters undone; undefined where one is for pictures, unknown, or the bytes do not follow it. */
export function decodeStream(file: PdfFile, stream: PdfStream): Buffer | undefined {
  const filters = listOf(file, stream.dict.get('Filter') ?? stream.dict.get('F')).map(
    (filter) => file.name(filter) ?? '',
  )
  const parameters = listOf(file, stream.dict.get('DecodeParms') ?? stream.dict.get('DP')).map((entry) =>
    file.dict(entry),
  )
  let bytes: Buffer | undefined = Buffer.from(stream.raw)
  for (const [index, filter] of filters.entries()) {
    if (bytes === undefined) return undefined
    bytes = decodeOne(file, bytes, filter, parameters[index])
    if (bytes !== undefined && bytes.length > MOST_BYTES) return undefined
  }
  return bytes
}

function listOf(file: PdfFile, value: Parameters<PdfFile['resolve']>[0]) {
  const found = file.resolve(value)
  if (found === null) return []
  return isArray(found) ? found : [found]
}

function decodeOne(file: PdfFile, bytes: Buffer, filter: string, parameters: PdfDict | undefined): Buffer | undefined {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return unpredict(file, inflate(bytes), parameters)
    case 'LZWDecode':
    case 'LZW':
      return unpredict(file, decodeLzw(bytes, file.number(parameters?.get('EarlyChange')) ?? 1, MOST_BYTES), parameters)
    case 'ASCIIHexDecode':
    case 'AHx':
      return Buffer.from(
        bytes
          .toString('latin1')
          .split('>')[0]
          ?.replace(/[^0-9a-fA-F]/g, '')
          .replace(/^((?:..)*.)$/, '$10') ?? '',
        'hex',
      )
    case 'ASCII85Decode':
    case 'A85':
      return decodeAscii85(bytes.toString('latin1'))
    case 'RunLengthDecode':
    case 'RL':
      return decodeRunLength(bytes)
    default:
      return undefined
  }
}

/** What can be unpacked of it, as viewers do: streams that are cut off are shown as far as they go. */
function inflate(bytes: Buffer): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_BYTES, finishFlush: 2 })
  } catch {
    return undefined
  }
}

function decodeAscii85(text: string): Buffer {
  const out: number[] = []
  let group: number[] = []
  const flush = (): void => {
    const missing = 5 - group.length
    const value = [...group, ...Array<number>(missing).fill(84)].reduce((sum, digit) => sum * 85 + digit, 0)
    for (let i = 0; i < 4 - missing; i++) out.push(Math.floor(value / 256 ** (3 - i)) & 0xff)
    group = []
  }
  for (const character of text.replace(/^\s*<~/, '')) {
    if (character === '~') break
    if (character === 'z' && group.length === 0) out.push(0, 0, 0, 0)
    else if (character >= '!' && character <= 'u') {
      group.push(character.charCodeAt(0) - 33)
      if (group.length === 5) flush()
    }
  }
  if (group.length > 1) flush()
  return Buffer.from(out)
}

function decodeRunLength(bytes: Buffer): Buffer {
  const out: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at++] ?? 128
    if (length === 128) break
    if (length < 128) {
      out.push(bytes.subarray(at, at + length + 1))
      at += length + 1
    } else out.push(Buffer.alloc(257 - length, bytes[at++] ?? 0))
  }
  return Buffer.concat(out)
}

function unpredict(file: PdfFile, bytes: Buffer | undefined, parameters: PdfDict | undefined): Buffer | undefined {
  const predictor = file.number(parameters?.get('Predictor')) ?? 1
  if (bytes === undefined || predictor < 2 || !isDict(parameters)) return bytes
  if (predictor < 10) return undefined
  const of = (key: string, otherwise: number): number => file.number(parameters.get(key)) ?? otherwise
  const bits = of('Colors', 1) * of('BitsPerComponent', 8)
  const [unit, row] = [Math.max(1, bits >> 3), Math.ceil((bits * of('Columns', 1)) / 8)]
  return unfilterRows(bytes, row, unit)
}

/** PNG's five ways to write a row. */
function unfilterRows(bytes: Buffer, row: number, unit: number): Buffer {
  const rows = Math.ceil(bytes.length / (row + 1))
  const out = Buffer.alloc(rows * row)
  for (let y = 0; y < rows; y++) {
    const kind = bytes[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x++) {
      const left = x >= unit ? (out[y * row + x - unit] ?? 0) : 0
      const above = y > 0 ? (out[(y - 1) * row + x] ?? 0) : 0
      const corner = y > 0 && x >= unit ? (out[(y - 1) * row + x - unit] ?? 0) : 0
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][kind] ?? 0
      out[y * row + x] = ((bytes[y * (row + 1) + 1 + x] ?? 0) + guess) & 0xff
    }
  }
  return out
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}
