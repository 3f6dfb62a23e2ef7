const DIGITS = '〇一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Word's name of a number format (w:numFmt) → the number in it; formats of other scripts fall back to digits. */
export function formatNumber(value: number, format: string): string {
  const formatter = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  return value >= 1 && value <= 9999 && formatter ? formatter(value) : String(value)
}

const pick = (characters: string, value: number): string => characters[value - 1] ?? ''
const enclosed =
  (first: string, count: number) =>
  (value: number): string =>
    value <= count ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1) : String(value)
const letters =
  (first: string) =>
  (value: number): string =>
    enclosed(first, 26)(((value - 1) % 26) + 1).repeat(Math.min(10, Math.ceil(value / 26)))

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  koreanCounting: counting,
  chineseLegalSimplified: legal,
  ideographDigital: digital,
  taiwaneseDigital: digital,
  japaneseDigitalTenThousand: digital,
  ideographTraditional: (value) => pick(STEMS, ((value - 1) % 10) + 1),
  ideographZodiac: (value) => pick(BRANCHES, ((value - 1) % 12) + 1),
  decimalEnclosedCircle: enclosed('①', 20),
  decimalEnclosedCircleChinese: enclosed('①', 20),
  decimalEnclosedParen: enclosed('⑴', 20),
  decimalEnclosedFullstop: enclosed('⒈', 20),
  ideographEnclosedCircle: enclosed('㊀', 10),
  lowerLetter: letters('a'),
  upperLetter: letters('A'),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
}

/** 一、十、十一、二十、一百零一 */
function counting(value: number): string {
  const text = withUnits(value, DIGITS.replace('〇', '零'), ['', '十', '百', '千'])
  return value >= 10 && value < 20 ? text.slice(1) : text
}

function legal(value: number): string {
  return withUnits(value, LEGAL_DIGITS, ['', '拾', '佰', '仟'])
}

function withUnits(value: number, digits: string, units: readonly string[]): string {
  const places = [...String(value)].map(Number)
  let text = ''
  let gap = false
  places.forEach((digit, index) => {
    if (digit === 0) {
      gap = true
      return
    }
    if (gap && text !== '') text += digits[0] ?? ''
    gap = false
    text += `${digits[digit] ?? ''}${units[places.length - 1 - index] ?? ''}`
  })
  return text
}

/** 一、一〇、二〇二四 */
function digital(value: number): string {
  return [...String(value)].map((digit) => DIGITS[Number(digit)] ?? '').join('')
}

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}
