import { Worker } from 'node:worker_threads'

// Plain JavaScript in a thread of its own: it has to run while the main thread is stuck, and to start at once.
const GUARD = `
const { workerData } = require('node:worker_threads')
const parentIsGone = () => {
  if (process.ppid !== workerData.parent) return true
  try { process.kill(workerData.parent, 0); return false } catch (error) { return error.code === 'ESRCH' }
}
setInterval(() => {
  if (parentIsGone() || process.memoryUsage.rss() > workerData.memoryBytes) process.kill(process.pid, 'SIGKILL')
}, workerData.everyMs)
`

/**
 * Ends this process from a second thread when its parent is gone or its memory goes over the limit, even while the main
 * thread is stuck in a loop. Where the parent cannot look into another process's memory, this is the only memory watchdog.
 */
export function guardAgainstOrphaning(memoryBytes: number): void {
  const worker = new Worker(GUARD, {
    eval: true,
    execArgv: [],
    workerData: { parent: process.ppid, memoryBytes, everyMs: 100 },
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2, stackSizeMb: 1 },
  })
  worker.unref()
}
