/** How many of each kind; what isn't named is none. */
export type Counts<K extends string> = Readonly<Partial<Record<K, number>>>

export function countBy<T, K extends string>(items: readonly T[], key: (item: T) => K): Counts<K> {
  const counts: Partial<Record<K, number>> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}
