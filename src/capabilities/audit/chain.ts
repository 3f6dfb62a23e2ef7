import { type AuditAlgorithm, digest, isAuditAlgorithm } from './digest.ts'
import type { NewAuditEntry } from './entry.ts'

/**
 * An entry as it is kept. Its fields are plain texts: what comes from the database or from an export may have been changed, and
 * then has to be shown as it is.
 */
export interface AuditEntry {
  readonly bodyId: string
  /** From 1 within the chain of the body, without a gap. */
  readonly number: number
  /** ISO instant in UTC with milliseconds. */
  readonly at: string
  readonly personId: string | null
  readonly postId: string | null
  readonly postKind: string | null
  readonly act: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly outcome: string
  readonly before: string | null
  readonly after: string | null
  readonly address: string | null
  /** JSON text, exactly as hashed. */
  readonly detail: string
  /** Which algorithm gave `hash`. A chain may change it midway. */
  readonly algorithm: string
  /** The hash of the entry before; 64 zeros for the first. */
  readonly previous: string
  readonly hash: string
}

/** The last entry of a chain. */
export interface ChainHead {
  readonly number: number
  readonly hash: string
}

/** Names the form itself, so that a later form can never be taken for this one. */
const FORM = 'gongkai-audit-1'

/**
 * The text that is hashed: a JSON array without blanks, as `JSON.stringify` writes it, of the form's name and of every column but
 * the hash in a fixed order — body, number, instant, person, post, kind of post, act, kind of subject, subject, outcome, before,
 * after, address, detail, algorithm, previous hash. Texts are JSON strings, the number a JSON number, what is absent `null`;
 * so null, the empty text and the text "null" differ, and no two entries have the same text.
 */
export const canonicalEntry = (entry: Omit<AuditEntry, 'hash'>): string =>
  JSON.stringify([
    FORM,
    entry.bodyId,
    entry.number,
    entry.at,
    entry.personId,
    entry.postId,
    entry.postKind,
    entry.act,
    entry.subjectKind,
    entry.subjectId,
    entry.outcome,
    entry.before,
    entry.after,
    entry.address,
    entry.detail,
    entry.algorithm,
    entry.previous,
  ])

/** Whether the hash is that of the entry's content. False for an algorithm that we don't know. */
export const hashFits = (entry: AuditEntry): boolean =>
  isAuditAlgorithm(entry.algorithm) && digest(entry.algorithm, canonicalEntry(entry)) === entry.hash

/**
 * New entries as the next links of a chain, in their order.
 * @throws {RangeError} where an instant is none
 */
export function linked(
  head: ChainHead,
  entries: readonly NewAuditEntry[],
  algorithm: AuditAlgorithm,
): readonly AuditEntry[] {
  let { number, hash } = head
  return entries.map((entry) => {
    number += 1
    const unsealed = { ...columns(entry), number, algorithm, previous: hash }
    hash = digest(algorithm, canonicalEntry(unsealed))
    return { ...unsealed, hash }
  })
}

const columns = (entry: NewAuditEntry) => ({
  bodyId: entry.bodyId.toLowerCase(),
  at: new Date(entry.at).toISOString(),
  personId: entry.personId?.toLowerCase() ?? null,
  postId: entry.post?.id.toLowerCase() ?? null,
  postKind: entry.post?.kind ?? null,
  act: entry.act,
  subjectKind: storable(entry.on.kind),
  subjectId: storable(entry.on.id),
  outcome: entry.outcome,
  before: entry.before,
  after: entry.after,
  address: entry.address === null ? null : storable(entry.address),
  detail: JSON.stringify(entry.detail),
})

/** What a database gives back as it was given: no NUL, no half characters. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()
