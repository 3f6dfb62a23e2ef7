const HAN_OR_OTHER = /\p{Script=Han}+|[^\p{Script=Han}]+/gu
const NOT_WORDS = /[^\p{L}\p{N}]+/gu
const LONGEST_GRAM = 40

/** Text as it is searched: one width, small letters, a space for whatever stands between words. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(NOT_WORDS, ' ').trim()

/**
 * What a text is found by. Han has no spaces: each two neighbours are a gram, so that a word nobody has heard of yet is found too. Letters
 * and digits are grams as they stand together.
 */
export function gramsOf(text: string): readonly string[] {
  const grams = new Set<string>()
  for (const [run] of folded(text).matchAll(HAN_OR_OTHER)) {
    for (const token of run.split(' ').filter((each) => each !== '')) {
      for (const gram of isHan(token) ? pairsOf(token) : [token.slice(0, LONGEST_GRAM)]) grams.add(gram)
    }
  }
  return [...grams]
}

export const isHan = (token: string): boolean => /^\p{Script=Han}/u.test(token)

function pairsOf(run: string): readonly string[] {
  const signs = [...run]
  if (signs.length === 1) return signs
  return signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)
}

/** What nearly every request says: that two texts share it tells nothing. */
const COMMON = new Set(gramsOf('申请公开政府信息 年度 有关 相关 关于 情况 文件 内容 名称 文号 特征描述'))

/** The grams by which a text can be told from others. */
export const tellingGrams = (text: string): readonly string[] => gramsOf(text).filter((gram) => !COMMON.has(gram))

/** From 0 to 1: how much of the shorter of two texts is in the other. What shares too little to say is 0. */
export function likeness(asked: readonly string[], found: readonly string[]): number {
  const there = new Set(found)
  const shared = asked.filter((gram) => there.has(gram)).length
  const shorter = Math.min(asked.length, there.size)
  return shared < Math.min(LEAST_SHARED, shorter) || shorter === 0 ? 0 : shared / shorter
}

const LEAST_SHARED = 3
