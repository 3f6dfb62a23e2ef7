import { type Backing, fromMemory, VERIFIED } from '../evidence.ts'
import type { Dated } from '../in-force.ts'

/** The texts we cite, one key a version: an amended law is another row, and what was cited under the old one stays there. */
export const LAW_KEYS = [
  'regulation-2019',
  'review-2023',
  'review-2017',
  'litigation-2017',
  'interpretation-2025',
  'fees-2020',
  'penalty-2021',
  'budget-2018',
  'legislation-2023',
  'civil-code-2020',
  'signature-2019',
  'postal-2015',
  'personal-information-2021',
  'holidays-2024',
  'form-2021',
  'form-2019',
  'delivery-2016',
  'time-limits-2015',
  'enforcement-2018',
  'crawling-2017',
] as const
export type LawKey = (typeof LAW_KEYS)[number]

export type Law = Dated & {
  readonly key: LawKey
  /** As it stands between 《》. */
  readonly title: string
  /** What it is called for short, besides the title and the title without 中华人民共和国. */
  readonly shortTitles?: readonly string[]
  /** 国务院令第711号, 国办函〔2020〕109号. */
  readonly number?: string
  /** Of the title, the number and the days in force; each article has its own. */
  readonly backing: Backing
}

const dates = fromMemory('law-dates')
/** Notices of which we know the number only: in force from the first day of the number's year. */
const yearOnly = fromMemory('notice-dates')

/** Versions of one law stand newest first: a title alone means the newest. */
export const LAWS: readonly Law[] = [
  {
    key: 'regulation-2019',
    title: '中华人民共和国政府信息公开条例',
    shortTitles: ['条例'],
    number: '国务院令第711号',
    inForceFrom: '2019-05-15',
    backing: VERIFIED,
  },
  {
    key: 'review-2023',
    title: '中华人民共和国行政复议法',
    shortTitles: ['复议法'],
    inForceFrom: '2024-01-01',
    backing: VERIFIED,
  },
  {
    key: 'review-2017',
    title: '中华人民共和国行政复议法',
    inForceFrom: '2018-01-01',
    until: '2023-12-31',
    backing: dates,
  },
  {
    key: 'litigation-2017',
    title: '中华人民共和国行政诉讼法',
    shortTitles: ['行诉法'],
    inForceFrom: '2017-07-01',
    backing: dates,
  },
  {
    key: 'interpretation-2025',
    title: '最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释',
    number: '法释〔2025〕8号',
    inForceFrom: '2025-06-01',
    backing: VERIFIED,
  },
  {
    key: 'fees-2020',
    title: '政府信息公开信息处理费管理办法',
    shortTitles: ['信息处理费管理办法', '收费办法', '109号'],
    number: '国办函〔2020〕109号',
    inForceFrom: '2021-01-01',
    backing: fromMemory('fee-in-force'),
  },
  {
    key: 'penalty-2021',
    title: '中华人民共和国行政处罚法',
    inForceFrom: '2021-07-15',
    backing: VERIFIED,
  },
  { key: 'budget-2018', title: '中华人民共和国预算法', inForceFrom: '2018-12-29', backing: dates },
  { key: 'legislation-2023', title: '中华人民共和国立法法', inForceFrom: '2023-03-15', backing: dates },
  { key: 'civil-code-2020', title: '中华人民共和国民法典', inForceFrom: '2021-01-01', backing: dates },
  { key: 'signature-2019', title: '中华人民共和国电子签名法', inForceFrom: '2019-04-23', backing: dates },
  { key: 'postal-2015', title: '中华人民共和国邮政法', inForceFrom: '2015-04-24', backing: dates },
  {
    key: 'personal-information-2021',
    title: '中华人民共和国个人信息保护法',
    inForceFrom: '2021-11-01',
    backing: dates,
  },
  { key: 'holidays-2024', title: '全国年节及纪念日放假办法', inForceFrom: '2025-01-01', backing: VERIFIED },
  {
    key: 'form-2021',
    title: '中华人民共和国政府信息公开工作年度报告格式',
    number: '国办公开办函〔2021〕30号',
    inForceFrom: '2021-09-26',
    backing: VERIFIED,
  },
  {
    key: 'form-2019',
    title: '关于政府信息公开工作年度报告有关事项的通知',
    number: '国办公开办函〔2019〕60号',
    inForceFrom: '2019-01-01',
    until: '2021-09-25',
    backing: yearOnly,
  },
  {
    key: 'delivery-2016',
    title: '关于政府信息公开处理决定送达问题的解释',
    number: '国办公开办函〔2016〕235号',
    inForceFrom: '2016-01-01',
    backing: yearOnly,
  },
  {
    key: 'time-limits-2015',
    title: '关于政府信息公开期限有关问题的解释',
    number: '国办公开办函〔2015〕207号',
    inForceFrom: '2015-01-01',
    backing: yearOnly,
  },
  {
    key: 'enforcement-2018',
    title: '关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
    number: '国办发〔2018〕118号',
    inForceFrom: '2018-01-01',
    backing: yearOnly,
  },
  {
    key: 'crawling-2017',
    title: '政府网站发展指引',
    number: '国办发〔2017〕47号',
    inForceFrom: '2017-01-01',
    backing: yearOnly,
  },
]

const ROWS: Readonly<Record<LawKey, Law>> = Object.fromEntries(LAWS.map((law) => [law.key, law])) as Record<LawKey, Law>

export const getLaw = (key: LawKey): Law => ROWS[key]
