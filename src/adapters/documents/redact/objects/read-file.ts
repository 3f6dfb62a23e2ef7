import { isOperator, Lexer, PdfSyntaxError } from './lexer.ts'
import { isArray, isDict, isName, isRef, isStream, type PdfDict, type PdfStream, type PdfValue } from './values.ts'

/** The objects of a file that PDFium has saved: a plain table, nothing encrypted, no object streams. */
export interface PdfFile {
  readonly trailer: PdfDict
  readonly objects: ReadonlyMap<number, PdfValue>
  /** The value itself, or what a reference leads to; null where that is nothing. */
  resolve(value: PdfValue | undefined): PdfValue
  dict(value: PdfValue | undefined): PdfDict | undefined
  array(value: PdfValue | undefined): readonly PdfValue[] | undefined
  number(value: PdfValue | undefined): number | undefined
  name(value: PdfValue | undefined): string | undefined
  stream(value: PdfValue | undefined): PdfStream | undefined
}

const MOST_OBJECTS = 500_000

/** @throws {PdfSyntaxError} where the bytes are not what PDFium saves */
export function readFile(bytes: Uint8Array): PdfFile {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offsets, trailer } = readTable(data)
  const objects = new Map<number, PdfValue>()
  for (const [number, offset] of offsets) objects.set(number, readObject(data, offset, number))
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let current = value ?? null
    for (let i = 0; i < 20 && isRef(current); i++) current = objects.get(current.ref) ?? null
    return isRef(current) ? null : current
  }
  return {
    trailer,
    objects,
    resolve,
    dict: (value) => {
      const found = resolve(value)
      return isDict(found) ? found : isStream(found) ? found.dict : undefined
    },
    array: (value) => {
      const found = resolve(value)
      return isArray(found) ? found : undefined
    },
    number: (value) => {
      const found = resolve(value)
      return typeof found === 'number' ? found : undefined
    },
    name: (value) => {
      const found = resolve(value)
      return isName(found) ? found.name : undefined
    },
    stream: (value) => {
      const found = resolve(value)
      return isStream(found) ? found : undefined
    },
  }
}

function readTable(data: Buffer): { offsets: ReadonlyMap<number, number>; trailer: PdfDict } {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(data.toString('latin1', Math.max(0, data.length - 64)))?.[1]
  const lexer = new Lexer(data, Number(start ?? Number.NaN))
  const word = start === undefined ? undefined : lexer.next()
  if (!isOperator(word) || word.operator !== 'xref') throw new PdfSyntaxError('no table of objects')
  const offsets = new Map<number, number>()
  for (;;) {
    const first = lexer.next()
    if (isOperator(first) && first.operator === 'trailer') break
    const count = lexer.next()
    if (typeof first !== 'number' || typeof count !== 'number') throw new PdfSyntaxError('table of objects broken')
    lexer.skipWhite()
    for (let i = 0; i < count; i++, lexer.at += 20) {
      const entry = /^(\d{10}) \d{5} ([nf])/.exec(data.toString('latin1', lexer.at, lexer.at + 20))
      if (!entry) throw new PdfSyntaxError('entry of the table broken')
      if (entry[2] === 'n') offsets.set(first + i, Number(entry[1]))
      if (offsets.size > MOST_OBJECTS) throw new PdfSyntaxError('too many objects')
    }
  }
  const trailer = lexer.next()
  if (!isOperator(trailer) && isDict(trailer)) return { offsets, trailer }
  throw new PdfSyntaxError('no trailer')
}

function readObject(data: Buffer, offset: number, number: number): PdfValue {
  const lexer = new Lexer(data, offset)
  const [id, , word] = [lexer.next(), lexer.next(), lexer.next()]
  if (id !== number || !isOperator(word) || word.operator !== 'obj')
    throw new PdfSyntaxError(`object ${number} missing`)
  const value = lexer.next()
  if (value === undefined || isOperator(value)) return null
  if (!isDict(value)) return value
  const after = lexer.next()
  if (!isOperator(after) || after.operator !== 'stream') return value
  if (data[lexer.at] === 13) lexer.at++
  if (data[lexer.at] === 10) lexer.at++
  const length = value.get('Length')
  if (typeof length !== 'number' || length < 0 || lexer.at + length > data.length)
    throw new PdfSyntaxError(`length of stream ${number} broken`)
  return { dict: value, raw: data.subarray(lexer.at, lexer.at + length) }
}
