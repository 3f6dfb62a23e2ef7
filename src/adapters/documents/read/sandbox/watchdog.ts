import type { ChildProcess } from 'node:child_process'
import { residentBytes } from './resident-bytes.ts'

export interface ProcessLimits {
  /** Memory in RAM at which the child is killed, in bytes. */
  readonly memoryBytes: number
  /** Milliseconds a file may take. */
  readonly timeMs: number
  /** How often memory is looked at, in milliseconds. */
  readonly pollMs: number
}

/** Watches a child while it reads one file, and kills it at a limit. */
export interface Watchdog {
  stop(): void
  /** Why it killed, if it did. */
  readonly killedFor: 'memory' | 'time' | undefined
}

export function watch(child: ChildProcess, limits: ProcessLimits): Watchdog {
  let killedFor: Watchdog['killedFor']
  const kill = (reason: 'memory' | 'time'): void => {
    killedFor ??= reason
    child.kill('SIGKILL')
  }
  const poll = setInterval(() => {
    const resident = child.pid === undefined ? undefined : residentBytes(child.pid)
    if (resident !== undefined && resident > limits.memoryBytes) kill('memory')
  }, limits.pollMs)
  const deadline = setTimeout(() => kill('time'), limits.timeMs)
  return {
    stop: () => {
      clearInterval(poll)
      clearTimeout(deadline)
    },
    get killedFor() {
      return killedFor
    },
  }
}
