import { type ArticleRef, formatArticle, lawName } from './article-ref.ts'
import { fromHanNumeral, toHanNumeral } from './han-numeral.ts'
import { lawNameAt } from './law-names.ts'
import type { LawKey } from './laws.ts'

const NUMERAL = '[零一二三四五六七八九十百千]+'
/** 第三十六条 · 第二款 · 第（四）（五）项 or 第四项; each may be missing, also all of them. */
const PLACE = new RegExp(
  `(?=第)(?:第(${NUMERAL})条)?(?:第(${NUMERAL})款)?(?:第((?:[（(]${NUMERAL}[）)])+|${NUMERAL})项)?`,
  'y',
)
const NUMERALS = new RegExp(NUMERAL, 'g')
const BETWEEN = /以及|或者|[、和及或至]/y

const REGULATION: LawKey = 'regulation-2019'

/**
 * Reads 第三十六条第（四）（五）项 · 第十四条至第十六条 · 行政复议法第二十三条第一款第（四）项、第二款 · 国办函〔2020〕109号.
 * @param law whose articles they are where the text doesn't name it
 * @returns a reference for each place cited; undefined where the text is no citation, or cites a text that we don't know
 */
export function parseCitation(text: string, law: LawKey = REGULATION): readonly ArticleRef[] | undefined {
  const read = readCitation(text, 0, law)
  return read?.end === text.length ? read.refs : undefined
}

/** One reference, such as 第三十六条第（五）项; undefined where the text cites none or several. */
export function parseArticleRef(text: string, law: LawKey = REGULATION): ArticleRef | undefined {
  const refs = parseCitation(text, law)
  return refs?.length === 1 ? refs[0] : undefined
}

/** The references of a citation in a table of our own. @throws {Error} where it is none: a fault of that table */
export function cite(text: string, law: LawKey = REGULATION): readonly ArticleRef[] {
  const refs = parseCitation(text, law)
  if (!refs) throw new Error(`not a citation: ${text}`)
  return refs
}

/** The longest citation that begins at the place, and where the text goes on behind it. */
export function readCitation(
  text: string,
  start: number,
  law: LawKey = REGULATION,
): { readonly refs: readonly ArticleRef[]; readonly end: number } | undefined {
  const refs: ArticleRef[] = []
  let [at, end, current, between] = [start, start, law, '']
  for (;;) {
    const named = lawNameAt(text, at)
    const place = placeAt(text, named?.end ?? at)
    current = named?.law ?? current
    const last = named ? undefined : refs.at(-1)
    const cited = place && resolve(place, current, last)
    if (cited && between === '至') {
      // 第十四条至第十六条; what lies between two 款 or 项 is nowhere cited so.
      if (place.article === undefined) break
      refs.push(...skipped(last, place.article))
    }
    if (cited) {
      refs.push(...cited)
      end = place.end
    } else if (named) {
      refs.push({ law: current })
      end = named.end
    } else break
    BETWEEN.lastIndex = end
    between = BETWEEN.exec(text)?.[0] ?? ''
    if (between === '') break
    at = end + between.length
  }
  return refs.length > 0 ? { refs, end } : undefined
}

interface Place {
  readonly article: number | undefined
  readonly paragraph: number | undefined
  readonly items: readonly number[]
  readonly end: number
}

function placeAt(text: string, at: number): Place | undefined {
  PLACE.lastIndex = at
  const [written = '', article, paragraph, items] = PLACE.exec(text) ?? []
  const numerals = [...(items?.match(NUMERALS) ?? [])]
  const numbers = [article, paragraph, ...numerals].map((n) => (n === undefined ? undefined : fromHanNumeral(n)))
  const unread = [article, paragraph, ...numerals].some((n, i) => n !== undefined && numbers[i] === undefined)
  if (written === '' || unread) return undefined
  const [first, second, ...rest] = numbers
  return { article: first, paragraph: second, items: rest.filter((n) => n !== undefined), end: PLACE.lastIndex }
}

/** A 款 or 项 without its 条 belongs to the one cited last: 第二十四条第一款第（一）项、第四款. */
function resolve(
  { article, paragraph, items }: Place,
  law: LawKey,
  last: ArticleRef | undefined,
): readonly ArticleRef[] | undefined {
  const of = article ?? last?.article
  if (of === undefined) return undefined
  const within = paragraph ?? (article === undefined ? last?.paragraph : undefined)
  const base = { law, article: of, ...(within === undefined ? {} : { paragraph: within }) }
  return items.length > 0 ? items.map((item) => ({ ...base, item })) : [base]
}

/** The articles between the ends of 第十四条至第十六条. */
function skipped(from: ArticleRef | undefined, to: number): readonly ArticleRef[] {
  if (from?.article === undefined) return []
  const { law, article } = from
  return Array.from({ length: Math.max(0, to - article - 1) }, (_, i) => ({ law, article: article + 1 + i }))
}

/**
 * As a letter cites: 第三十六条第（四）（五）项、第三十七条. A text is named where it first comes.
 * @param own the text whose name goes without saying
 */
export function formatCitation(refs: readonly ArticleRef[], own?: LawKey): string {
  let written = ''
  for (const [index, ref] of refs.entries()) {
    const before = refs[index - 1]
    if (before?.item !== undefined && ref.item !== undefined && samePlace(before, ref)) {
      written = `${written.slice(0, -1)}（${toHanNumeral(ref.item)}）项`
      continue
    }
    const named = ref.law === (before ? before.law : own) ? '' : lawName(ref.law)
    written += `${before ? '、' : ''}${named}${formatArticle(ref)}`
  }
  return written
}

const samePlace = (a: ArticleRef, b: ArticleRef): boolean =>
  a.law === b.law && a.article === b.article && a.paragraph === b.paragraph
