import { deflateSync } from 'node:zlib'
import { assemble } from '../../../src/adapters/documents/read/pdf/testing/make-pdf.ts'

/** Writes objects of a test PDF: numbers are given out, streams are packed. */
export interface PdfWriter {
  reserve(): number
  put(number: number, text: string): void
  add(text: string): number
  stream(dictionary: string, data: string | Uint8Array, packed?: boolean): number
  finish(trailer: string): Uint8Array
}

export function pdfWriter(): PdfWriter {
  const objects = new Map<number, Uint8Array>()
  let last = 0
  const writer: PdfWriter = {
    reserve: () => ++last,
    put: (number, text) => void objects.set(number, Buffer.from(text, 'latin1')),
    add: (text) => {
      const number = writer.reserve()
      writer.put(number, text)
      return number
    },
    stream: (dictionary, data, packed = true) => {
      const number = writer.reserve()
      const plain = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data)
      const bytes = packed ? deflateSync(plain) : plain
      const head = `<< ${dictionary} ${packed ? '/Filter /FlateDecode' : ''} /Length ${bytes.length} >>\nstream\n`
      objects.set(number, Buffer.concat([Buffer.from(head, 'latin1'), bytes, Buffer.from('\nendstream')]))
      return number
    },
    finish: (trailer) => assemble(objects, trailer),
  }
  return writer
}

/** A text string as the information dictionary and outlines have it. */
export const utf16Hex = (text: string): string => {
  const bytes = Buffer.from(text, 'utf16le').swap16()
  return `<feff${bytes.toString('hex')}>`
}
export const literal = (text: string): string => {
  const bytes = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
  return `(${[...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')})`
}
