import { type Backing, fromMemory, VERIFIED } from '../evidence.ts'

export interface CodeStandard {
  readonly key: 'credit' | 'organisation' | 'citizen' | 'division' | 'site'
  readonly title: string
  /** The standard that sets it, where there is one. */
  readonly standard?: string
  readonly shape: string
  readonly backing: Backing
}

const standard = fromMemory('code-standards')

/** The codes that we check, and where their shape comes from. The check digits were computed again on codes in public use. */
export const CODE_STANDARDS: readonly CodeStandard[] = [
  {
    key: 'credit',
    title: '统一社会信用代码',
    standard: 'GB 32100-2015',
    shape: '2 位登记管理部门和机构类别，6 位行政区划，9 位组织机构代码，1 位校验',
    backing: standard,
  },
  {
    key: 'organisation',
    title: '组织机构代码',
    standard: 'GB 11714-1997',
    shape: '8 位本体，1 位校验',
    backing: standard,
  },
  {
    key: 'citizen',
    title: '公民身份号码',
    standard: 'GB 11643-1999',
    shape: '6 位行政区划，8 位出生日期，3 位顺序，1 位校验',
    backing: standard,
  },
  {
    key: 'division',
    title: '行政区划代码',
    standard: 'GB/T 2260、GB/T 10114',
    shape: '省、市、县各 2 位，乡级 3 位，村级 3 位',
    backing: standard,
  },
  {
    key: 'site',
    title: '网站标识码',
    shape: '6 位行政区划和 4 位序号；部委为 bm、2 位部门码和 6 位序号',
    backing: VERIFIED,
  },
]
