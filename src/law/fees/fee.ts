import type { ArticleRef } from '../articles/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { FEE_STANDARDS, type FeeBasis, type FeeReading, type FeeStandard, findFeeStandard } from './fee-standards.ts'
import { type FeeStep, feeSteps, sumOf } from './fee-steps.ts'

export interface Fee {
  readonly basis: FeeBasis
  /** Items of one applicant in one natural month, or pages of one request. */
  readonly count: number
  /** Yuan. */
  readonly amount: number
  readonly steps: readonly FeeStep[]
  /** So many cost nothing. */
  readonly free: number
  readonly articles: readonly ArticleRef[]
  readonly standard: FeeStandard
  /** Readings of ours that the sum rests on; what the text itself says isn't among them. */
  readonly readings: readonly FeeReading[]
}

export type FeeRefusal =
  | { readonly kind: 'not-a-count'; readonly message: string }
  | { readonly kind: 'too-many'; readonly most: number; readonly message: string }
  | { readonly kind: 'no-standard'; readonly from: string; readonly message: string }

/** More than anybody asks for in a month or in a request; it bounds the lines of the sum. */
export const MOST_COUNTED: Readonly<Record<FeeBasis, number>> = { items: 2_000, pages: 999_999 }

/**
 * 《政府信息公开信息处理费管理办法》第三条至第五条：按件或者按量，超额累进。
 * @param count whole number of items or pages, from 0
 * @param day on which the request was received; without it, the standard in force now
 */
export function fee(basis: FeeBasis, count: number, day?: string): Result<Fee, FeeRefusal> {
  const most = MOST_COUNTED[basis]
  if (!Number.isInteger(count) || count < 0) {
    return refuse({ kind: 'not-a-count', message: '件数或者页数应为从 0 起的整数。' })
  }
  if (count > most) return refuse({ kind: 'too-many', most, message: `一次最多计算 ${most}。` })
  const standard = findFeeStandard(basis, day)
  if (!standard) {
    const [from = ''] = FEE_STANDARDS.map(({ inForceFrom }) => inForceFrom).sort()
    return refuse({ kind: 'no-standard', from, message: `在 ${from} 以前收到的申请，没有收费标准。` })
  }
  const steps = feeSteps(standard, count)
  return accept({
    basis,
    count,
    amount: sumOf(steps),
    steps,
    free: freeOf(standard),
    articles: standard.article,
    standard,
    readings: [standard.counting, ...(count >= standard.beyond.from ? [standard.beyond.reading] : [])].filter(
      ({ evidence }) => evidence !== 'V',
    ),
  })
}

/** How many cost nothing: 10 items, 30 pages. */
const freeOf = ({ brackets }: FeeStandard): number =>
  Math.max(...brackets.filter(({ rate }) => rate === 0).map(({ to }) => to))
