import { toHanNumeral } from './han-numeral.ts'
import { getLaw, type LawKey } from './laws.ts'

/** A place in a text that we cite: 条, 款, 项. Without `article` it is the text as a whole. */
export interface ArticleRef {
  readonly law: LawKey
  readonly article?: number
  readonly paragraph?: number
  readonly item?: number
}

/** 第三十六条第（五）项; empty for a text as a whole. 立法法第六十五条第二款: 款不编序号，项的序号加括号. */
export function formatArticle({ article, paragraph, item }: ArticleRef): string {
  return [
    article === undefined ? '' : `第${toHanNumeral(article)}条`,
    paragraph === undefined ? '' : `第${toHanNumeral(paragraph)}款`,
    item === undefined ? '' : `第（${toHanNumeral(item)}）项`,
  ].join('')
}

/** 《中华人民共和国政府信息公开条例》第十四条; a notice that is known by its number: 国办函〔2020〕109号. */
export function formatWithLaw(ref: ArticleRef): string {
  return `${lawName(ref.law)}${formatArticle(ref)}`
}

export function lawName(key: LawKey): string {
  const { title, number } = getLaw(key)
  if (number === undefined || title.startsWith('中华人民共和国')) return `《${title}》`
  return `《${title}》（${number}）`
}

/** Whether `whole` includes `part`: a 条 its 款 and 项, a text all of it, each itself. */
export function covers(whole: ArticleRef, part: ArticleRef): boolean {
  const includes = (of: 'article' | 'paragraph' | 'item') => whole[of] === undefined || whole[of] === part[of]
  return whole.law === part.law && includes('article') && includes('paragraph') && includes('item')
}
