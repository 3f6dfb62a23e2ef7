import type { Rulings, Segment } from './page.ts'

/** Lines that hang together: one table, one frame, or one drawing. */
export type Region = Rulings

/** A border may stop this short of the one it meets, in points. */
const REACH = 3

/** Lines that touch or cross each other, in groups; and the horizontal lines that meet no other: underlines, rules of a header. */
export function findRegions({ horizontal, vertical }: Rulings): {
  readonly regions: readonly Region[]
  readonly lonely: readonly Segment[]
} {
  const parents = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    for (let parent = parents[root]; parent !== undefined && parent !== root; parent = parents[root]) root = parent
    parents[index] = root
    return root
  }
  for (const [h, line] of horizontal.entries()) {
    for (const [v, upright] of vertical.entries()) {
      if (meets(line, upright)) parents[rootOf(h)] = rootOf(horizontal.length + v)
    }
  }
  const regions = new Map<number, { horizontal: Segment[]; vertical: Segment[] }>()
  const regionOf = (index: number) => {
    const root = rootOf(index)
    const known = regions.get(root)
    if (known !== undefined) return known
    const fresh = { horizontal: [], vertical: [] }
    regions.set(root, fresh)
    return fresh
  }
  for (const [h, line] of horizontal.entries()) regionOf(h).horizontal.push(line)
  for (const [v, line] of vertical.entries()) regionOf(horizontal.length + v).vertical.push(line)
  const groups = [...regions.values()]
  return {
    regions: groups.filter((group) => group.horizontal.length > 0 && group.vertical.length > 0),
    lonely: groups.filter((group) => group.vertical.length === 0).flatMap((group) => group.horizontal),
  }
}

const meets = (horizontal: Segment, vertical: Segment): boolean =>
  vertical.at >= horizontal.from - REACH &&
  vertical.at <= horizontal.to + REACH &&
  horizontal.at >= vertical.from - REACH &&
  horizontal.at <= vertical.to + REACH
