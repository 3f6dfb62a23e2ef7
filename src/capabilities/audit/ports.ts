import type { AuditEntry, ChainHead } from './chain.ts'
import type { NewAuditEntry } from './entry.ts'
import type { AuditFilter, AuditPage } from './filter.ts'
import type { Anchor, AnchoredHead } from './seal-anchor.ts'

/** The writing end of the chain, bound to the transaction of the act. */
export interface AuditLog {
  /**
   * Appends to the chain of the entry's body. The entry gets its number as the last thing before the commit: whoever appends to
   * several chains, in whatever order, blocks nobody for ever.
   */
  append(entry: NewAuditEntry): Promise<void>
  /** The hash of a thing as it stands, by the algorithm in force; null for null. */
  hash(thing: unknown): string | null
}

/** A chain as far as its two ends go. */
export interface ChainEnds {
  readonly bodyId: string
  /** What the table of heads says; null where the chain has no row there. */
  readonly head: ChainHead | null
  /** The highest number among the entries; null without entries. */
  readonly last: number | null
}

/** The reading end of the chains. */
export interface AuditTrail {
  list(filter: AuditFilter): Promise<AuditPage>
  find(bodyId: string, number: number): Promise<AuditEntry | undefined>
  /** Every chain that has a head or an entry, in the order of their bodies' ids; both ends of one are read at one moment. */
  chains(bodyIds?: readonly string[]): Promise<readonly ChainEnds[]>
  /** Entries of a chain in the order of their numbers, after a number (null: from whatever is lowest) up to a number. */
  read(bodyId: string, after: number | null, upTo: number, limit: number): Promise<readonly AuditEntry[]>
  /** The lowest and highest number with an instant in the span; undefined where there is none. */
  span(
    bodyId: string,
    from: string,
    until: string,
  ): Promise<{ readonly first: number; readonly last: number } | undefined>
  /** Anchors in the order of their making, after a number (null: from the first). */
  anchors(after: number | null, limit: number): Promise<readonly Anchor[]>
  anchor(day: string): Promise<Anchor | undefined>
  /** The latest first. */
  latestAnchors(page: number, size: number): Promise<{ readonly total: number; readonly items: readonly Anchor[] }>
}

/** Anchors, bound to a transaction. */
export interface AnchorStore {
  /** Makes sure that nobody else makes an anchor until the end of the transaction. */
  lock(): Promise<void>
  find(day: string): Promise<Anchor | undefined>
  latest(): Promise<Anchor | undefined>
  /** The anchors of a month, `2026-01`. */
  ofMonth(month: string): Promise<readonly Anchor[]>
  /** The heads of all chains. */
  heads(): Promise<readonly AnchoredHead[]>
  add(anchor: Anchor): Promise<void>
}

/** Where heads are kept outside the database. */
export interface OutsideHeads {
  /** In words, for people: a path. */
  readonly where: string
  /** The lines as they stand; undefined where nothing was ever kept. */
  lines(): AsyncIterable<string> | undefined
  /** Adds a line, and resolves when it is on the disk. */
  add(line: string): Promise<void>
}
