import { type ArticleRef, cite } from '../articles/index.ts'
import { type Backing, fromMemory, VERIFIED } from '../evidence.ts'
import { type Dated, inForceOn } from '../in-force.ts'

/** 按件 · 按量. A request is charged by one of them, never by both (第三条). */
export const FEE_BASES = ['items', 'pages'] as const
export type FeeBasis = (typeof FEE_BASES)[number]

/** From the `from`-th item or page to the `to`-th, both included: `rate` yuan each. */
export interface FeeBracket {
  readonly from: number
  readonly to: number
  readonly rate: number
}

/** How we read the text, in a sentence for whoever pays, and how far the reading is backed. */
export type FeeReading = Backing & { readonly reading: string }

/** What lies beyond the brackets: one rate for all, or a step up for every so many. */
export interface FeeBeyond {
  readonly from: number
  readonly rate: number
  readonly step?: { readonly every: number; readonly more: number }
  readonly reading: FeeReading
}

export interface FeeStandard extends Dated {
  readonly basis: FeeBasis
  readonly title: string
  /** What is counted: 件, 页. */
  readonly unit: string
  readonly article: readonly ArticleRef[]
  /** What the count is over: 一个自然月, 单件申请. */
  readonly countedOver: string
  readonly counting: FeeReading
  readonly brackets: readonly FeeBracket[]
  readonly beyond: FeeBeyond
}

/** 《政府信息公开信息处理费管理办法》第四条、第五条. A changed standard is a new row. */
export const FEE_STANDARDS: readonly FeeStandard[] = [
  {
    basis: 'items',
    title: '按件计收',
    unit: '件',
    article: cite('第四条', 'fees-2020'),
    countedOver: '同一申请人一个自然月内向同一行政机关累计申请',
    counting: { reading: '按收到申请之日归入公历月份，在同一行政机关内累计，跨月不累计', ...fromMemory('fee-month') },
    brackets: [
      { from: 1, to: 10, rate: 0 },
      { from: 11, to: 30, rate: 100 },
    ],
    beyond: {
      from: 31,
      rate: 200,
      step: { every: 10, more: 100 },
      reading: { reading: '31 件以上的第一档为每件 200 元', ...fromMemory('fee-first-step') },
    },
    inForceFrom: '2021-01-01',
  },
  {
    basis: 'pages',
    title: '按量计收',
    unit: '页',
    article: cite('第五条', 'fees-2020'),
    countedOver: '单件申请',
    counting: { reading: 'A4 及以下幅面单面为 1 页，同一申请人的多件申请不累加', ...fromMemory('fee-page') },
    brackets: [
      { from: 1, to: 30, rate: 0 },
      { from: 31, to: 100, rate: 10 },
      { from: 101, to: 200, rate: 20 },
    ],
    beyond: { from: 201, rate: 40, reading: { reading: '201 页以上的部分每页 40 元', ...VERIFIED } },
    inForceFrom: '2021-01-01',
  },
]

/** The standard in force on a day; without a day, the newest. */
export function findFeeStandard(basis: FeeBasis, day?: string): FeeStandard | undefined {
  const rows = FEE_STANDARDS.filter((row) => row.basis === basis)
  return day === undefined ? rows[0] : inForceOn(rows, day)
}
