/** How a period of the law is counted. 行政复议法第八十八条第二款 tells which of its days are working days; all others are natural. */
export const PERIOD_UNITS = { 'working-day': '个工作日', day: '日', month: '个月', year: '年' } as const
export type PeriodUnit = keyof typeof PERIOD_UNITS

/** 60日 · 6个月 · 10个工作日 · 1年. */
export interface LegalPeriod {
  readonly amount: number
  readonly unit: PeriodUnit
}

export const periodWords = ({ amount, unit }: LegalPeriod): string => `${amount}${PERIOD_UNITS[unit]}`
