import type { IncomingFile } from '../../../capabilities/annual-report/index.ts'
import type { Result } from '../../../capabilities/documents/index.ts'
import {
  checkMarks,
  type FileFindings,
  type RedactionProof,
  type RedactionRefusal,
  type Redactor,
  type ReleaseCopy,
} from '../../../capabilities/redaction/index.ts'
import { type ChildPoolOptions, createChildPool } from '../read/sandbox/pool.ts'
import type { RedactionTask } from './task.ts'

export type RedactorOptions = Partial<ChildPoolOptions>

const MEGABYTE = 1024 * 1024

/** A scan of 500 pages has to be drawn several times; a file that takes longer or more is refused. */
const DEFAULTS = {
  entry: new URL('./child.ts', import.meta.url),
  processes: 1,
  timeMs: 180_000,
  memoryBytes: 1200 * MEGABYTE,
  grownBytes: 400 * MEGABYTE,
  filesPerProcess: 50,
} satisfies RedactorOptions

/** Redacts in bounded child processes: whatever a file does to its child, this process only learns that it was refused. */
export function createRedactor(options: RedactorOptions = {}): Redactor {
  const pool = createChildPool<RedactionTask>({ ...DEFAULTS, ...options })
  const ask = async <T>(file: IncomingFile, task: RedactionTask): Promise<Result<T, RedactionRefusal>> => {
    const answer = await pool.ask(file, task)
    // What comes over the channel is what our own child sends for the kind of task.
    return answer.ok ? (answer.value as Result<T, RedactionRefusal>) : answer
  }
  return {
    findings: (file) => ask<FileFindings>(file, { kind: 'findings' }),
    redact: async (file, drafts, redaction = {}) => {
      const marks = checkMarks(drafts)
      return marks.ok ? ask<ReleaseCopy>(file, { kind: 'redact', marks: marks.value, options: redaction }) : marks
    },
    leakScan: (bytes, search) => ask<RedactionProof>({ name: '', bytes }, { kind: 'scan', search }),
    close: pool.close,
  }
}
