import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { IncomingFile } from '../../../../capabilities/annual-report/index.ts'
import type { Result } from '../../../../capabilities/documents/index.ts'
import { LIMITS } from '../limits.ts'
import { type ReaderProcess, startReaderProcess } from './reader-process.ts'
import type { ProcessLimits } from './watchdog.ts'

export interface ChildPoolOptions {
  /** Child processes at once. Default: one a core, at most 4. */
  readonly processes?: number
  /** Bytes of memory at which a child is killed. Default 700 MB. */
  readonly memoryBytes?: number
  /** Milliseconds a file may take. Default 25 s. */
  readonly timeMs?: number
  /** Most bytes of a file. Default 100 MB. */
  readonly fileBytes?: number
  /** Files after which a child is replaced. */
  readonly filesPerProcess?: number
  /** Bytes of memory beyond which a child is replaced after a file. */
  readonly grownBytes?: number
  /** Milliseconds after which an idle child is ended. */
  readonly idleMs?: number
  /** The child's script; it serves jobs of the kind that the pool is asked for. */
  readonly entry: URL
}

const MEGABYTE = 1024 * 1024

const DEFAULTS = {
  processes: Math.min(4, availableParallelism()),
  memoryBytes: 700 * MEGABYTE,
  timeMs: 25_000,
  fileBytes: LIMITS.fileBytes,
  filesPerProcess: 500,
  grownBytes: 350 * MEGABYTE,
  idleMs: 30_000,
} satisfies Required<Omit<ChildPoolOptions, 'entry'>>

interface Waiting<Task> {
  readonly file: IncomingFile
  readonly as: Task
  readonly settle: (result: Promise<Result<unknown>>) => void
}

/** A few child processes that work on one file each. */
export interface ChildPool<Task> {
  /**
   * Refuses whatever is wrong with a file; rejects only when no child can be started, or after `close`.
   * @param as what the child is to do with the file; it crosses the channel by structured cloning
   */
  ask(file: IncomingFile, as: Task): Promise<Result<unknown>>
  close(): Promise<void>
}

/**
 * Children, each bounded in memory and time, start when there is something to do, are replaced when a file has killed them, when
 * they have grown or seen many files, and never keep the program running.
 */
export function createChildPool<Task>(options: ChildPoolOptions): ChildPool<Task> {
  const settings: Required<ChildPoolOptions> = { ...DEFAULTS, ...options }
  const limits: ProcessLimits = { memoryBytes: settings.memoryBytes, timeMs: settings.timeMs, pollMs: 25 }
  const waiting: Waiting<Task>[] = []
  let pool: ReaderProcess[] = []
  let idle: NodeJS.Timeout | undefined
  let closed = false

  const findProcess = (): ReaderProcess | undefined => {
    pool = pool.filter((process) => !process.state.ended)
    const free = pool.find((process) => !process.state.busy)
    if (free || pool.length >= settings.processes) return free
    const started = startReaderProcess(settings.entry, limits)
    pool.push(started)
    return started
  }
  const endIdle = (): void => {
    for (const process of pool) if (!process.state.busy) void process.end()
  }
  const pump = (): void => {
    clearTimeout(idle)
    while (waiting.length > 0) {
      const process = findProcess()
      const next = process && waiting.shift()
      if (!process || !next) return
      next.settle(readIn(process, next))
    }
    idle = setTimeout(endIdle, settings.idleMs)
    idle.unref()
  }
  const readIn = async (process: ReaderProcess, { file, as }: Waiting<Task>): Promise<Result<unknown>> => {
    try {
      return await process.read({ file: absolute(file), as, fileBytes: settings.fileBytes })
    } catch (error) {
      void process.end()
      throw error
    } finally {
      const { files, rss } = process.state
      if (files >= settings.filesPerProcess || rss > settings.grownBytes) void process.end()
      // After whoever waits for this file has had its turn to ask for the next.
      setImmediate(pump)
    }
  }
  return {
    ask: (file, as) =>
      closed
        ? Promise.reject(new Error('the pool of children is closed'))
        : new Promise((settle) => {
            waiting.push({ file, as, settle })
            pump()
          }),
    close: async () => {
      closed = true
      clearTimeout(idle)
      for (const { settle } of waiting.splice(0)) settle(Promise.reject(new Error('the pool of children is closed')))
      await Promise.all(pool.map((process) => process.end()))
    },
  }
}

/** Children may have another working folder. */
const absolute = (file: IncomingFile): IncomingFile => ('path' in file ? { ...file, path: resolve(file.path) } : file)
