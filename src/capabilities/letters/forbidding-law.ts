import { parseCitation } from '../../law/articles/index.ts'

export interface ForbiddingLaw {
  readonly kind: string
  /** With its 国务院令 behind it where the name alone doesn't tell: 《某某办法》（国务院令第716号）. */
  readonly title: string
  readonly article: string
}

const ORDER = /国务院令第\d+号/
/** 地方性法规 and 规章 of a place begin with its name. 城市, 证券市场, 县级 are no places. */
const LOCAL =
  /^(?!中华人民共和国|国务院)\p{Script=Han}{2,8}?(?:省|自治区|自治州|自治县|市|县|旗)(?![场民政容区域级际])/u
const MINISTRY = /^(?!国务院)[\p{Script=Han}]{1,12}(?:部|委|委员会|总局|局|厅|办公室)关于/u
const DOCUMENT = /(?:通知|意见|方案|指引|指南|规则|标准|函|纪要|解释|复函|批复|措施)$/
/** 办法 ends with 法 and is none. */
const STATUTE = /(?:(?<!办)法|法典)$/
const DECISION = /^全国人民代表大会(?:常务委员会)?关于.+的决定$/
const CLEARLY_ADMINISTRATIVE = /条例$/
const MAYBE_RULES = /(?:规定|办法|细则)$/

/**
 * 第十四条: only 法律 and 行政法规 forbid disclosure. What is wrong with what a clerk gives as the forbidding law, judged by its kind, its name and
 * how its article is written; empty where nothing is. 规章, 地方性法规 and 规范性文件 are no basis.
 */
export function forbiddingLawProblems({ kind, title, article }: ForbiddingLaw): readonly string[] {
  const name = nameOf(title)
  if (name === '') return ['请写明禁止公开的法律、行政法规的名称。']
  return [...nameProblems(kind, name, title), ...articleProblems(article)]
}

const nameOf = (title: string): string =>
  title
    .trim()
    .replace(/（[^）]*）/g, '')
    .replace(/[《》\s]/g, '')

function nameProblems(kind: string, name: string, title: string): readonly string[] {
  const told = `“${name}”`
  if (/政府信息公开条例$/.test(name))
    return ['《政府信息公开条例》是本决定自身的依据，请写明禁止公开的另一部法律、行政法规。']
  if (DECISION.test(name) && kind === '法律') return []
  if (LOCAL.test(name)) return [`${told}冠有地方名称，是地方性法规或者规章，不能作为不予公开的依据。`]
  if (MINISTRY.test(name) || DOCUMENT.test(name)) return [`${told}是规章或者规范性文件，不能作为不予公开的依据。`]
  if (kind === '法律') return STATUTE.test(name) ? [] : [`${told}从名称看不是法律。请核对是法律还是行政法规。`]
  if (STATUTE.test(name)) return [`${told}从名称看是法律，不是行政法规。请核对。`]
  if (CLEARLY_ADMINISTRATIVE.test(name)) return []
  if (!MAYBE_RULES.test(name)) return [`${told}从名称看不是行政法规，不能作为不予公开的依据。`]
  if (ORDER.test(title)) return []
  return [
    `规章也称规定、办法、细则。${told}是行政法规的，请在名称后写明国务院令的文号；是规章的，不能作为不予公开的依据。`,
  ]
}

function articleProblems(article: string): readonly string[] {
  const refs = parseCitation(article.trim())
  const named = refs?.some(({ law, article }) => law !== 'regulation-2019' || article === undefined)
  return refs && !named ? [] : ['请写明条、款、项，例如“第十六条第二款”，数字用汉字，不写名称。']
}
