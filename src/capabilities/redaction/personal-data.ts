/** Personal data that a text seems to hold: 个人信息保护法 art. 28 and what our manual lists. A suggestion, never a mark. */
export const PERSONAL_DATA_NAMES = {
  'citizen-id': '身份证号码',
  mobile: '手机号码',
  landline: '固定电话号码',
  'bank-card': '银行卡号',
  address: '住址',
  plate: '车牌号码',
  email: '电子邮箱',
} as const

export type PersonalDataKind = keyof typeof PERSONAL_DATA_NAMES

export interface PersonalDataSpan {
  readonly kind: PersonalDataKind
  /** Indexes into the text, `end` behind the last character. */
  readonly start: number
  readonly end: number
}

/** Between the groups of a number as people write it. */
const GAP = '[ \\u00a0\\u3000-]?'
const spaced = (digits: number) => `(?:\\d${GAP}){${digits - 1}}\\d`

const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

const PATTERNS: readonly (readonly [PersonalDataKind, RegExp, ((found: string) => boolean)?])[] = [
  ['citizen-id', new RegExp(`(?<![\\dA-Za-z])(?:\\d${GAP}){17}[\\dXx](?![\\dA-Za-z])`, 'g'), isCitizenId],
  ['bank-card', new RegExp(`(?<!\\d)(?:${[19, 18, 17, 16].map(spaced).join('|')})(?!\\d)`, 'g'), isBankCard],
  ['mobile', new RegExp(`(?<!\\d)(?:(?:\\+|00)?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}(?!\\d)`, 'g')],
  ['landline', /(?<![\d-])(?:0(?:10|2\d)-?\d{8}|0[3-9]\d{2}-?\d{7,8})(?:-\d{1,5})?(?![\d])/g],
  ['landline', /(?<=(?:电话|联系方式|传真)[：:为是 ]{0,2})[2-9]\d{6,7}(?!\d)/g],
  ['plate', new RegExp(`[${PROVINCE}][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]`, 'g'), hasDigit],
  ['email', /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*\.[A-Za-z]{2,18}/g],
  // 路、街、巷、村 with a number of a house, a building or a room behind it: what leads to a door.
  [
    'address',
    /(?:[\p{Script=Han}]{2,10}?(?:省|自治区|市|区|县|旗|镇|乡|街道))*[\p{Script=Han}]{1,12}(?:路|街|道|巷|弄|胡同|里|村|屯|组|小区|花园|苑|社区)[\p{Script=Han}]{0,6}\d{1,5}(?:号|栋|幢|座|弄|组|单元)(?:[\dA-Za-z\p{Script=Han}]{0,4}?\d{1,4}(?:号楼|号|栋|幢|座|单元|楼|层|室|户))*/gu,
  ],
]

/** Spans in the order of the text, none over another; the kinds are tried in the order above. */
export function suggestPersonalData(text: string): readonly PersonalDataSpan[] {
  const plain = widthsOf(text)
  const found: PersonalDataSpan[] = []
  for (const [kind, pattern, holds] of PATTERNS)
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (holds?.(match[0]) === false || found.some((span) => span.start < end && start < span.end)) continue
      found.push({ kind, start, end })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** Full-width letters, digits and signs as half-width ones; the length stays. */
const widthsOf = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

const digitsOf = (text: string): string => text.replace(/[^\dXx]/g, '').toUpperCase()

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** GB 11643: 17 digits and a check digit; the date in it has to be one. */
function isCitizenId(found: string): boolean {
  const id = digitsOf(found)
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0)
  const [month, day] = [Number(id.slice(10, 12)), Number(id.slice(12, 14))]
  return (
    CHECKS[sum % 11] === id[17] &&
    /^(?:18|19|20)$/.test(id.slice(6, 8)) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31
  )
}

/** Luhn; the first digits of the cards of this country's banks, so that serial numbers are not taken for them. */
function isBankCard(found: string): boolean {
  const digits = digitsOf(found)
  if (!/^(?:62|4\d|5[1-5]|3[57]|60|9[15])/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

function hasDigit(found: string): boolean {
  return /\d/.test(found)
}
