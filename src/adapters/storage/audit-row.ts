import type { Selectable } from 'kysely'
import type { Anchor, AuditEntry } from '../../capabilities/audit/index.ts'
import type { AuditAnchorRow, AuditEntryRow } from './schema/audit.ts'

export const entryRow = (entry: AuditEntry): AuditEntryRow => ({
  body_id: entry.bodyId,
  number: entry.number,
  at: entry.at,
  person_id: entry.personId,
  post_id: entry.postId,
  post_kind: entry.postKind,
  act: entry.act,
  subject_kind: entry.subjectKind,
  subject_id: entry.subjectId,
  outcome: entry.outcome,
  before_hash: entry.before,
  after_hash: entry.after,
  address: entry.address,
  detail: entry.detail,
  algorithm: entry.algorithm,
  previous_hash: entry.previous,
  hash: entry.hash,
})

/** A row as it stands. Its number comes as text: one that somebody made too large shall be told, not stop the reading. */
export const entryOf = (row: Omit<Selectable<AuditEntryRow>, 'number'> & { readonly number: string }): AuditEntry => ({
  bodyId: row.body_id,
  number: Number(row.number),
  at: row.at,
  personId: row.person_id,
  postId: row.post_id,
  postKind: row.post_kind,
  act: row.act,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  outcome: row.outcome,
  before: row.before_hash,
  after: row.after_hash,
  address: row.address,
  detail: row.detail,
  algorithm: row.algorithm,
  previous: row.previous_hash,
  hash: row.hash,
})

export const anchorOf = (row: Selectable<AuditAnchorRow>): Anchor => ({
  number: row.number,
  day: row.day,
  madeAt: row.made_at,
  algorithm: row.algorithm,
  heads: row.heads,
  keptIn: row.kept_in,
  previous: row.previous_hash,
  hash: row.hash,
})

export const anchorRow = (anchor: Anchor): AuditAnchorRow => ({
  number: anchor.number,
  day: anchor.day,
  made_at: anchor.madeAt,
  algorithm: anchor.algorithm,
  heads: anchor.heads,
  kept_in: anchor.keptIn,
  previous_hash: anchor.previous,
  hash: anchor.hash,
})
