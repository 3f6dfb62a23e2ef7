import { PLATFORM } from '../transactions/index.ts'
import { type AuditBreak, breakList } from './breaks.ts'
import type { AuditEntry } from './chain.ts'
import { checkAnchors } from './check-anchors.ts'
import { CHAIN_START, type ChainVerdict, checkChain, type KnownHead } from './check-chain.ts'
import { addHead, type OutsideEvidence, type OutsideHead } from './outside-heads.ts'
import type { AuditTrail, ChainEnds } from './ports.ts'
import { headsOf, jsonOf } from './seal-anchor.ts'

export interface Verifying {
  readonly trail: Pick<AuditTrail, 'anchor' | 'anchors' | 'chains' | 'find' | 'read'>
  readonly outside: OutsideEvidence
  /** Chains to check; undefined: all, and the anchors with them. */
  readonly bodyIds?: readonly string[]
  /** Goes on behind an entry at which an earlier run stopped. */
  readonly from?: EntryPlace
  /** Asked between batches: whether there is time for another. */
  readonly goOn?: (entriesSoFar: number) => boolean
}

export interface EntryPlace {
  readonly bodyId: string
  readonly number: number
}

/** Entries of a chain after the last outside head. */
export interface Unproven {
  readonly bodyId: string
  readonly from: number
  readonly to: number
}

export interface Verdict {
  readonly chains: number
  readonly entries: number
  /** The first `BREAKS_TOLD`. */
  readonly breaks: readonly AuditBreak[]
  readonly breakCount: number
  readonly unproven: readonly Unproven[]
  /** The newest day kept outside; null where nothing is. */
  readonly lastOutsideDay: string | null
  readonly damagedOutsideLines: readonly number[]
  /** Days whose anchor should stand in the outside file and doesn't. */
  readonly notOutside: readonly string[]
  /** Where it stopped for want of time; null when it came to the end. */
  readonly stoppedAt: EntryPlace | null
}

const BATCH = 2000

/**
 * Checks chains and anchors against each other and against what was kept outside. What is held doesn't grow with the entries. Acts may
 * go on meanwhile: what was kept outside has been read before, anchors are read before the ends of chains, chains up to those ends.
 */
export async function verifyAudit(asked: Verifying): Promise<Verdict> {
  const { trail, outside, bodyIds, from } = asked
  const told = tally(outside)
  const inside = await anchoredHeads(asked)
  const made = new Map<string, string>()
  for (const ends of await chainsToCheck(asked, [...outside.heads.keys(), ...inside.heads.keys()])) {
    if (from && ends.bodyId < from.bodyId) continue
    const known = knownHeads(ends.bodyId, outside.heads, inside.heads)
    const { verdict, whole } = await verifyOne(asked, ends, known, told.entries(), made)
    told.add(verdict, whole)
    if (!whole) return told.verdict([], { bodyId: ends.bodyId, number: verdict.end.number })
  }
  if (bodyIds || from) return told.verdict([], null)
  const { breaks, notOutside } = await inside.check.finish(made, trail.anchor)
  told.join(breaks)
  return told.verdict(notOutside, null)
}

/** Chains that are there, and those that should be: only a head of theirs is left. */
async function chainsToCheck({ trail, bodyIds }: Verifying, anchored: readonly string[]) {
  const found = await trail.chains(bodyIds)
  const have = new Set(found.map(({ bodyId }) => bodyId))
  const gone = [...new Set(bodyIds ?? anchored)].filter((bodyId) => !have.has(bodyId))
  const all: readonly ChainEnds[] = [...found, ...gone.map((bodyId) => ({ bodyId, head: null, last: null }))]
  return all.toSorted((a, b) => (a.bodyId < b.bodyId ? -1 : 1))
}

/** The anchors in the database: checked on the way, their heads known where nothing from outside says more. */
async function anchoredHeads({ trail, outside }: Verifying) {
  const check = checkAnchors(outside)
  const heads = new Map<string, OutsideHead[]>()
  for (let after: number | null = null; ; ) {
    const anchors = await trail.anchors(after, 100)
    check.take(anchors)
    for (const anchor of anchors) {
      if (outside.anchors.get(anchor.day) === anchor.hash) continue
      for (const head of headsOf(anchor)) addHead(heads, head.bodyId, { ...head, day: anchor.day })
    }
    const last = anchors.at(-1)
    if (!last || last.number === after) return { check, heads }
    after = last.number
  }
}

const knownHeads = (
  bodyId: string,
  outside: ReadonlyMap<string, readonly OutsideHead[]>,
  inside: ReadonlyMap<string, readonly OutsideHead[]>,
): readonly KnownHead[] =>
  [
    ...(outside.get(bodyId) ?? []).map((head) => ({ ...head, outside: true })),
    ...(inside.get(bodyId) ?? []).map((head) => ({ ...head, outside: false })),
  ].sort((a, b) => a.number - b.number)

async function verifyOne(
  { trail, from, goOn = () => true }: Verifying,
  { bodyId, head, last }: ChainEnds,
  known: readonly KnownHead[],
  entriesBefore: number,
  made: Map<string, string>,
): Promise<{ readonly verdict: ChainVerdict; readonly whole: boolean }> {
  const resumed = from?.bodyId === bodyId ? await trail.find(bodyId, from.number) : undefined
  const check = checkChain(bodyId, known, resumed ?? CHAIN_START)
  const upTo = Math.max(head?.number ?? 0, last ?? 0)
  let after: number | null = resumed?.number ?? null
  for (let seen = 0; ; ) {
    if (!goOn(entriesBefore + seen)) return { verdict: check.finish(undefined), whole: false }
    const batch = await trail.read(bodyId, after, upTo, BATCH)
    check.take(batch)
    seen += batch.length
    for (const entry of bodyId === PLATFORM ? batch : []) noteAnchor(entry, made)
    const next = batch.at(-1)?.number
    // A number too large to be told from the next one would be read again and again.
    if (next === undefined || next === after || next >= upTo) break
    after = next
  }
  return { verdict: check.finish(head), whole: true }
}

function noteAnchor({ act, subjectId, detail }: AuditEntry, made: Map<string, string>): void {
  if (act !== 'anchor.made') return
  const told = jsonOf(detail)
  const hash = typeof told === 'object' && told !== null && 'hash' in told ? told.hash : undefined
  if (typeof hash === 'string') made.set(subjectId, hash)
}

function tally(outside: OutsideEvidence) {
  const breaks = breakList()
  const unproven: Unproven[] = []
  let chains = 0
  let entries = 0
  return {
    entries: () => entries,
    join: breaks.join,
    add: ({ bodyId, breaks: found, entries: seen, end, proven }: ChainVerdict, whole: boolean): void => {
      breaks.join(found)
      chains += 1
      entries += seen
      const upTo = proven?.number ?? 0
      if (whole && end.number > upTo) unproven.push({ bodyId, from: upTo + 1, to: end.number })
    },
    verdict: (notOutside: readonly string[], stoppedAt: EntryPlace | null): Verdict => ({
      chains,
      entries,
      breaks: breaks.told,
      breakCount: breaks.count,
      unproven,
      lastOutsideDay: [...outside.anchors.keys()].sort().at(-1) ?? null,
      damagedOutsideLines: outside.damagedLines,
      notOutside,
      stoppedAt,
    }),
  }
}
