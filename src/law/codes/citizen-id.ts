import { accept, type Result, refuse } from '../result.ts'
import { type CodeRefusal, wrongCharacters, wrongCheckDigit, wrongLength } from './code-refusal.ts'
import { typedCode } from './typed-code.ts'

const NAME = '公民身份号码'
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_DIGITS = '10X98765432'
const OLD_LENGTH = 15
const FIRST_BIRTH = '1850-01-01'
/** 港澳台居民居住证 carries the same kind of number under these divisions. */
const RESIDENCE_PERMIT = /^8[123]0000/

export interface CitizenId {
  readonly code: string
  /** 居民身份证 · 港澳台居民居住证 · the old number of 15 digits. */
  readonly kind: 'citizen' | 'residence-permit' | 'old'
  /** `YYYY-MM-DD`; an old number means the 1900s. */
  readonly born: string
}

/**
 * 公民身份号码 (GB 11643): 6 division, 8 date of birth, 3 in order, 1 check digit. The division isn't looked up: old ones live on in
 * people's numbers.
 * @param today `YYYY-MM-DD`: nobody is born later
 * @param options `old`: takes numbers of 15 digits too, as only an import of old records may
 */
export function parseCitizenId(
  text: string,
  today: string,
  options: { readonly old?: boolean } = {},
): Result<CitizenId, CodeRefusal> {
  const code = typedCode(text)
  const old = options.old === true && code.length === OLD_LENGTH
  if (!old && code.length !== WEIGHTS.length + 1) return refuse(wrongLength(NAME, String(WEIGHTS.length + 1)))
  if (!(old ? /^\d+$/ : /^\d{17}[\dX]$/).test(code)) return refuse(wrongCharacters(NAME, '数字，末位可以为 X'))
  const born = dated(old ? `19${code.slice(6)}` : code.slice(6))
  if (!isDate(born) || born < FIRST_BIRTH || born > today) {
    return refuse({ kind: 'date', message: `${NAME}中的出生日期 ${born} 不是有效的日期，请核对是否录错。` })
  }
  if (old) return accept({ code, kind: 'old', born })
  const expected = citizenCheckDigit(code)
  if (!code.endsWith(expected)) return refuse(wrongCheckDigit(NAME, expected))
  return accept({ code, kind: RESIDENCE_PERMIT.test(code) ? 'residence-permit' : 'citizen', born })
}

/** ISO 7064 MOD 11-2. */
function citizenCheckDigit(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(code.charAt(i)), 0)
  return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length)
}

const SHOWN_BEFORE = 6
const SHOWN_AFTER = 4

/** 110105********002X: for staff who need to tell numbers apart; a public page shows nothing of it. */
export function maskCitizenId(code: string): string {
  const hidden = Math.max(0, code.length - SHOWN_BEFORE - SHOWN_AFTER)
  // What is too short to be a number is hidden as a whole.
  if (hidden === 0) return '*'.repeat(code.length)
  return `${code.slice(0, SHOWN_BEFORE)}${'*'.repeat(hidden)}${code.slice(-SHOWN_AFTER)}`
}

const dated = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`

/** Whether the day is in the calendar: 2023-02-29 becomes another day when it is read. */
function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
