import { type ArticleRef, findArticle } from '../articles/index.ts'
import { convention } from '../evidence.ts'

/** One kind of information that is published without being asked for. */
export interface Category {
  /** `A20-07`; of 第二十一条 `A21-C…` for cities, counties and their departments, `A21-T…` for townships. */
  readonly code: string
  readonly title: string
  readonly article: ArticleRef
  /** Whom it binds: everyone; or only cities and counties with their departments, or only townships. */
  readonly bodies: 'all' | 'county' | 'township'
}

const LAW = 'regulation-2019'
const ITEMS = 15
/** 第二十一条 names its kinds in running text; they stand there in this order. */
const COUNTY = ['市政建设', '公共服务', '公益事业', '土地征收', '房屋征收', '治安管理', '社会救助'] as const
const TOWNSHIP = [
  '农业农村政策',
  '农田水利工程建设运营',
  '农村土地承包经营权流转',
  '宅基地使用情况审核',
  '土地征收',
  '房屋征收',
  '筹资筹劳',
  '社会救助',
] as const

const two = (number: number): string => String(number).padStart(2, '0')

/** 第二十条第（一）项 to 第（十五）项, in the words of the article. */
export const ARTICLE_20: readonly Category[] = Array.from({ length: ITEMS }, (_, index) => {
  const article = { law: LAW, article: 20, item: index + 1 } as const
  return { code: `A20-${two(index + 1)}`, title: withoutMarks(article), article, bodies: 'all' }
})

const article21 = (titles: readonly string[], letter: string, bodies: 'county' | 'township'): readonly Category[] =>
  titles.map((title, index) => ({
    code: `A21-${letter}${two(index + 1)}`,
    title,
    article: { law: LAW, article: 21 },
    bodies,
  }))

/** 第二十一条: besides those of 第二十条, as local conditions ask. */
export const ARTICLE_21: readonly Category[] = [
  ...article21(COUNTY, 'C', 'county'),
  ...article21(TOWNSHIP, 'T', 'township'),
]

export const CATEGORIES: readonly Category[] = [...ARTICLE_20, ...ARTICLE_21]

/** The codes are ours: the regulation numbers the items of 第二十条, and nothing in 第二十一条. */
export const CATEGORY_CODES = convention('category-codes')

export const findCategory = (code: string): Category | undefined => CATEGORIES.find((c) => c.code === code)

/** The categories for a body: what binds everyone, and what binds its kind. */
export const categoriesFor = (bodies: 'county' | 'township'): readonly Category[] =>
  CATEGORIES.filter((c) => c.bodies === 'all' || c.bodies === bodies)

/** The item without its number in front and its mark at the end. */
function withoutMarks(article: ArticleRef): string {
  return String(findArticle(article)?.text)
    .replace(/^（.+?）/, '')
    .replace(/[；。]$/, '')
}
