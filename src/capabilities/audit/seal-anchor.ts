import { z } from 'zod'
import { type AuditAlgorithm, digest, isAuditAlgorithm, NOTHING_BEFORE } from './digest.ts'

/** The head of a chain at the moment of an anchor. */
export interface AnchoredHead {
  readonly bodyId: string
  readonly number: number
  readonly hash: string
}

/** The heads of a day, hashed together with the anchor before. As it is kept: its texts may have been changed since. */
export interface Anchor {
  /** From 1, in the order of their making: a clock may have been set back. */
  readonly number: number
  /** `2026-01-20`, in China. One anchor a day at most. */
  readonly day: string
  /** ISO instant. */
  readonly madeAt: string
  readonly algorithm: string
  /** JSON text exactly as hashed: `[[body, number, hash], …]` by body. See `headsOf`. */
  readonly heads: string
  /** Where it was to be kept outside the database: `file`, `mail`, `print`, joined by commas. */
  readonly keptIn: string
  /** The hash of the anchor before; 64 zeros for the first. */
  readonly previous: string
  readonly hash: string
}

const FORM = 'gongkai-audit-anchor-1'

/** The text that is hashed: form, number, day, instant, algorithm, where it is kept, previous hash and heads, as a JSON array. */
const canonicalAnchor = (anchor: Omit<Anchor, 'hash'>): string =>
  JSON.stringify([
    FORM,
    anchor.number,
    anchor.day,
    anchor.madeAt,
    anchor.algorithm,
    anchor.keptIn,
    anchor.previous,
    anchor.heads,
  ])

export const anchorFits = (anchor: Anchor): boolean =>
  isAuditAlgorithm(anchor.algorithm) && digest(anchor.algorithm, canonicalAnchor(anchor)) === anchor.hash

/** What an anchor is made of, beside the heads. */
export interface AnchorMaking {
  readonly day: string
  readonly at: string
  readonly algorithm: AuditAlgorithm
  readonly keptIn: string
}

/**
 * An anchor over the heads that no anchor of the month has yet. The first of a month so lists every chain, the others those that
 * have grown since: a year of anchors over many quiet bodies stays small, and what a chain's last head was is found within a month.
 */
export function sealAnchor(
  { day, at, algorithm, keptIn }: AnchorMaking,
  before: Anchor | undefined,
  month: readonly Anchor[],
  heads: readonly AnchoredHead[],
): Anchor {
  const known = new Map(month.flatMap(headsOf).map((head) => [head.bodyId, head.hash]))
  const grown = heads
    .filter((head) => known.get(head.bodyId) !== head.hash)
    .toSorted((a, b) => (a.bodyId < b.bodyId ? -1 : 1))
  const unsealed = {
    number: (before?.number ?? 0) + 1,
    day,
    madeAt: new Date(at).toISOString(),
    algorithm,
    heads: JSON.stringify(grown.map(({ bodyId, number, hash }) => [bodyId, number, hash])),
    keptIn,
    previous: before?.hash ?? NOTHING_BEFORE,
  }
  return { ...unsealed, hash: digest(algorithm, canonicalAnchor(unsealed)) }
}

const headList = z.array(z.tuple([z.string(), z.int().positive(), z.string()]))

/** The heads of an anchor; none where its text is damaged, which `anchorFits` tells. */
export function headsOf({ heads }: Pick<Anchor, 'heads'>): readonly AnchoredHead[] {
  const parsed = headList.safeParse(jsonOf(heads))
  return parsed.success ? parsed.data.map(([bodyId, number, hash]) => ({ bodyId, number, hash })) : []
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
