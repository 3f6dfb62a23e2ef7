/** Numbers that look drawn but are fixed: the same seed gives the same county on every machine and in every year. */
export interface Random {
  /** A fraction in [0, 1). */
  fraction(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  /** One of the keys, as often as its weight is heavy. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K
}

/** @param seed any words; a body and year each have their own, so that adding a body moves no other body's figures */
export function randomFrom(seed: string): Random {
  let state = hash(seed)
  // xorshift32: small, without multiplication beyond 32 bits, and never 0 once it is not.
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const weighted = <K extends string>(weights: Readonly<Partial<Record<K, number>>>): K => {
    const entries = Object.entries(weights) as [K, number][]
    let left = next() * entries.reduce((total, [, weight]) => total + weight, 0)
    const hit = entries.find(([, weight]) => {
      left -= weight
      return left < 0
    })
    const last = hit ?? entries.at(-1)
    if (!last) throw new Error('nothing to draw from')
    return last[0]
  }
  return { fraction: next, whole: (low, high) => low + Math.floor(next() * (high - low + 1)), weighted }
}

/** FNV-1a over the UTF-16 units, its bits mixed once more so that a remainder differs too; never 0. */
export function hash(words: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < words.length; i++) value = Math.imul(value ^ words.charCodeAt(i), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0 || 1
}
