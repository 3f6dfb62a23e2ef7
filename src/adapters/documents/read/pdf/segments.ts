import type { Segment } from './page.ts'

/**
 * Lines nearer than this are one line: both strokes of a double border, the upper cell's bottom and the lower cell's top. No text
 * fits between them. Points.
 */
export const SAME_LINE = 5.5
/** Outer edges of a table's parts on two pages agree within this many points. */
export const SAME_EDGE = 6
/** A line may be interrupted by this much and go on: corners drawn apart, dashes. Points. */
const GAP = 4
/** Pieces of one line are drawn within this of each other, in points. */
const HALF_A_LINE = 1.5
/** What is shorter, once joined, is a dash of a drawing and not a cell's border. Points. */
const SHORTEST_BORDER = 6

/** Joins pieces that lie on one line and touch or nearly touch; the result is ordered by position, then start. */
export function mergeSegments(segments: readonly Segment[]): readonly Segment[] {
  const merged: Segment[] = []
  for (const group of groupByPosition(segments)) {
    let open: { from: number; to: number } | undefined
    const close = () => {
      if (open !== undefined && open.to - open.from >= SHORTEST_BORDER)
        merged.push({ at: group.at, from: open.from, to: open.to })
    }
    for (const { from, to } of group.segments) {
      if (open !== undefined && from <= open.to + GAP) open.to = Math.max(open.to, to)
      else {
        close()
        open = { from, to }
      }
    }
    close()
  }
  return merged
}

interface Group {
  readonly at: number
  readonly segments: readonly Segment[]
}

/** Pieces on one line, each group at the position where most of its length lies. */
function groupByPosition(segments: readonly Segment[]): readonly Group[] {
  const sorted = [...segments].sort((p, q) => p.at - q.at)
  const groups: Group[] = []
  let members: Segment[] = []
  const close = () => {
    if (members.length === 0) return
    members.sort((p, q) => p.from - q.from)
    groups.push({ at: weightedPosition(members), segments: members })
    members = []
  }
  for (const segment of sorted) {
    const first = members[0]
    if (first !== undefined && segment.at - first.at > HALF_A_LINE) close()
    members.push(segment)
  }
  close()
  return groups
}

function weightedPosition(segments: readonly Segment[]): number {
  let length = 0
  let sum = 0
  for (const { at, from, to } of segments) {
    length += to - from
    sum += at * (to - from)
  }
  return length > 0 ? sum / length : (segments[0]?.at ?? 0)
}

/** Positions closer than a line's thickness become one: their mean. Ascending. */
export function clusterPositions(positions: readonly number[], tolerance: number = SAME_LINE): number[] {
  const sorted = [...positions].sort((p, q) => p - q)
  const clusters: number[] = []
  let members: number[] = []
  const close = () => {
    if (members.length > 0) clusters.push(members.reduce((sum, at) => sum + at, 0) / members.length)
    members = []
  }
  for (const at of sorted) {
    const first = members[0]
    if (first !== undefined && at - first > tolerance) close()
    members.push(at)
  }
  close()
  return clusters
}

/** The index of the position nearest to `at`; positions ascend. */
export function nearest(positions: readonly number[], at: number): number {
  let best = 0
  let distance = Number.POSITIVE_INFINITY
  for (const [index, position] of positions.entries()) {
    if (Math.abs(position - at) < distance) {
      best = index
      distance = Math.abs(position - at)
    }
  }
  return best
}
