import type { Day } from '../day/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { type FeeBasis, findFeeStandard } from './fee-standards.ts'
import { type FeeStep, feeSteps, sumOf } from './fee-steps.ts'

/**
 * A request of the applicant, and how the body chose to charge it. `parts`: as many as it was divided into (第四条：以合理的最小单位拆分
 * 计算件数), default 1. `none`: not charged; it counts all the same.
 */
export type ChargedRequest = {
  readonly id: string
  readonly receivedOn: Day
  readonly parts?: number
} & ({ readonly basis: 'items' | 'none' } | { readonly basis: 'pages'; readonly pages: number })

/** One request in the month's sum: the `from`-th to the `to`-th item of the month. */
export interface FeeLine {
  readonly id: string
  readonly basis: ChargedRequest['basis']
  readonly from: number
  readonly to: number
  /** Yuan. */
  readonly amount: number
  readonly steps: readonly FeeStep[]
}

export interface MonthFees {
  /** `2025-05`: 自然月, by the day of receipt. */
  readonly month: string
  readonly count: number
  readonly lines: readonly FeeLine[]
  readonly total: number
}

export type MonthlyRefusal =
  | { readonly kind: 'charged-twice'; readonly id: string }
  | { readonly kind: 'not-a-count'; readonly id: string }

/**
 * What one applicant owes one body, month by month. Every request has one basis (第三条：不得同时按照两种标准重复计算); one that is charged
 * by pages keeps its place in the month's count.
 */
export function monthlyFees(requests: readonly ChargedRequest[]): Result<readonly MonthFees[], MonthlyRefusal> {
  const seen = new Set<string>()
  for (const request of requests) {
    const { id, parts = 1 } = request
    if (seen.has(id)) return refuse({ kind: 'charged-twice', id })
    seen.add(id)
    const counts = request.basis === 'pages' ? [parts, request.pages] : [parts]
    if (counts.some((n) => !Number.isInteger(n) || n < 1)) return refuse({ kind: 'not-a-count', id })
  }
  const months = Map.groupBy(requests, (request) => request.receivedOn.slice(0, 7))
  return accept([...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, of]) => monthFees(month, of)))
}

function monthFees(month: string, requests: readonly ChargedRequest[]): MonthFees {
  let count = 0
  // The sort is stable: requests of one day stay as they were given.
  const inOrder = [...requests].sort(
    (a, b) => Number(a.receivedOn > b.receivedOn) - Number(a.receivedOn < b.receivedOn),
  )
  const lines = inOrder.map((request) => {
    const from = count + 1
    count += request.parts ?? 1
    return lineOf(request, from, count)
  })
  return { month, count, lines, total: lines.reduce((total, line) => total + line.amount, 0) }
}

function lineOf(request: ChargedRequest, from: number, to: number): FeeLine {
  const steps = stepsOf(request, from, to)
  return { id: request.id, basis: request.basis, from, to, amount: sumOf(steps), steps }
}

function stepsOf(request: ChargedRequest, from: number, to: number): readonly FeeStep[] {
  const within = (basis: FeeBasis, last: number, first?: number): readonly FeeStep[] => {
    const standard = findFeeStandard(basis, request.receivedOn)
    return standard ? feeSteps(standard, last, first) : []
  }
  if (request.basis === 'pages') return within('pages', request.pages)
  return request.basis === 'items' ? within('items', to, from) : []
}
