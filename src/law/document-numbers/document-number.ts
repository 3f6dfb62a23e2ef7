import { fromMemory } from '../evidence.ts'

/** 发文字号: 国办函〔2020〕109号. */
export interface DocumentNumber {
  /** 机关代字: 国办函 */
  readonly agency: string
  readonly year: number
  readonly number: number
}

/** GB/T 9704: the year in 〔〕, the number without leading zeros and without 第. */
export const DOCUMENT_NUMBER_STYLE = { standard: 'GB/T 9704-2012', ...fromMemory('document-number') } as const

const CORRECT = /^(\p{Script=Han}+)〔(\d{4})〕([1-9]\d*)号$/u
/** What is found written instead of 〔 and 〕. */
const OPEN = '〔[(［（【﹝{〈《'
const CLOSE = '〕])］）】﹞}〉》'
const LOOSE = /^(\p{Script=Han}+)([〔[(［（【﹝{〈《])(\d{4})([〕\])］）】﹞}〉》])(第?)(0*)([1-9]\d*)(号?)$/u

/** The parts of a number that is written as it should be; undefined for any other. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const [, agency, year, number] = CORRECT.exec(text) ?? []
  return agency === undefined ? undefined : { agency, year: Number(year), number: Number(number) }
}

export const formatDocumentNumber = ({ agency, year, number }: DocumentNumber): string =>
  `${agency}〔${year}〕${number}号`

/** What was wrong with how a number is written. */
export const NUMBER_MISTAKES = {
  brackets: '年份应用六角括号〔〕',
  ordinal: '序号前不加“第”',
  zeros: '序号不编虚位，1 不写作 001',
  sign: '序号后应有“号”',
  width: '数字应为半角，中间不留空格',
} as const
export type NumberMistake = keyof typeof NUMBER_MISTAKES

export interface FixedNumber {
  readonly fixed: string
  /** Empty where it was right. */
  readonly mistakes: readonly NumberMistake[]
}

/** 国办函[2020] 109号, （2020）第0109号 and the like as they should be written; undefined where it is no document number. */
export function fixDocumentNumber(text: string): FixedNumber | undefined {
  const plain = text.replace(/\s/g, '').replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
  const found = LOOSE.exec(plain)
  if (!found) return undefined
  const [, agency = '', open = '', year, close = '', ordinal, zeros, number, sign] = found
  if (OPEN.indexOf(open) !== CLOSE.indexOf(close)) return undefined
  const wrong: Readonly<Record<NumberMistake, boolean>> = {
    brackets: open !== '〔',
    ordinal: ordinal !== '',
    zeros: zeros !== '',
    sign: sign === '',
    width: plain !== text.trim(),
  }
  return {
    fixed: formatDocumentNumber({ agency, year: Number(year), number: Number(number) }),
    mistakes: (Object.keys(wrong) as NumberMistake[]).filter((mistake) => wrong[mistake]),
  }
}
