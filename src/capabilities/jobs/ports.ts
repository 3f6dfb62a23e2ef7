import type { JobData, JobKind } from './job-kinds.ts'

export interface EnqueueOptions {
  /** Of jobs that run `once`: not enqueued again while one of the same key waits. */
  readonly key?: string
  /** ISO instant before which it doesn't run. */
  readonly runAt?: string
}

/** The asking end, bound to the transaction of the act: what isn't committed never runs. */
export interface JobQueue {
  enqueue<K extends JobKind>(kind: K, data: JobData[K], options?: EnqueueOptions): Promise<void>
  /** Lets a job that failed for good run again. @returns false where there is no such failed job */
  retry(kind: JobKind, id: string): Promise<boolean>
}

/**
 * The working end. Handlers must bear being run twice with the same data: a job whose server dies is taken up again, and nobody knows
 * how far it had come.
 */
export interface JobRunner {
  /** @param handler rejects to have the job tried again later */
  work<K extends JobKind>(kind: K, handler: (data: JobData[K], signal: AbortSignal) => Promise<void>): Promise<void>
  /** Lets the kinds that have a time run at it. */
  schedule(): Promise<void>
  /** Takes up no more, lets what runs come to its end. What doesn't end in time is taken up again by whoever works next. */
  stop(): Promise<void>
}

export const JOB_STATES = {
  waiting: '等待执行',
  running: '正在执行',
  failed: '没有成功',
  done: '已完成',
} as const
export type JobState = keyof typeof JOB_STATES

export interface JobCount {
  readonly kind: JobKind
  readonly waiting: number
  readonly running: number
  readonly failed: number
  /** ISO instants: when one last came to its end well, and when the next is to run. */
  readonly lastDone: string | null
  readonly nextAt: string | null
}

/** One run as it stands; without its data and without what it said. */
export interface JobRun {
  readonly kind: JobKind
  readonly id: string
  readonly state: JobState
  readonly attempts: number
  /** ISO instants. */
  readonly createdAt: string
  readonly runAt: string
  readonly finishedAt: string | null
}

export interface JobList {
  counts(): Promise<readonly JobCount[]>
  /** The latest first. @param page from 1 */
  list(filter: { readonly state?: JobState; readonly page: number; readonly size: number }): Promise<{
    readonly total: number
    readonly items: readonly JobRun[]
  }>
}
