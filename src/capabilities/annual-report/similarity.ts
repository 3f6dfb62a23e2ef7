/** A year, or a day of it: what an office changes when it copies last year's text. */
const DATES = /20\d{2}\s*年?(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*[日号])?/g

/**
 * How alike two texts are, 0 to 1, two decimals: twice the pairs of neighbouring characters they share over all their pairs (Dice).
 * Spaces, punctuation and years do not count, so that a text copied from the year before is 1. Two empty texts are alike.
 */
export function similarity(a: string, b: string): number {
  const left = pairs(a)
  const right = pairs(b)
  if (left.total === 0 && right.total === 0) return compact(a) === compact(b) ? 1 : 0
  let shared = 0
  for (const [pair, count] of left.counts) shared += Math.min(count, right.counts.get(pair) ?? 0)
  return Math.round((200 * shared) / (left.total + right.total)) / 100
}

function pairs(text: string): { readonly counts: ReadonlyMap<number, number>; readonly total: number } {
  const chars = compact(text)
  const counts = new Map<number, number>()
  for (let i = 0; i + 1 < chars.length; i++) {
    const pair = chars.charCodeAt(i) * 65_536 + chars.charCodeAt(i + 1)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total: Math.max(0, chars.length - 1) }
}

const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(DATES, '')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
