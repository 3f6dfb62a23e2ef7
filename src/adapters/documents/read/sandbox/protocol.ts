import type { IncomingFile } from '../../../../capabilities/annual-report/index.ts'
import type { Result } from '../../../../capabilities/documents/index.ts'

/** What the reading child is to read a file as. */
export type JobKind = 'report' | 'table' | 'template' | 'font'

/** Parent to child: work on this file. Paths are absolute; the child opens them, so that a slow disk blocks only the child. */
export interface Job {
  readonly file: IncomingFile
  /** What to do with it, a value of the child's own kind of task. */
  readonly as: unknown
  /** Most bytes of a file on disk. */
  readonly fileBytes: number
}

/** Child to parent. */
export type Answer =
  | { readonly kind: 'ready' }
  /** `rss` in bytes, after the file: a child that has grown is replaced. */
  | { readonly kind: 'read'; readonly result: Result<unknown>; readonly rss: number }
