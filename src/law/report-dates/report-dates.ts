import { type ArticleRef, cite } from '../articles/index.ts'
import { type Day, day } from '../day/index.ts'
import { type Backing, convention, localPractice, VERIFIED } from '../evidence.ts'
import type { Dated } from '../in-force.ts'

/** Whose annual report: 县级以上人民政府部门 · 本级人民政府，由其主管部门公布 · 乡镇、街道. */
export const REPORTING_BODIES = ['department', 'government', 'township'] as const
export type ReportingBody = (typeof REPORTING_BODIES)[number]

export interface ReportDate extends Dated {
  readonly body: ReportingBody
  /** 向本级主管部门提交 · 向社会公布: each is an act of its own, with its own date. */
  readonly acts: readonly ('submit' | 'publish')[]
  /** The last day in the year after the report's; null: the regulation sets none, the county's office does. */
  readonly by: { readonly month: number; readonly date: number } | null
  readonly articles: readonly ArticleRef[]
  readonly backing: Backing
}

/** 第四十九条. A last day that is a day of rest stays: no text moves it, and the earlier day is shown. */
export const REPORT_DATES: readonly ReportDate[] = [
  {
    body: 'department',
    acts: ['submit', 'publish'],
    by: { month: 1, date: 31 },
    articles: cite('第四十九条第一款'),
    backing: VERIFIED,
    inForceFrom: '2019-05-15',
  },
  {
    body: 'government',
    acts: ['publish'],
    by: { month: 3, date: 31 },
    articles: cite('第四十九条第二款'),
    backing: VERIFIED,
    inForceFrom: '2019-05-15',
  },
  {
    body: 'township',
    acts: ['submit', 'publish'],
    by: null,
    articles: [],
    backing: localPractice('report-date-township'),
    inForceFrom: '2019-05-15',
  },
]

export const REPORT_DATE_MOVES = { moves: false, ...convention('report-date-rest') } as const

/** The first report year that the dates are for. */
export const FIRST_REPORT_YEAR = 2019

/**
 * The last day for the report of a year: that of 2024 falls in 2025.
 * @param year the year reported on
 * @returns null where the regulation sets no day; undefined for years before it
 */
export function reportDue(body: ReportingBody, year: number): Day | null | undefined {
  if (year < FIRST_REPORT_YEAR) return undefined
  const by = REPORT_DATES.find((row) => row.body === body)?.by
  return by ? day(`${year + 1}-${two(by.month)}-${two(by.date)}`) : null
}

const two = (number: number): string => String(number).padStart(2, '0')
