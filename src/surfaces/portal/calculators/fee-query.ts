import { FEE_BASES, type Fee, type FeeBasis, fee, MOST_COUNTED } from '../../../law/fees/index.ts'

/** What the visitor typed, kept as it was typed, and what came of it. */
export interface FeeQuery {
  readonly basis: FeeBasis
  readonly count: string
  readonly fee?: Fee
  /** Why the count was not taken. */
  readonly error?: string
}

/** Reads the address of the page; one without a count is the empty form. */
export function readFeeQuery(given: Readonly<Record<string, unknown>>): FeeQuery {
  const basis = FEE_BASES.find((known) => known === given.basis) ?? 'items'
  if (given.count === undefined) return { basis, count: '' }
  const count = typeof given.count === 'string' ? given.count : ''
  const digits = halfWidth(count).trim()
  const result = /^\d{1,15}$/.test(digits) ? fee(basis, Number(digits)) : undefined
  if (result?.ok) return { basis, count, fee: result.value }
  const what = basis === 'items' ? '件数' : '页数'
  return { basis, count, error: `${what}应为 0 到 ${MOST_COUNTED[basis]} 的整数，如 31` }
}

/** Digits from a Chinese input method count as digits. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
