import { addDays, type Day, day } from '../day/index.ts'
import { MOVABLE_FESTIVALS, type MovableFestivals } from './movable-festivals.ts'

export interface StatutoryDay {
  readonly name: string
  readonly day: Day
}

type Rule =
  | { readonly name: string; readonly month: string; readonly dates: readonly string[] }
  | { readonly name: string; readonly festival: keyof MovableFestivals; readonly offsets: readonly number[] }

interface StatutoryDays {
  /** The first year whose holidays it rules, of those that we hold. */
  readonly fromYear: number
  readonly source: string
  readonly rules: readonly Rule[]
}

const NEW_YEAR: Rule = { name: '元旦', month: '01', dates: ['01'] }
const QINGMING: Rule = { name: '清明节', festival: 'qingming', offsets: [0] }
const DRAGON_BOAT: Rule = { name: '端午节', festival: 'dragonBoat', offsets: [0] }
const MID_AUTUMN: Rule = { name: '中秋节', festival: 'midAutumn', offsets: [0] }
const NATIONAL_DAY: Rule = { name: '国庆节', month: '10', dates: ['01', '02', '03'] }

/** 《全国年节及纪念日放假办法》第二条：全体公民放假的节日。2013年修订的 11 日 [M]；2024年修订、2025年起的 13 日。 */
const STATUTORY_DAYS: readonly StatutoryDays[] = [
  {
    fromYear: 2019,
    source: '《全国年节及纪念日放假办法》（2013年修订）第二条',
    rules: [
      NEW_YEAR,
      { name: '春节', festival: 'springFestival', offsets: [0, 1, 2] },
      QINGMING,
      { name: '劳动节', month: '05', dates: ['01'] },
      DRAGON_BOAT,
      MID_AUTUMN,
      NATIONAL_DAY,
    ],
  },
  {
    fromYear: 2025,
    source: '《全国年节及纪念日放假办法》（2024年修订）第二条',
    rules: [
      NEW_YEAR,
      { name: '春节', festival: 'springFestival', offsets: [-1, 0, 1, 2] },
      QINGMING,
      { name: '劳动节', month: '05', dates: ['01', '02'] },
      DRAGON_BOAT,
      MID_AUTUMN,
      NATIONAL_DAY,
    ],
  },
]

/**
 * The statutory holidays of a year, in the order of the rule.
 * @throws {RangeError} where the movable festivals of the year are not held
 */
export function statutoryDays(year: number): { readonly source: string; readonly days: readonly StatutoryDay[] } {
  const festivals = MOVABLE_FESTIVALS[year]
  const law = STATUTORY_DAYS.findLast((row) => row.fromYear <= year)
  if (!festivals || !law) throw new RangeError(`the festivals of ${year} are not held`)
  const days = law.rules.flatMap((rule) =>
    'festival' in rule
      ? rule.offsets.map((offset) => ({ name: rule.name, day: addDays(festivals[rule.festival], offset) }))
      : rule.dates.map((date) => ({ name: rule.name, day: day(`${year}-${rule.month}-${date}`) })),
  )
  return { source: law.source, days }
}
