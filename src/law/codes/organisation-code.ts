import { accept, type Result, refuse } from '../result.ts'
import { type CodeRefusal, wrongCharacters, wrongCheckDigit, wrongLength } from './code-refusal.ts'
import { typedCode } from './typed-code.ts'

const NAME = '组织机构代码'
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const
const MODULUS = 11

/**
 * 组织机构代码 (GB 11714): eight digits or capital letters and a check digit.
 * @param text also with a hyphen before the check digit
 * @returns nine characters without the hyphen
 */
export function parseOrganisationCode(text: string): Result<string, CodeRefusal> {
  const code = typedCode(text).replace(/^(.{8})-(.)$/, '$1$2')
  if (code.length !== WEIGHTS.length + 1) return refuse(wrongLength(NAME, String(WEIGHTS.length + 1)))
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return refuse(wrongCharacters(NAME, '数字和大写字母，校验位为数字或 X'))
  const expected = organisationCheckDigit(code)
  return code.endsWith(expected) ? accept(code) : refuse(wrongCheckDigit(NAME, expected))
}

/** C9 = 11 − Σ mod 11, written X for 10 and 0 for 11. */
function organisationCheckDigit(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number.parseInt(code.charAt(i), 36), 0)
  const check = MODULUS - (sum % MODULUS)
  return check === MODULUS - 1 ? 'X' : String(check % MODULUS)
}
