/** The tables of its migration, as they are after the last one. */
export interface MessageTables {
  readonly inbox_messages: InboxMessageRow
  readonly outbox_messages: OutboxMessageRow
  readonly reminder_runs: ReminderRunRow
}

interface MessageRow {
  readonly body_id: string
  readonly id: string
  readonly key: string | null
  readonly kind: string
  readonly subject: string
  readonly text: string
  readonly href: string | null
  readonly about_kind: string | null
  readonly about_id: string | null
  readonly created_at: string
}

export interface InboxMessageRow extends MessageRow {
  readonly person_id: string
  readonly read_at: string | null
}

export interface OutboxMessageRow extends MessageRow {
  readonly channel: string
  readonly to_kind: string
  readonly to_id: string
  readonly state: string
  readonly attempts: number
  readonly next_at: string
  readonly claimed_at: string | null
  readonly message_id: string | null
  readonly settled_at: string | null
  readonly failure: string | null
  readonly failure_code: number | null
}

interface ReminderRunRow {
  readonly body_id: string
  /** `2026-01-01` */
  readonly day: string
  readonly sent: number
  readonly finished_at: string
}
