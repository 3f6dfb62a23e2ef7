const DIGITS = '零一二三四五六七八九'
const UNITS = '十百千'
const LARGEST = 9999

/**
 * 三十六 for 36, as laws number their articles.
 * @param n a whole number from 1 to 9999
 * @throws {RangeError} for any other
 */
export function toHanNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > LARGEST) throw new RangeError(`no Han numeral for ${n}`)
  const digits = [...String(n)].map(Number)
  let written = ''
  for (const [index, digit] of digits.entries()) {
    // The last digit has no unit: charAt(-1) is empty.
    if (digit > 0) written += DIGITS.charAt(digit) + UNITS.charAt(digits.length - 2 - index)
    // One 零 for a gap of any width, none at the end.
    else if (digits[index - 1] !== 0 && digits.slice(index).some((later) => later > 0)) written += '零'
  }
  return written.replace(/^一十/, '十')
}

/** 36 of 三十六; undefined where it isn't written as laws write it (一十六, 百, 三六, 三十零六). */
export function fromHanNumeral(text: string): number | undefined {
  let total = 0
  let digit = 0
  for (const sign of text) {
    const unit = UNITS.indexOf(sign)
    if (unit >= 0) {
      total += (digit === 0 ? 1 : digit) * 10 ** (unit + 1)
      digit = 0
    } else {
      const value = DIGITS.indexOf(sign)
      if (value < 0) return undefined
      digit = value
    }
  }
  total += digit
  return total >= 1 && total <= LARGEST && toHanNumeral(total) === text ? total : undefined
}
