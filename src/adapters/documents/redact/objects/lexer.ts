import type { PdfValue } from './values.ts'

/** A file that does not follow the syntax: whoever called says what that means. */
export class PdfSyntaxError extends Error {}

/** A word of a content stream that is no value. */
export interface Operator {
  readonly operator: string
}

const WHITE = new Set([0, 9, 10, 12, 13, 32])
const DELIMITER = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)))
const DEEPEST = 200

export const isWhite = (byte: number | undefined): boolean => byte !== undefined && WHITE.has(byte)
const isRegular = (byte: number | undefined): boolean => byte !== undefined && !WHITE.has(byte) && !DELIMITER.has(byte)

/** Reads values and words one after the other. `at` is where it goes on. */
export class Lexer {
  readonly data: Buffer
  at: number
  private depth = 0

  constructor(data: Buffer, at = 0) {
    this.data = data
    this.at = at
  }

  skipWhite(): void {
    for (;;) {
      while (isWhite(this.data[this.at])) this.at++
      if (this.data[this.at] !== 0x25) return
      while (this.at < this.data.length && this.data[this.at] !== 10 && this.data[this.at] !== 13) this.at++
    }
  }

  /** The next value, or a word that is none; undefined at the end. `12 0 R` is a reference. */
  next(): PdfValue | Operator | undefined {
    this.skipWhite()
    const byte = this.data[this.at]
    if (byte === undefined) return undefined
    switch (byte) {
      case 0x2f:
        return this.readName()
      case 0x28:
        return this.readLiteral()
      case 0x5b:
        this.at++
        return this.nested(() => this.readUntil(']'))
      case 0x3c:
        if (this.data[this.at + 1] !== 0x3c) return this.readHex()
        this.at += 2
        return this.nested(() => this.readDict())
      case 0x5d:
      case 0x7b:
      case 0x7d:
        this.at++
        return { operator: String.fromCharCode(byte) }
      case 0x3e:
        this.at += this.data[this.at + 1] === 0x3e ? 2 : 1
        return { operator: '>>' }
      case 0x29:
        this.at++
        return { operator: ')' }
      default:
        return this.readWord()
    }
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > DEEPEST) throw new PdfSyntaxError('nested too deep')
    const value = read()
    this.depth--
    return value
  }

  private readUntil(end: string): readonly PdfValue[] {
    const values: PdfValue[] = []
    for (;;) {
      const value = this.next()
      if (value === undefined) throw new PdfSyntaxError('array without end')
      if (isOperator(value)) {
        if (value.operator === end) return values
        if (end === '>>' || value.operator === '>>') throw new PdfSyntaxError(`unexpected ${value.operator}`)
        continue
      }
      values.push(value)
    }
  }

  private readDict(): ReadonlyMap<string, PdfValue> {
    const values = this.readUntil('>>')
    const dict = new Map<string, PdfValue>()
    for (let i = 0; i + 1 < values.length; i += 2) {
      const key = values[i]
      if (typeof key === 'object' && key !== null && 'name' in key) dict.set(key.name, values[i + 1] ?? null)
    }
    return dict
  }

  private readName(): PdfValue {
    const start = ++this.at
    while (isRegular(this.data[this.at])) this.at++
    const text = this.data.toString('latin1', start, this.at)
    return {
      name: text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    }
  }

  private readHex(): PdfValue {
    const end = this.data.indexOf(0x3e, this.at)
    if (end < 0) throw new PdfSyntaxError('string without end')
    const hex = this.data.toString('latin1', this.at + 1, end).replace(/[^0-9a-fA-F]/g, '')
    this.at = end + 1
    return { bytes: Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex') }
  }

  private readLiteral(): PdfValue {
    const bytes: number[] = []
    let open = 1
    for (this.at++; ; this.at++) {
      const byte = this.data[this.at]
      if (byte === undefined) throw new PdfSyntaxError('string without end')
      if (byte === 0x5c) this.readEscape(bytes)
      else if (byte === 0x29 && --open === 0) break
      else {
        if (byte === 0x28) open++
        bytes.push(byte)
      }
    }
    this.at++
    return { bytes: Uint8Array.from(bytes) }
  }

  private readEscape(bytes: number[]): void {
    const byte = this.data[++this.at] ?? 0
    const octal = /^[0-7]{1,3}/.exec(this.data.toString('latin1', this.at, this.at + 3))?.[0]
    if (octal !== undefined) {
      bytes.push(Number.parseInt(octal, 8) & 0xff)
      this.at += octal.length - 1
    } else if (byte === 13) {
      if (this.data[this.at + 1] === 10) this.at++
    } else if (byte !== 10) bytes.push(ESCAPES.get(byte) ?? byte)
  }

  private readWord(): PdfValue | Operator {
    const start = this.at
    while (isRegular(this.data[this.at])) this.at++
    const word = this.data.toString('latin1', start, this.at)
    if (/^[+-]?\d+$/.test(word)) return this.readReference(Number(word))
    const number = toNumber(word)
    if (number !== undefined) return number
    if (word === 'true') return true
    if (word === 'false') return false
    return word === 'null' ? null : { operator: word }
  }

  private readReference(number: number): PdfValue {
    const rest = /^[\s\0]+\d+[\s\0]+R(?![^\s\0()<>[\]{}/%])/.exec(this.data.toString('latin1', this.at, this.at + 24))
    if (!rest || number < 0) return number
    this.at += rest[0].length
    return { ref: number }
  }
}

const ESCAPES = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
])

/** Writers also leave `--5`, `1.2.3` and `.`: read as PDFium and others read them. */
function toNumber(word: string): number | undefined {
  const match = /^[+-]*(\d*)(?:\.(\d*)[\d.-]*)?$/.exec(word)
  if (!match || !/[\d.]/.test(word)) return undefined
  const value = Number(`${match[1] === '' ? '0' : match[1]}.${match[2] ?? ''}0`)
  return word.startsWith('-') ? -value : value
}

export const isOperator = (value: PdfValue | Operator | undefined): value is Operator =>
  typeof value === 'object' && value !== null && 'operator' in value
