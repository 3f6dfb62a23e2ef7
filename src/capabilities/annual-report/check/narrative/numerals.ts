const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A whole number in digits or in Chinese numerals, as a part of a regular expression. */
export const NUMERAL =
  '(?:\\d+(?:\\.\\d+)?万?|[〇零○一二两三四五六七八九十百千]{1,9}万?(?:[〇零一二两三四五六七八九十百千]{1,8})?)'

/**
 * The value of a numeral as prose writes it: 26, 1.17万, 十二, 两百零三, 二〇二三 (digit by digit), 一万二千.
 * Undefined when it is no numeral or its parts are in no possible order (十十, 三百千).
 */
export function parseNumeral(text: string): number | undefined {
  const digits = /^(\d+(?:\.\d+)?)(万?)$/.exec(text)
  if (digits) {
    const value = Number(digits[1])
    // 1.17 × 10000 is 11699.999… in binary.
    return digits[2] ? Math.round(value * 10_000 * 1e6) / 1e6 : value
  }
  if (!/^[〇零○一二两三四五六七八九十百千万]+$/.test(text)) return undefined
  if (text.length > 1 && !/[十百千万]/.test(text)) return digitByDigit(text)
  const [high = '', low, more] = text.split('万')
  if (more !== undefined) return undefined
  if (low === undefined) return belowTenThousand(high)
  const tenThousands = belowTenThousand(high)
  const rest = low === '' ? 0 : belowTenThousand(low.replace(/^零/, ''))
  return tenThousands === undefined || tenThousands === 0 || rest === undefined
    ? undefined
    : tenThousands * 10_000 + rest
}

function digitByDigit(text: string): number | undefined {
  const value = [...text].map((c) => DIGITS[c]).join('')
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined
}

function belowTenThousand(text: string): number | undefined {
  if (text === '零' || text === '〇' || text === '○') return 0
  let value = 0
  let digit: number | undefined
  let lastUnit = 10_000
  for (const c of text) {
    const unit = UNITS[c]
    if (unit === undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = DIGITS[c]
      if (digit === undefined) return undefined
      continue
    }
    // 十二 has no digit before its unit; 百二 is no numeral.
    if (unit >= lastUnit || (!digit && !(unit === 10 && value === 0 && digit === undefined))) return undefined
    value += (digit ?? 1) * unit
    lastUnit = unit
    digit = undefined
  }
  if (text === '') return undefined
  return value + (digit ?? 0)
}
