import type { AnnualReport, IncomingFile } from '../../../../capabilities/annual-report/index.ts'
import type { Result } from '../../../../capabilities/documents/index.ts'

/** Parent to child: read this file. Paths are absolute; the child opens them, so that a slow disk blocks only the child. */
export interface Job {
  readonly file: IncomingFile
  /** Most bytes of a file on disk. */
  readonly fileBytes: number
}

/** Child to parent. */
export type Answer =
  | { readonly kind: 'ready' }
  /** `rss` in bytes, after the file: a child that has grown is replaced. */
  | { readonly kind: 'read'; readonly result: Result<AnnualReport>; readonly rss: number }
