import type { Counts } from './counts.ts'
import type { YearFigures } from './figures.ts'

/** The county's own report counts what all its bodies did (条例第四十九条第二款: 县政府的年报由主管部门汇总公布). */
export function addUp(parts: readonly YearFigures[]): YearFigures {
  const total = (pick: (part: YearFigures) => number): number => parts.reduce((sum, part) => sum + pick(part), 0)
  return {
    newReceived: mergeCounts(parts.map((p) => p.newReceived)),
    carriedOver: mergeCounts(parts.map((p) => p.carriedOver)),
    carriedForward: mergeCounts(parts.map((p) => p.carriedForward)),
    outcomes: mergeGroups(parts.map((p) => p.outcomes)),
    challenges: mergeGroups(parts.map((p) => p.challenges)),
    made: total((p) => p.made),
    repealed: total((p) => p.repealed),
    inForce: total((p) => p.inForce),
    licensing: total((p) => p.licensing),
    penalties: total((p) => p.penalties),
    coercion: total((p) => p.coercion),
    feesYuan: total((p) => p.feesYuan),
    feeNotices: {
      count: total((p) => p.feeNotices.count),
      billedYuan: total((p) => p.feeNotices.billedYuan),
      paidYuan: total((p) => p.feeNotices.paidYuan),
    },
    published: total((p) => p.published),
  }
}

function mergeCounts<K extends string>(parts: readonly Counts<K>[]): Counts<K> {
  const sum: Partial<Record<K, number>> = {}
  for (const part of parts) for (const [key, n] of Object.entries(part) as [K, number][]) sum[key] = (sum[key] ?? 0) + n
  return sum
}

function mergeGroups<G extends string, K extends string>(
  parts: readonly Readonly<Partial<Record<G, Counts<K>>>>[],
): Readonly<Partial<Record<G, Counts<K>>>> {
  const groups = [...new Set(parts.flatMap((part) => Object.keys(part) as G[]))]
  return Object.fromEntries(
    groups.map((group) => [group, mergeCounts(parts.map((part) => part[group] ?? {}))]),
  ) as Partial<Record<G, Counts<K>>>
}
