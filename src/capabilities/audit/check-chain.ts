import { type BreakList, breakList } from './breaks.ts'
import { type AuditEntry, type ChainHead, hashFits } from './chain.ts'
import { NOTHING_BEFORE } from './digest.ts'
import type { OutsideHead } from './outside-heads.ts'

/** A head to compare with, and whether it comes from outside: one from the database may have been changed with the entries. */
export interface KnownHead extends OutsideHead {
  readonly outside: boolean
}

/** Where a chain starts: before its first entry, or behind one that was checked before. */
export const CHAIN_START: ChainHead = { number: 0, hash: NOTHING_BEFORE }

/** What a chain was found to be. */
export interface ChainVerdict {
  readonly bodyId: string
  readonly breaks: Pick<BreakList, 'told' | 'count'>
  /** Entries looked at. */
  readonly entries: number
  /** The last entry; number 0 where there is none. */
  readonly end: ChainHead
  /** The newest head kept outside that agrees; null where none does. */
  readonly proven: { readonly number: number; readonly day: string } | null
}

/** A check under way. Entries come in batches, in the order of their numbers; what is held doesn't grow with them. */
export interface ChainCheck {
  take(entries: readonly AuditEntry[]): void
  /** How far it is. */
  readonly end: ChainHead
  /** @param head what the table of heads says; undefined where the check is of a part and its end isn't the chain's */
  finish(head: ChainHead | null | undefined): ChainVerdict
}

/**
 * Checks a chain, entry by entry: numbers without gap, each hash that of the content, each previous hash that of the entry before, and
 * the hashes at the heads known from elsewhere. Up to the last head that was kept outside nothing can be changed, removed, inserted or
 * reordered without a break; what comes after it could have been rewritten as a whole, which no check can see.
 * @param known in the order of numbers
 */
export function checkChain(
  bodyId: string,
  known: readonly KnownHead[] = [],
  start: ChainHead = CHAIN_START,
): ChainCheck {
  const breaks = breakList()
  const heads = knownHeads(bodyId, known, start, breaks)
  let end = start
  let entries = 0
  const takeOne = (entry: AuditEntry): void => {
    entries += 1
    const { number } = entry
    if (entry.bodyId !== bodyId || number <= end.number) breaks.push({ kind: 'misplaced', bodyId, number })
    else if (number > end.number + 1) breaks.push({ kind: 'missing', bodyId, from: end.number + 1, to: number - 1 })
    if (!hashFits(entry)) breaks.push({ kind: 'changed', bodyId, number })
    else if (number === end.number + 1 && entry.previous !== end.hash) breaks.push({ kind: 'unlinked', bodyId, number })
    if (number > end.number) end = { number, hash: entry.hash }
    heads.compare(end)
  }
  return {
    take: (batch) => batch.forEach(takeOne),
    get end() {
      return end
    },
    finish: (head) => {
      if (head !== undefined) {
        endBreaks(bodyId, end, head, breaks)
        heads.cut(end)
      }
      return { bodyId, breaks, entries, end, proven: heads.proven() }
    },
  }
}

function endBreaks(bodyId: string, end: ChainHead, head: ChainHead | null, breaks: BreakList): void {
  if (!head) {
    if (end.number > 0) breaks.push({ kind: 'head-missing', bodyId, number: end.number })
  } else if (head.number > end.number) {
    breaks.push({ kind: 'missing', bodyId, from: end.number + 1, to: head.number })
  } else if (head.number < end.number) {
    breaks.push({ kind: 'beyond-head', bodyId, from: head.number + 1, to: end.number })
  } else if (head.hash !== end.hash) {
    breaks.push({ kind: 'head-differs', bodyId, number: end.number })
  }
}

function knownHeads(bodyId: string, known: readonly KnownHead[], start: ChainHead, breaks: BreakList) {
  let next = known.findIndex((head) => head.number > start.number)
  if (next < 0) next = known.length
  let agreed = start.number
  let proven = lastAgreed(known.slice(0, next), start)
  return {
    compare: (end: ChainHead): void => {
      for (let head = known[next]; head && head.number <= end.number; head = known[next]) {
        next += 1
        // A head at a number that is missing: the gap has been told.
        if (head.number < end.number) continue
        if (head.hash === end.hash) {
          agreed = head.number
          if (head.outside) proven = { number: head.number, day: head.day }
        } else {
          breaks.push({
            kind: 'rewritten',
            bodyId,
            from: Math.min(agreed + 1, head.number),
            to: head.number,
            day: head.day,
          })
        }
      }
    },
    cut: (end: ChainHead): void => {
      const newest = known.at(-1)
      if (newest && newest.number > end.number) {
        breaks.push({ kind: 'cut', bodyId, from: end.number + 1, to: newest.number, day: newest.day })
      }
    },
    proven: () => proven,
  }
}

/** What was proven before a check that goes on from a later entry. */
function lastAgreed(earlier: readonly KnownHead[], start: ChainHead): ChainVerdict['proven'] {
  const head = earlier.findLast(({ outside }) => outside)
  return head && head.number <= start.number ? { number: head.number, day: head.day } : null
}
