import { inflateRawSync, inflateSync } from 'node:zlib'
import { decodeLzw } from '../objects/lzw.ts'

/**
 * The scan reads a PDF by its bytes, not by its tables: whatever looks like an object is one, reachable or not. It shares no parser with
 * the part that writes release copies.
 */
export interface CarvedObject {
  /** 0 for objects out of object streams without a number. */
  readonly number: number
  /** The object without its stream, as Latin 1. */
  readonly text: string
  readonly stream?: Buffer
  /** The stream unpacked as far as its filters are for data; undefined where they are for pictures. */
  readonly content?: Buffer
}

export interface Carved {
  readonly objects: readonly CarvedObject[]
  /** Bytes between the objects, tables and trailers left out. */
  readonly between: string
  readonly ends: number
}

const MOST_OUTPUT = 96 * 1024 * 1024
const OBJECT = /(\d{1,9})[ \t\r\n]+\d{1,5}[ \t\r\n]+obj\b/g

export function carve(bytes: Uint8Array): Carved {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = data.toString('latin1')
  const objects: CarvedObject[] = []
  let between = ''
  let last = 0
  OBJECT.lastIndex = 0
  for (let match = OBJECT.exec(text); match; match = OBJECT.exec(text)) {
    between += text.slice(last, match.index)
    const { object, end } = carveObject(data, text, Number(match[1]), OBJECT.lastIndex)
    objects.push(object, ...insideObjectStream(object))
    last = end
    OBJECT.lastIndex = end
  }
  between += text.slice(last)
  const rest = between
    .replace(/startxref\s+\d+/g, ' ')
    .replace(/\bxref\s+(?:\d+ \d+\s+(?:\d{10} \d{5} [nf]\s+)*)+/g, ' ')
  return { objects, between: rest, ends: text.split('%%EOF').length - 1 }
}

function carveObject(data: Buffer, text: string, number: number, start: number): { object: CarvedObject; end: number } {
  const finish = text.indexOf('endobj', start)
  const stop = finish < 0 ? text.length : finish
  const opens = /\bstream\r?\n/g
  opens.lastIndex = start
  const opening = opens.exec(text)
  if (!opening || opening.index > stop)
    return { object: { number, text: text.slice(start, stop) }, end: Math.min(text.length, stop + 6) }
  const head = text.slice(start, opening.index)
  const from = opening.index + opening[0].length
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(head)?.[1])
  const exact = Number.isFinite(length) && /^\s*endstream/.test(text.slice(from + length, from + length + 14))
  const closing = exact ? from + length : text.indexOf('endstream', from)
  const to = closing < 0 ? text.length : closing
  const stream = data.subarray(from, to)
  const content = unpack(stream, head)
  const behind = text.indexOf('endobj', to)
  return {
    object: { number, text: head, stream, ...(content ? { content } : {}) },
    end: behind < 0 ? text.length : behind + 6,
  }
}

const DATA_FILTERS = /\/(FlateDecode|Fl|LZWDecode|LZW|ASCIIHexDecode|AHx|ASCII85Decode|A85|RunLengthDecode|RL)\b/g
const PICTURE_FILTERS = /\/(DCTDecode|DCT|JPXDecode|CCITTFaxDecode|CCF|JBIG2Decode)\b/

function unpack(stream: Buffer, head: string): Buffer | undefined {
  const filter = /\/F(?:ilter)?\s*(\[[^\]]*\]|\/\w+)/.exec(head)?.[1] ?? ''
  let content: Buffer | undefined = stream
  for (const [, kind = ''] of filter.matchAll(DATA_FILTERS)) {
    if (!content) break
    if (kind.startsWith('F')) content = inflateFreely(content)
    else if (kind.startsWith('LZ')) content = decodeLzw(content, 1, MOST_OUTPUT)
    else if (kind.startsWith('AS') && kind.includes('Hex'))
      content = Buffer.from(content.toString('latin1').replace(/[^0-9a-fA-F]/g, ''), 'hex')
    else content = undefined
  }
  return PICTURE_FILTERS.test(filter) ? undefined : (content ?? stream)
}

/** As much as comes out, with the usual head or without. */
function inflateFreely(bytes: Buffer): Buffer | undefined {
  for (const inflate of [inflateSync, inflateRawSync])
    try {
      return inflate(bytes, { maxOutputLength: MOST_OUTPUT, finishFlush: 2 })
    } catch (error) {
      if (error instanceof RangeError) throw error
    }
  return undefined
}

function insideObjectStream({ text, content }: CarvedObject): readonly CarvedObject[] {
  if (!/\/Type\s*\/ObjStm/.test(text) || !content) return []
  const first = Number(/\/First\s+(\d+)/.exec(text)?.[1] ?? 0)
  const body = content.toString('latin1')
  const numbers = [...body.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)].map(
    ([, number, offset]) => [Number(number), Number(offset)] as const,
  )
  return numbers.map(([number, offset], i) => ({
    number,
    text: body.slice(first + offset, first + (numbers[i + 1]?.[1] ?? body.length)),
  }))
}
