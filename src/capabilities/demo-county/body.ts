import type { ChallengeKey, ChallengeResultKey } from '../../law/report-form/index.ts'
import type { Organisation } from '../organisations/index.ts'

export const DEMO_REGION = '云川省安平市清源县'
export const COUNTY_CODE = 'qyx'

export const DEMO_YEARS = [2022, 2023, 2024, 2025] as const
export type DemoYear = (typeof DEMO_YEARS)[number]

/** From `low` to `high` a year. */
export type Range = readonly [low: number, high: number]

/** A review or suit: how it stood at the end of the year it was filed in and, where it was pending then, of the next. */
export interface DemoCase {
  readonly group: ChallengeKey
  readonly filed: DemoYear
  readonly results: readonly Exclude<ChallengeResultKey, 'total'>[]
}

/** What a body does in a year, apart from its requests. */
export interface Workload {
  /** 行政规范性文件 in force when 2022 began, and made in a year. */
  readonly normativeStock: number
  readonly normativeMade: Range
  readonly licensing: Range
  readonly penalties: Range
  readonly coercion: Range
  /** 行政事业性收费 in yuan. */
  readonly feesYuan: Range
  /** Items published on the county's site. */
  readonly published: Range
}

export interface DemoBody {
  readonly organisation: Omit<Organisation, 'id'>
  /** How the body speaks of itself: 我局. */
  readonly self: string
  /** New requests in 2022 … 2025. */
  readonly requests: readonly [number, number, number, number]
  /** Whether requests stay open over the year's end. */
  readonly carries: boolean
  /** Whether it handles requests so large that the information-handling fee comes up. */
  readonly charges: boolean
  readonly workload: Workload
  /** Cases told beforehand, besides those drawn. */
  readonly cases: readonly DemoCase[]
  /** What it publishes about. */
  readonly topics: readonly [string, string, string, string]
  /** What it did for disclosure in 2022 … 2025: a sentence each. */
  readonly deeds: readonly [string, string, string, string]
}
