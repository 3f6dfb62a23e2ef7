import { basename } from 'node:path'
import type { Result } from '../../../../capabilities/documents/index.ts'
import { openFile, tooLarge } from '../open-file.ts'
import { guardAgainstOrphaning } from './orphan-guard.ts'
import type { Answer, Job } from './protocol.ts'

/** @param as the task, as the parent's pool was given it */
export type ReadBytes<Task> = (bytes: Uint8Array, name: string, as: Task) => Promise<Result<unknown>>

/**
 * The child's side: reads one file after the other as the parent asks, until the channel closes. What a reader throws is not
 * caught: it is a fault, the process ends, the parent refuses this one file.
 */
export function serveReads<Task>(read: ReadBytes<Task>, memoryBytes: number): void {
  guardAgainstOrphaning(memoryBytes)
  process.on('disconnect', () => process.exit(0))
  // Ctrl-C on a terminal reaches every process of the group; whether to end is the parent's decision.
  process.on('SIGINT', () => {})
  // Whoever asks one of our processes to end means all of them.
  process.on('SIGTERM', () => process.kill(process.ppid, 'SIGTERM'))
  process.on('message', (job: Job) => {
    void answer(job, read).then((result) => send({ kind: 'read', result, rss: process.memoryUsage.rss() }))
  })
  send({ kind: 'ready' })
}

async function answer<Task>({ file, as, fileBytes }: Job, read: ReadBytes<Task>): Promise<Result<unknown>> {
  if ('bytes' in file) {
    if (file.bytes.length > fileBytes) return tooLarge(file.bytes.length, fileBytes)
    return read(file.bytes, file.name, as as Task)
  }
  const bytes = await openFile(file.path, fileBytes)
  return bytes.ok ? read(bytes.value, file.name === '' ? basename(file.path) : file.name, as as Task) : bytes
}

function send(message: Answer): void {
  process.send?.(message)
}
