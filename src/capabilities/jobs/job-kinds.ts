/** What runs beside the requests of people. The pages of the console and `doctor` show the labels. */
export interface JobRule {
  readonly label: string
  /** When it runs by itself, as cron in the time of Asia/Shanghai; without, only when something asks for it. */
  readonly cron?: string
  /** At most one of a key waits at a time. Never for what an act enqueues: one act would wait for the other's commit. */
  readonly once?: true
  /** Times that a run which failed, or whose server died, is tried again. */
  readonly retries: number
}

const JOB_KINDS = {
  deliver: { label: '发送一条消息', retries: 5 },
  sweep: { label: '发送到时未发的消息', cron: '*/5 * * * *', once: true, retries: 2 },
  redact: { label: '生成公开件', retries: 2 },
  daily: { label: '每日：期限提醒、审计锚、到期清理', cron: '0 6 * * *', once: true, retries: 5 },
} as const satisfies Readonly<Record<string, JobRule>>

export type JobKind = keyof typeof JOB_KINDS
export const JOB_KIND_NAMES = Object.keys(JOB_KINDS) as readonly JobKind[]
export const isJobKind = (text: string): text is JobKind => Object.hasOwn(JOB_KINDS, text)
export const jobRule = (kind: JobKind): JobRule => JOB_KINDS[kind]

/** What each kind is told. Ids and days only: what is enqueued can be read by whoever looks after the server. */
export interface JobData {
  readonly deliver: { readonly bodyId: string; readonly id: string }
  readonly sweep: Readonly<Record<string, never>>
  readonly redact: { readonly bodyId: string; readonly redactionId: string; readonly sequence: number }
  readonly daily: Readonly<Record<string, never>>
}
