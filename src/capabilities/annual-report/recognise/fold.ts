import { distance } from 'fastest-levenshtein'

/** Ordinals that stand before a label: 一、 （三） (三) 3. 3、 第四部分 */
const ORDINAL =
  /^(?:第?[一二三四五六七八九十]+(?:部分)?[、.,:：]|\([一二三四五六七八九十]+\)|\(?\d{1,2}\)?[.、,)](?!\d))/

/**
 * A label without what offices vary freely: width of characters, blanks, punctuation, quotation marks.
 * 「（二）部分公开 (区分处理的, …)」 and 「(二)部分公开（区分处理的，…）」 fold to the same string.
 */
export function fold(text: string): string {
  return foldTight(compact(text))
}

/** The same of a text that is compact already. */
export function foldTight(tight: string): string {
  return tight
    .replace(/\[bookmark:[^\]]*\]/gi, '')
    .replace(/[^\p{L}\p{N}/+]+/gu, '')
    .toLowerCase()
}

/** Blanks and width taken away, punctuation kept: what is compared to say whether words are the form's. */
export const compact = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/gu, '')

/** The ordinal before a label, compacted (`一、`, `(三)`, `2.`), or ''. */
export function ordinalOf(text: string): string {
  return ordinalOfTight(compact(text))
}

export const ordinalOfTight = (tight: string): string => ORDINAL.exec(tight)?.[0] ?? ''

/** The label behind its ordinal, folded. */
export function foldLabel(text: string): string {
  const tight = compact(text)
  return foldTight(tight.slice(ordinalOfTight(tight).length))
}

/** 1 for the same folded words, 0 for nothing in common; edit distance over the longer length. */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 0 : 1 - distance(a, b) / longer
}

/** Whether every character of `part` stands in `whole` in the same order. */
export function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const character of whole) if (character === part[at]) at++
  return at === part.length
}

const SHORTENED = 0.86
const INSIDE = 0.84
const SHORTEST_PART = 4
const MUCH = 0.6

/**
 * How well a printed label fits an expected one (both folded, ordinals off): equal 1; shortened (逾期不补正) or with words
 * around it (（三）不予公开1.属于国家秘密) a little less; else by edit distance.
 * @param enough likenesses below it don't matter and are given as 0, which spares most of the work
 */
export function labelLikeness(printed: string, expected: string, enough = 0): number {
  if (printed === expected) return 1
  if (printed.length >= SHORTEST_PART && expected.includes(printed)) return SHORTENED
  if (printed.length >= MUCH * expected.length && isSubsequence(printed, expected)) return SHORTENED
  if (expected.length >= SHORTEST_PART && printed.endsWith(expected)) return INSIDE
  const shorter = Math.min(printed.length, expected.length)
  if (shorter < enough * Math.max(printed.length, expected.length)) return 0
  const alike = likeness(printed, expected)
  return alike >= enough ? alike : 0
}
