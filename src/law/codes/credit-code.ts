import { type Backing, convention, fromMemory } from '../evidence.ts'
import { accept, type Result, refuse } from '../result.ts'
import { type CodeRefusal, wrongCharacters, wrongCheckDigit, wrongLength } from './code-refusal.ts'
import { typedCode } from './typed-code.ts'

const NAME = '统一社会信用代码'
const LENGTH = 18
/** Without I, O, S, V and Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const BASE = 3

export interface CreditCode {
  readonly code: string
  /** 登记管理部门码 and 机构类别码, such as 11. */
  readonly registry: string
  /** 行政区划码, six digits. */
  readonly division: string
  /** 主体标识码: the organisation code with its check digit. */
  readonly organisation: string
}

/** 统一社会信用代码 (GB 32100): 2 registry, 6 division, 9 body, 1 check digit. */
export function parseCreditCode(text: string): Result<CreditCode, CodeRefusal> {
  const code = typedCode(text)
  if (code.length !== LENGTH) return refuse(wrongLength(NAME, String(LENGTH)))
  if ([...code].some((sign) => !CHARACTERS.includes(sign))) {
    return refuse(wrongCharacters(NAME, '数字和除 I、O、S、V、Z 以外的字母'))
  }
  const expected = creditCheckDigit(code)
  if (!code.endsWith(expected)) return refuse(wrongCheckDigit(NAME, expected))
  return accept({
    code,
    registry: code.slice(0, 2),
    division: code.slice(2, 8),
    organisation: code.slice(8, 17),
  })
}

/** Weights are the powers of 3 modulo 31. */
function creditCheckDigit(code: string): string {
  const modulus = CHARACTERS.length
  let weight = 1
  let sum = 0
  for (const sign of code.slice(0, LENGTH - 1)) {
    sum += CHARACTERS.indexOf(sign) * weight
    weight = (weight * BASE) % modulus
  }
  return CHARACTERS.charAt((modulus - (sum % modulus)) % modulus)
}

/** Which column of table three an applicant with such a code may belong to; a clerk decides. */
export interface RegistryKind {
  readonly prefix: string
  readonly title: string
  readonly applicant?: 'commercial' | 'publicWelfare' | 'legalService'
  readonly backing: Backing
}

const row = (prefix: string, title: string, applicant?: RegistryKind['applicant']): RegistryKind => ({
  prefix,
  title,
  ...(applicant ? { applicant } : {}),
  backing: applicant ? convention('credit-code-applicant') : fromMemory('credit-code-registry'),
})

export const REGISTRY_KINDS: readonly RegistryKind[] = [
  row('11', '机构编制·机关'),
  row('12', '机构编制·事业单位'),
  row('13', '机构编制·群众团体'),
  row('19', '机构编制·其他'),
  row('31', '司法行政·律师执业机构', 'legalService'),
  row('51', '民政·社会团体', 'publicWelfare'),
  row('52', '民政·民办非企业单位'),
  row('53', '民政·基金会', 'publicWelfare'),
  row('91', '市场监管·企业', 'commercial'),
  row('92', '市场监管·个体工商户', 'commercial'),
  row('93', '市场监管·农民专业合作社', 'commercial'),
  row('N1', '农业农村·集体经济组织'),
]

export const findRegistryKind = ({ registry }: CreditCode): RegistryKind | undefined =>
  REGISTRY_KINDS.find(({ prefix }) => prefix === registry)
