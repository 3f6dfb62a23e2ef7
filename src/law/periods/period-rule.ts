import { type ArticleRef, cite } from '../articles/index.ts'
import { type Backing, convention, VERIFIED } from '../evidence.ts'
import { type Dated, isInForce } from '../in-force.ts'
import type { PeriodUnit } from './legal-period.ts'

/** How periods are counted: the day of the event isn't, and a last day of rest moves to the next day of work. */
export interface PeriodRule extends Dated {
  readonly articles: Readonly<Record<PeriodUnit, readonly ArticleRef[]>>
  readonly backing: Backing
}

const civil = (text: string): readonly ArticleRef[] => cite(text, 'civil-code-2020')

/** 民法典第二百零一条至第二百零三条. */
export const CIVIL_CODE_RULE: PeriodRule = {
  articles: {
    'working-day': civil('第二百零一条第一款'),
    day: civil('第二百零一条第一款、第二百零三条第一款'),
    month: civil('第二百零一条第一款、第二百零二条、第二百零三条第一款'),
    year: civil('第二百零一条第一款、第二百零二条、第二百零三条第一款'),
  },
  backing: VERIFIED,
  inForceFrom: '2021-01-01',
}

/** Before the civil code we hold no text; it was counted in the same way. */
export const EARLIER_PERIOD_RULE: PeriodRule = {
  articles: { 'working-day': [], day: [], month: [], year: [] },
  backing: convention('period-before-2021'),
  inForceFrom: '2019-01-01',
  until: '2020-12-31',
}

/** The rule for a period that began on the day. */
export const periodRule = (start: string): PeriodRule =>
  isInForce(CIVIL_CODE_RULE, start) ? CIVIL_CODE_RULE : EARLIER_PERIOD_RULE

/** 对应日: that of the day from which the period runs, the earlier of the two that one may read. */
export const CORRESPONDING_DAY = { of: 'start', ...convention('period-corresponding-day') } as const

/** Periods that others keep run on the country's days of rest: one place's closure doesn't move them. */
export const PERIODS_BY_NATIONAL_CALENDAR = { local: false, ...convention('period-local-rest') } as const
