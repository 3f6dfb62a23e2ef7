/** The tables of the audit chain, as they are after the last migration. */
export interface AuditTables {
  readonly audit_entries: AuditEntryRow
  readonly audit_heads: AuditHeadRow
  readonly audit_anchors: AuditAnchorRow
}

export interface AuditEntryRow {
  readonly body_id: string
  readonly number: number
  readonly at: string
  readonly person_id: string | null
  readonly post_id: string | null
  readonly post_kind: string | null
  readonly act: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly outcome: string
  readonly before_hash: string | null
  readonly after_hash: string | null
  readonly address: string | null
  readonly detail: string
  readonly algorithm: string
  readonly previous_hash: string
  readonly hash: string
}

interface AuditHeadRow {
  readonly body_id: string
  readonly number: number
  readonly hash: string
}

export interface AuditAnchorRow {
  readonly number: number
  readonly day: string
  readonly made_at: string
  readonly algorithm: string
  readonly heads: string
  readonly kept_in: string
  readonly previous_hash: string
  readonly hash: string
}
