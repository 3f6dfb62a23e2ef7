import { readFileSync } from 'node:fs'

/**
 * Memory of another process that is in RAM, in bytes; undefined where the system does not tell (not Linux) or the process is
 * gone. Synchronous and about 30 µs: it runs forty times a second while a file is read.
 */
export function residentBytes(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}
