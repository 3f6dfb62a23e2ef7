import type { IncomingFile } from '../../../capabilities/annual-report/index.ts'
import type { Result } from '../../../capabilities/documents/index.ts'
import {
  checkMarks,
  type FileFindings,
  type FilePages,
  type PageImage,
  type RedactionProof,
  type RedactionRefusal,
  type Redactor,
  type ReleaseCopy,
  type TermPlaces,
} from '../../../capabilities/redaction/index.ts'
import { type ChildPool, type ChildPoolOptions, createChildPool } from '../read/sandbox/pool.ts'
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

/** Looking at a page must not wait for somebody's release copy: children of its own, and less time. */
const LOOKING = { processes: 2, timeMs: 120_000 } satisfies RedactorOptions

/** Redacts in bounded child processes: whatever a file does to its child, this process only learns that it was refused. */
export function createRedactor(options: RedactorOptions = {}): Redactor {
  const working = createChildPool<RedactionTask>({ ...DEFAULTS, ...options })
  const looking = createChildPool<RedactionTask>({ ...DEFAULTS, ...LOOKING, ...options })
  const ask = async <T>(
    pool: ChildPool<RedactionTask>,
    file: IncomingFile,
    task: RedactionTask,
  ): Promise<Result<T, RedactionRefusal>> => {
    const answer = await pool.ask(file, task)
    // What comes over the channel is what our own child sends for the kind of task.
    return answer.ok ? (answer.value as Result<T, RedactionRefusal>) : answer
  }
  return {
    pages: (file) => ask<FilePages>(looking, file, { kind: 'pages' }),
    page: (file, page, width) => ask<PageImage>(looking, file, { kind: 'page', page, width }),
    find: (file, terms) => ask<readonly TermPlaces[]>(looking, file, { kind: 'find', terms }),
    findings: (file) => ask<FileFindings>(looking, file, { kind: 'findings' }),
    redact: async (file, drafts, redaction = {}) => {
      const marks = checkMarks(drafts)
      return marks.ok
        ? ask<ReleaseCopy>(working, file, { kind: 'redact', marks: marks.value, options: redaction })
        : marks
    },
    leakScan: (bytes, search) => ask<RedactionProof>(working, { name: '', bytes }, { kind: 'scan', search }),
    close: async () => {
      await Promise.all([working.close(), looking.close()])
    },
  }
}
