import type { AnnualReport, ReportReader } from '../../../../capabilities/annual-report/index.ts'
import type {
  FileInspector,
  FontFile,
  Result,
  TableFile,
  TableReader,
  TemplateFile,
} from '../../../../capabilities/documents/index.ts'
import { type ChildPoolOptions, createChildPool } from './pool.ts'
import type { JobKind } from './protocol.ts'

/** `entry`: another script for the child; tests give one that misbehaves. */
export type ReportReaderOptions = Partial<ChildPoolOptions>

const ENTRY = new URL('./child.ts', import.meta.url)

/**
 * Reads reports and tables in bounded child processes.
 * `read` refuses whatever is wrong with a file; it rejects only when no child can be started, or after `close`.
 */
export function createReportReader(options: ReportReaderOptions = {}): ReportReader & TableReader & FileInspector {
  const pool = createChildPool<JobKind>({ entry: ENTRY, ...options })
  return {
    // What comes over the channel is what our own child sends for the kind of job.
    read: (file) => pool.ask(file, 'report') as Promise<Result<AnnualReport>>,
    readTable: (file) => pool.ask(file, 'table') as Promise<Result<TableFile>>,
    inspectTemplate: (file) => pool.ask(file, 'template') as Promise<Result<TemplateFile>>,
    inspectFont: (file) => pool.ask(file, 'font') as Promise<Result<FontFile>>,
    close: pool.close,
  }
}
