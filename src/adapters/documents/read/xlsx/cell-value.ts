import type { TableCell } from '../../../../capabilities/documents/index.ts'
import type { CellFormat } from './cell-formats.ts'
import { printed } from './shared-texts.ts'

export interface RawCell {
  /** s, str, inlineStr, b, e, d, n */
  readonly type: string
  readonly value: string
  readonly inline: string
  readonly formula: boolean
  readonly format: CellFormat
}

/** The cell as a person reads it; undefined where it holds nothing. */
export function cellValue(raw: RawCell, texts: readonly string[], from1904: boolean): TableCell | undefined {
  const read = shownValue(raw, texts, from1904)
  if (read.text.trim() === '') return undefined
  return raw.formula && !read.doubt ? { ...read, doubt: 'formula' } : read
}

function shownValue({ type, value, inline, format }: RawCell, texts: readonly string[], from1904: boolean): TableCell {
  switch (type) {
    case 's':
      return { text: texts[Number(value)] ?? '' }
    case 'inlineStr':
      return { text: inline }
    case 'str':
      return { text: printed(value) }
    case 'b':
      return { text: value === '1' || value === 'true' ? '是' : '否' }
    case 'e':
      return { text: printed(value), doubt: 'error' }
    case 'd':
      return { text: value.slice(0, 10) }
    default:
      return numberOf(value, format, from1904)
  }
}

/** Beyond this the file itself holds no exact number: a code of 18 digits has lost its end. */
const EXACT_DIGITS = 15

function numberOf(value: string, { date, digits }: CellFormat, from1904: boolean): TableCell {
  if (value.trim() === '') return { text: '' }
  const number = Number(value)
  if (!Number.isFinite(number)) return { text: printed(value) }
  if (date) return { text: dayOfSerial(number, from1904) ?? String(number) }
  const whole = Number.isInteger(number)
  const text = String(number)
  const padded = whole && number >= 0 ? text.padStart(digits, '0') : text
  return whole && text.replace('-', '').length > EXACT_DIGITS ? { text: padded, doubt: 'rounded' } : { text: padded }
}

const DAY_MS = 86_400_000
/** Day 0 of the count from 1900, which takes 1900 for a leap year; days before March 1900 are none that we meet. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_SERIAL = 2_958_465

function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  if (serial < 61 || serial > LAST_SERIAL) return undefined
  const moment = (from1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY_MS
  return new Date(moment).toISOString().slice(0, 10)
}
