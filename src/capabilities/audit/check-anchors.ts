import { type BreakList, breakList } from './breaks.ts'
import { NOTHING_BEFORE } from './digest.ts'
import type { OutsideEvidence } from './outside-heads.ts'
import { type Anchor, anchorFits } from './seal-anchor.ts'

/** A check of the anchors under way: each hash, each link, and what was kept outside. Days of anchors, not anchors, are held. */
export interface AnchorCheck {
  take(anchors: readonly Anchor[]): void
  /**
   * @param made hash by day of what the chain of the platform says was made; undefined where that wasn't read whole
   * @param find an anchor as it is now: one may have been made since the anchors were read
   */
  finish(
    made: ReadonlyMap<string, string> | undefined,
    find: (day: string) => Promise<Anchor | undefined>,
  ): Promise<{
    readonly breaks: Pick<BreakList, 'told' | 'count'>
    /** Days whose anchor was to be kept in the file, and isn't there. */
    readonly notOutside: readonly string[]
  }>
}

export function checkAnchors(outside: OutsideEvidence): AnchorCheck {
  const breaks = breakList()
  const seen = new Map<string, string>()
  const notOutside: string[] = []
  let last = NOTHING_BEFORE
  return {
    take: (anchors) => {
      for (const anchor of anchors) {
        const { day, hash } = anchor
        if (!anchorFits(anchor)) breaks.push({ kind: 'anchor-changed', day })
        else if (anchor.previous !== last) breaks.push({ kind: 'anchor-unlinked', day })
        last = hash
        seen.set(day, hash)
        if (!outside.anchors.has(day) && anchor.keptIn.split(',').includes('file')) notOutside.push(day)
      }
    },
    finish: async (made, find) => {
      const differing = new Set<string>()
      for (const [day, hash] of [...outside.anchors, ...(made ?? [])]) {
        if (seen.get(day) === hash || differing.has(day)) continue
        const found = seen.get(day) ?? (await find(day))?.hash
        if (found === hash) continue
        differing.add(day)
        breaks.push({ kind: found === undefined ? 'anchor-missing' : 'anchor-differs', day })
      }
      for (const day of made ? seen.keys() : []) {
        if (!made?.has(day)) breaks.push({ kind: 'anchor-unknown', day })
      }
      return { breaks, notOutside }
    },
  }
}
